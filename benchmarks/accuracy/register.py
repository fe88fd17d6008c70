"""The experiments, found by walking their folder."""

import pkgutil
from importlib import import_module

from benchmarks.accuracy import experiments as folder
from benchmarks.accuracy.experiment import Experiment


def experiments() -> dict[str, Experiment]:
    """Every experiment by name."""
    modules = pkgutil.iter_modules(folder.__path__, f"{folder.__name__}.")
    found = [import_module(module.name).EXPERIMENT for module in modules]
    return {each.name: each for each in found}

"""What must hold across the content files, one file per question; found by walking this package."""

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Final, cast

from rebrace.content.shelf import Shelf
from rebrace.engine.vocabulary.problems import Problem

Check = Callable[[Shelf], Iterator[Problem]]

CHECKS: Final = tuple(
    cast("Check", import_module(module.name).problems) for module in pkgutil.iter_modules(__path__, f"{__name__}.")
)


def problems_of(shelf: Shelf) -> Iterator[Problem]:
    """Everything that is wrong across the files."""
    for check in CHECKS:
        yield from check(shelf)

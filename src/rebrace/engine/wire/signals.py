"""Every signal of the coach by name, found by walking its package: adding one adds a file there."""

import pkgutil
from importlib import import_module
from typing import Final

from rebrace.engine.coach import signals
from rebrace.engine.coach.signals.signal import Signal


def _found() -> dict[str, Signal]:
    modules = [module.name for module in pkgutil.iter_modules(signals.__path__, f"{signals.__name__}.")]
    found = [import_module(name).SIGNAL for name in modules if not name.endswith(".signal")]
    return {signal.id: signal for signal in found}


SIGNALS: Final[dict[str, Signal]] = _found()

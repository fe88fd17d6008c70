"""The rules' dataclasses, found by walking their package: adding one adds a file there and one in `rules`."""

import pkgutil
from collections.abc import Iterator
from dataclasses import is_dataclass
from importlib import import_module
from typing import Any, Final

from rebrace.engine.catalogue import policies


def _found() -> Iterator[type[Any]]:
    for module in pkgutil.iter_modules(policies.__path__, f"{policies.__name__}."):
        for kind in vars(import_module(module.name)).values():
            if _is_policy(kind) and kind.__module__ == module.name:
                yield kind


def _is_policy(kind: object) -> bool:
    return isinstance(kind, type) and is_dataclass(kind) and isinstance(vars(kind).get("name"), str)


POLICIES: Final[dict[str, type[Any]]] = {kind.name: kind for kind in _found()}
"""Every policy by the name of its file."""

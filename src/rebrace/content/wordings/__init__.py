"""Which words each family of content needs, one file per family; found by walking this package."""

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Final, cast

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted

Wording = Callable[[Shelf], Iterator[Wanted]]

WORDINGS: Final[dict[str, Wording]] = {
    module.name.rsplit(".", 1)[-1]: cast("Wording", import_module(module.name).words)
    for module in pkgutil.iter_modules(__path__, f"{__name__}.")
    if not module.name.endswith(".wanted")
}
"""By family: the first part of its keys."""

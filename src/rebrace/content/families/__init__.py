"""The families of content, one file each; found by walking this package."""

import pkgutil
from importlib import import_module
from typing import Final, cast

from rebrace.content.families.family import Family
from rebrace.content.policies import POLICIES

FAMILIES: Final = tuple(
    cast("Family", import_module(module.name).FAMILY)
    for module in pkgutil.iter_modules(__path__, f"{__name__}.")
    if not module.name.endswith(".family")
)

RULES: Final = {
    name: Family(folder=("rules",), kind=kind, name_field=None, ids=(name,)) for name, kind in POLICIES.items()
}
"""Each rule's file is a family of its own, named after its policy."""

UNJUDGED: Final = ("vignettes",)
"""Folders of cases: they are read by tests and decide nothing."""


def family_of(inside: tuple[str, ...]) -> Family | None:
    """The family that a file belongs to; None when its place says nothing."""
    if inside[:-1] == ("rules",):
        return RULES.get(inside[-1].removesuffix(".toml"))
    return next((family for family in FAMILIES if family.holds(inside)), None)

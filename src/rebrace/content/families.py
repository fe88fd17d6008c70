"""The families of content: where their files lie and what each file holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from rebrace.content.policies import POLICIES
from rebrace.engine.catalogue.clearance import ClearanceItem
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.catalogue.flags import FlagDefinition
from rebrace.engine.catalogue.loads import LoadHabit
from rebrace.engine.catalogue.locale import LocalePack
from rebrace.engine.catalogue.measures import Measure
from rebrace.engine.catalogue.posture import PostureCheck
from rebrace.engine.catalogue.sources import Source
from rebrace.engine.catalogue.triage import CheckForm, TriageItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One family: a folder, and the kind of value in its files."""

    folder: tuple[str, ...]
    kind: type[Any]
    rows: str | None = None
    """Name of the list of tables when a file holds several values."""
    name_field: str | None = "id"
    """The field that holds the id; it equals the file's name, or the folder's for a folder of its own."""
    own_folder: str | None = None
    """File name when each value has a folder of its own."""

    def holds(self, inside: tuple[str, ...]) -> bool:
        """Whether a file at this path belongs to the family."""
        if self.own_folder:
            return (
                len(inside) == len(self.folder) + 2
                and inside[: len(self.folder)] == self.folder
                and (inside[-1] == self.own_folder)
            )
        return inside[:-1] == self.folder

    def name_of(self, inside: tuple[str, ...]) -> str:
        """The id that a file's place gives to its one value."""
        return inside[-2] if self.own_folder else inside[-1].removesuffix(".toml")


FAMILIES: Final = (
    Family(folder=("exercises",), kind=Exercise, own_folder="exercise.toml"),
    Family(folder=("triage", "items"), kind=TriageItem, rows="item"),
    Family(folder=("triage", "forms"), kind=CheckForm, name_field="form"),
    Family(folder=("clearance",), kind=ClearanceItem, rows="item"),
    Family(folder=("flags",), kind=FlagDefinition, name_field="flag"),
    Family(folder=("loads",), kind=LoadHabit),
    Family(folder=("posture",), kind=PostureCheck, name_field=None),
    Family(folder=("measures",), kind=Measure),
    Family(folder=("locales",), kind=LocalePack),
    Family(folder=("sources",), kind=Source, rows="entry"),
)

UNJUDGED: Final = ("vignettes",)
"""Folders of cases: they are read by tests and decide nothing."""


def family_of(inside: tuple[str, ...]) -> Family | None:
    """The family that a file belongs to; None when its place says nothing."""
    return next((family for family in FAMILIES if family.holds(inside)), None) or _rule(inside, POLICIES)


def _rule(inside: tuple[str, ...], policies: Mapping[str, type]) -> Family | None:
    if inside[:-1] != ("rules",):
        return None
    kind = policies.get(inside[-1].removesuffix(".toml"))
    return Family(folder=("rules",), kind=kind, name_field=None) if kind else None

"""Everything the engine knows, as one value that the content loader makes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Protocol, TypeVar

from rebrace.engine.catalogue.clearance import ClearanceItem
from rebrace.engine.catalogue.coach import Coach
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.catalogue.flags import FlagDefinition
from rebrace.engine.catalogue.loads import LoadHabit
from rebrace.engine.catalogue.locale import LocalePack
from rebrace.engine.catalogue.measures import Measure
from rebrace.engine.catalogue.posture import PostureCheck
from rebrace.engine.catalogue.triage import CheckForm, Form, TriageItem
from rebrace.engine.vocabulary.flags import Flag


class Policy(Protocol):
    """A set of numbers that one rule turns on; `name` is its file in `content/rules`.

    A policy may also name pairs of its fields in a class variable `in_order`: the first never exceeds the second.
    """

    name: ClassVar[str]


P = TypeVar("P")


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All knowledge the engine decides with; words and sources stay with the content."""

    digest: str
    """Short digest of every content file, so that a fact can say what judged it."""
    exercises: Mapping[str, Exercise]
    items: Mapping[str, TriageItem]
    forms: Mapping[Form, CheckForm]
    clearance: Mapping[str, ClearanceItem]
    flags: Mapping[Flag, FlagDefinition]
    habits: Mapping[str, LoadHabit]
    posture: PostureCheck
    measures: Mapping[str, Measure]
    locales: Mapping[str, LocalePack]
    policies: Mapping[type, object]
    coaches: Mapping[str, Coach] = field(default_factory=dict)
    """By exercise; one without a coach is guided by its tempo."""

    def policy(self, kind: type[P]) -> P:
        """The numbers of one rule, by its dataclass."""
        found = self.policies[kind]
        assert isinstance(found, kind)  # noqa: S101 - the loader keys each policy by its own type
        return found

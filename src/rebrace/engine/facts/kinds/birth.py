"""The birth: when, and how."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.vocabulary.birth import BirthType


@dataclass(frozen=True, slots=True, kw_only=True)
class BabyBorn:
    """When the baby was born: one day, or the span that "about eight weeks" leaves open.

    Gates count from `latest` (the youngest baby), warnings that grow with time from `earliest`.
    """

    kind: ClassVar[str] = "baby_born"
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthTold:
    """How the baby was born."""

    kind: ClassVar[str] = "birth_told"
    birth: BirthType
    complicated: bool = False
    """More than one baby, heavy bleeding, sepsis, re-operation and the like: more weeks, and a clinician first."""

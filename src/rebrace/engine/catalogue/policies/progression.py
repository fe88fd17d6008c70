"""When a dose or a level goes up, and what holds it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Days, Sets, Weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingAnswer:
    """An answer in the latest check that keeps every level where it is."""

    item: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressionPolicy:
    """Double progression: first repetitions, then sets, then the next rung."""

    name: ClassVar[str] = "progression"
    strong_in_a_row: int
    """Sessions in a row that must go well before anything goes up."""
    change_days: Days
    """Least days between two changes of one exercise."""
    amount_step: int
    """Repetitions added or taken off at once."""
    short_sets: Sets
    """A session with fewer planned sets than this (or than the rung starts with) keeps a level and never raises it."""
    rung_weeks: Weeks
    """Least weeks on a rung, where the rung names no other."""
    rung_exposures: int
    """Least finished sessions on a rung."""
    rungs_per_session: int
    """Most rungs that one session may raise."""
    flag_pillars: tuple[Pillar, ...]
    """Pillars that hold when heaviness, leaking or doming was told."""
    nights: int
    """Nights whose sleep is averaged."""
    nights_within: Days
    """Nights older than this are not looked at."""
    sleep_hours: Mapping[str, int]
    """Hours that each sleep answer stands for."""
    sleep_least: int
    """Average hours below which nothing goes up."""
    holding_answers: tuple[HoldingAnswer, ...]
    decisions_kept: int
    """Level decisions that stay in her state as they were made."""
    past_kept: int
    """Older ones that stay, with holds for one reason put together."""

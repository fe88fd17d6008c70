"""What is right on any day without asking: the calm moves, and the posture reset. Shown until the engine is there."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Exercise, Gate, Rung
from rebrace.engine.catalogue.locale import LocalePack
from rebrace.engine.catalogue.posture import PostureReset


@dataclass(frozen=True, slots=True, kw_only=True)
class CalmMove:
    """A rung that is open from the day of birth, and to those who wait for a physio."""

    exercise: Exercise
    rung: Rung


@dataclass(frozen=True, slots=True, kw_only=True)
class Calm:
    """The page without a network and without an engine."""

    template: ClassVar[str] = "offline.html"
    moves: tuple[CalmMove, ...]
    reset: PostureReset
    packs: tuple[LocalePack, ...]
    """Whose emergency lines to show: all, as nobody is known here."""


def calm(catalogue: Catalogue) -> Calm:
    """The same for everyone, so that a phone may keep it."""
    moves = tuple(
        CalmMove(exercise=each, rung=rung)
        for each in catalogue.exercises.values()
        for rung in each.rungs
        if rung.calm and not rung.requires and _from_birth(rung.gate)
    )
    return Calm(moves=moves, reset=catalogue.posture.reset, packs=tuple(catalogue.locales.values()))


def _from_birth(gate: Gate) -> bool:
    weeks = (gate.vaginal, gate.assisted, gate.severe_tear, gate.caesarean)
    return not any(weeks) and not gate.needs_clearance and gate.comfort_test is None

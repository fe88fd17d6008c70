"""What the player on her phone is given: the session as it stands, with the words and the pace of each step."""

import json
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from rebrace.content.movements import built_in
from rebrace.content.pacing import Pace, pace
from rebrace.engine.catalogue.exercise import Dose, DoseUnit
from rebrace.engine.flows.session import SessionStep
from rebrace.engine.flows.step_lines import StepLine
from rebrace.engine.wire.encoding import encode
from rebrace.screens.words import Words

_ESCAPED: Final = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayStep:
    """One step of the session."""

    place: int
    exercise: str
    name: str
    rung: str
    """Id of the rung."""
    title: str
    """Name of the rung."""
    how: tuple[str, ...]
    """What she does, line by line."""
    sets: int
    done: tuple[int, ...]
    """Numbers of the sets that are done."""
    skipped: bool
    watched: bool
    """The camera can look at it; at night it never does."""
    amount: int
    """Units of a set, on each side where sides are told apart."""
    amount_most: int
    breaths: bool
    """It is counted in breaths."""
    rest: int
    """Seconds between two sets."""
    pace: Pace


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """A session under way."""

    session: str
    place: int
    """0-based place of the step that comes next."""
    number: int
    """1-based number of the set that comes next."""
    left: int
    """Repetitions still to do of that set, when she was interrupted in the middle of it; else 0."""
    night: bool
    steps: tuple[PlayStep, ...]
    """Only those that are for today."""
    ready: int
    """Seconds in which she takes her place before the first set of a move."""
    ready_again: int
    last: int
    """The last seconds of a count-down, which are told one by one."""
    gap: int
    """Seconds of silence that are taken as a pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaths:
    """A few breaths at a pace."""

    breaths: int
    pace: Pace


def play(screen: SessionStep, words: Words) -> Play:
    """The session of a screen, with its words in her language."""
    numbers = screen.player
    steps = ((place, step) for place, step in enumerate(screen.steps) if step)
    return Play(
        session=screen.session,
        place=screen.place,
        number=screen.number,
        left=screen.left,
        night=screen.night,
        steps=tuple(_step(place, step, screen, words) for place, step in steps),
        ready=numbers.ready,
        ready_again=numbers.ready_again,
        last=numbers.last,
        gap=numbers.gap,
    )


def _step(place: int, step: StepLine, screen: SessionStep, words: Words) -> PlayStep:
    exercise = f"exercises.{step.exercise}"
    return PlayStep(
        place=place,
        exercise=step.exercise,
        name=words(f"{exercise}.name"),
        rung=step.rung,
        title=words(f"{exercise}.rungs.{step.rung}.name"),
        how=words.many(f"{exercise}.rungs.{step.rung}.how"),
        sets=step.sets,
        done=tuple(sorted(step.numbers)),
        skipped=step.skipped,
        watched=step.watched and not screen.night,
        amount=step.amount,
        amount_most=screen.amount_times * max(step.dose.amount_high, step.amount),
        breaths=step.dose.unit is DoseUnit.BREATHS,
        rest=step.dose.rest,
        pace=pace(step.exercise, step.rung, step.dose, built_in()),
    )


def breaths_of(exercise: str, rung: str, dose: Dose) -> Breaths:
    """The breaths of a rung, at the pace of its figure."""
    return Breaths(breaths=dose.amount_low, pace=pace(exercise, rung, dose, built_in()))


def wired(value: object) -> Markup:
    """A value as JSON that can stand inside an element of a page."""
    text = json.dumps(encode(value), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPED))  # noqa: S704 - nothing is left in it that could end the element

"""What is known about her when her answers are judged, besides the answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rebrace.engine.catalogue.conditions import DAYS_SINCE_BIRTH, SEVERE_TEAR, TRAINING_WEEKS, WEEKS_SINCE_BIRTH
from rebrace.engine.facts.age import DAYS_OF_A_WEEK, age_on
from rebrace.engine.facts.state import Cover, State
from rebrace.engine.vocabulary.birth import BirthType


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A number of which only the bounds are known; `most` is None when it has none."""

    least: int
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """The day of the check and the numbers that conditions may name."""

    today: date
    numbers: Mapping[str, Span] = field(default_factory=dict)


def circumstances_of(state: State, today: date) -> Circumstances:
    """Her circumstances on a day. The birth is a span: rules fire when they may hold anywhere in it."""
    age = age_on(state.birth, today)
    trained = 0 if state.started_on is None else max((today - state.started_on).days, 0)
    torn = int(state.birth.birth is BirthType.SEVERE_TEAR)
    return Circumstances(
        today=today,
        numbers={
            DAYS_SINCE_BIRTH: Span(least=age.least, most=age.most),
            WEEKS_SINCE_BIRTH: Span(least=age.weeks, most=age.weeks_most),
            TRAINING_WEEKS: _exactly(trained // DAYS_OF_A_WEEK),
            SEVERE_TEAR: _exactly(torn),
        },
    )


def covers_of(state: State, today: date) -> tuple[Cover, ...]:
    """The words of professionals that still stand: given for this birth, not in the future, not run out."""
    born = state.birth.earliest
    return tuple(
        cover
        for cover in state.triage.covers
        if cover.on <= today <= cover.until and (born is None or born <= cover.on)
    )


def _exactly(number: int) -> Span:
    return Span(least=number, most=number)

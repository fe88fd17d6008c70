"""Her own numbers over the weeks, with how sure one can be of the change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.state import State
from rebrace.engine.outcomes.local_level import Level, Reading, levels
from rebrace.engine.outcomes.pain import training_pain, weekly_pain
from rebrace.engine.outcomes.scoring import mean_tenths
from rebrace.engine.outcomes.training import DAYS, monday_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTold:
    """The answers of one week on a scale from 0 to 10."""

    monday: date
    total: int
    answers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """One week: what she told, and her usual level as the model sees it; all in tenths."""

    monday: date
    told: int
    answers: int
    """Days on which it was told."""
    usual: int
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """The weeks, and the change from first to last with its interval; in tenths, below zero is less."""

    points: tuple[TrendPoint, ...]
    change: int
    low: int
    high: int

    @property
    def is_clear(self) -> bool:
        """The interval leaves no doubt in which direction it went."""
        return self.high < 0 or self.low > 0


def pain_told(state: State, today: date, catalogue: Catalogue) -> tuple[WeekTold, ...]:
    """Pain week by week; where no single day was told, what she remembered of the week stands in."""
    found = {
        week.monday: WeekTold(monday=week.monday, total=week.pain_sum, answers=week.pain_count)
        for week in training_pain(state, today)
    }
    for day, average in weekly_pain(state, catalogue):
        monday = monday_of(day)
        if day <= today:
            found.setdefault(monday, WeekTold(monday=monday, total=average, answers=1))
    return tuple(found[monday] for monday in sorted(found))


def comfort_told(state: State, today: date) -> tuple[WeekTold, ...]:
    """Comfort in cuddles week by week."""
    return tuple(
        WeekTold(monday=week.monday, total=week.comfort_sum, answers=week.comfort_count)
        for week in state.weeks
        if week.comfort_count and week.monday <= today
    )


def pain_trend(state: State, today: date, catalogue: Catalogue) -> Trend | None:
    """The trend of her pain since training began; None before two weeks hold an answer."""
    return trend_of(pain_told(state, today, catalogue), catalogue)


def trend_of(weeks: Sequence[WeekTold], catalogue: Catalogue) -> Trend | None:
    """The trend of weekly answers on a scale from 0 to 10; None before two weeks hold one."""
    policy = catalogue.policy(ResponsePolicy)
    if len(weeks) < 2:  # noqa: PLR2004 - a change needs two ends
        return None
    readings = [_reading(week, weeks[0].monday, policy) for week in weeks]
    found = levels(readings, policy.drift_variance)
    reach = policy.interval_hundredths / 100
    last = found[-1]
    return Trend(
        points=tuple(_point(week, level, reach) for week, level in zip(weeks, found, strict=True)),
        change=round(last.change),
        low=floor(last.change - reach * last.change_deviation),
        high=ceil(last.change + reach * last.change_deviation),
    )


def _reading(week: WeekTold, first: date, policy: ResponsePolicy) -> Reading:
    return Reading(
        step=(week.monday - first).days // DAYS,
        value=10 * week.total / week.answers,
        variance=policy.reading_variance / week.answers,
    )


def _point(week: WeekTold, level: Level, reach: float) -> TrendPoint:
    """The interval stays on the scale."""
    return TrendPoint(
        monday=week.monday,
        told=mean_tenths(week.total, week.answers),
        answers=week.answers,
        usual=_on_scale(round(level.level)),
        low=_on_scale(floor(level.level - reach * level.deviation)),
        high=_on_scale(ceil(level.level + reach * level.deviation)),
    )


def _on_scale(tenths: int) -> int:
    return min(max(tenths, 0), 100)

"""Her own pain over the weeks, with how sure one can be of the change."""

from dataclasses import dataclass
from datetime import date
from math import ceil, floor

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.state import State, WeekRecord
from rebrace.engine.outcomes.local_level import Level, Reading, levels
from rebrace.engine.outcomes.pain import training_pain
from rebrace.engine.outcomes.scoring import mean_tenths
from rebrace.engine.outcomes.training import DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """One week: what she told, and her usual pain as the model sees it; all in tenths."""

    monday: date
    told: int
    answers: int
    """Days on which pain was told."""
    usual: int
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """The weeks, and the change from first to last with its interval; in tenths, below zero is less pain."""

    points: tuple[TrendPoint, ...]
    change: int
    low: int
    high: int

    @property
    def is_clear(self) -> bool:
        """The interval leaves no doubt in which direction it went."""
        return self.high < 0 or self.low > 0


def pain_trend(state: State, today: date, catalogue: Catalogue) -> Trend | None:
    """The trend since training began; None before two weeks hold an answer."""
    policy = catalogue.policy(ResponsePolicy)
    weeks = training_pain(state, today)
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


def _reading(week: WeekRecord, first: date, policy: ResponsePolicy) -> Reading:
    return Reading(
        step=(week.monday - first).days // DAYS,
        value=10 * week.pain_sum / week.pain_count,
        variance=policy.reading_variance / week.pain_count,
    )


def _point(week: WeekRecord, level: Level, reach: float) -> TrendPoint:
    """The interval stays on the scale."""
    return TrendPoint(
        monday=week.monday,
        told=mean_tenths(week.pain_sum, week.pain_count),
        answers=week.pain_count,
        usual=_on_scale(round(level.level)),
        low=_on_scale(floor(level.level - reach * level.deviation)),
        high=_on_scale(ceil(level.level + reach * level.deviation)),
    )


def _on_scale(tenths: int) -> int:
    return min(max(tenths, 0), 100)

"""The three promises, less pain, better posture, more comfort in cuddles, and what her back makes hard."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.flows.given import Visit
from rebrace.engine.outcomes.function import function_change
from rebrace.engine.outcomes.pain import average, baseline, worst_pain
from rebrace.engine.outcomes.response import fall_matters
from rebrace.engine.outcomes.scoring import mean_tenths
from rebrace.engine.outcomes.training import monday_of
from rebrace.engine.outcomes.trend import Trend, WeekTold, comfort_told, pain_told, trend_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekValue:
    """What she told in one week, in tenths of a point."""

    monday: date
    tenths: int
    answers: int
    worst: int | None = None
    """The worst of the week, in points; only of pain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One of the things she is promised, on a scale from 0 to 10; in tenths, None where too little was told."""

    before: int | None
    now: int | None
    matters: int
    """The change that matters."""
    mattered: bool
    """It has changed for the better by that much."""
    worse: bool
    """It has changed for the worse by that much."""
    trend: Trend | None
    weeks: tuple[WeekValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureWeek:
    """What the posture checks of one week noticed, on average, in tenths; None where she did not look."""

    monday: date
    checks: int
    resets: int
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PosturePromise:
    """Posture as she noticed it herself: fewer things per check, and what a reset changes at once."""

    most: int
    """Things that a check asks about."""
    first: int | None
    """Things noticed per check in the first week of checks, in tenths."""
    now: int | None
    """In the latest one."""
    after: int | None
    """After a reset, in the latest week in which she looked again."""
    resets: int
    """This week."""
    weeks: tuple[PostureWeek, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityLine:
    """One thing her back makes hard: her first and her latest score."""

    text: str
    first: int
    latest: int
    since: date
    answers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionStory:
    """Her own activities."""

    named: int
    lines: tuple[ActivityLine, ...]
    change: int | None
    """Of the mean over those scored both times, in tenths; up is easier."""
    matters: int


def pain(visit: Visit) -> Promise:
    """Less pain."""
    state, today, catalogue = visit.state, visit.today, visit.catalogue
    policy = catalogue.policy(ResponsePolicy)
    before, now = baseline(state, today, catalogue), average(state, today, catalogue)
    told = pain_told(state, today, catalogue)
    both = before is not None and now is not None
    return Promise(
        before=before,
        now=now,
        matters=policy.pain_clear,
        mattered=both and fall_matters(before or 0, now or 0, policy),
        worse=both and (now or 0) - (before or 0) >= policy.worse_by,
        trend=trend_of(told, catalogue),
        weeks=_values(told, worst_pain(state, catalogue)),
    )


def comfort(visit: Visit) -> Promise:
    """More comfort in cuddles."""
    told = comfort_told(visit.state, visit.today)
    weeks = _values(told)
    measure = visit.catalogue.measures.get(visit.catalogue.policy(RecordPolicy).comfort_measure)
    matters = (measure.matters if measure else None) or visit.catalogue.policy(ResponsePolicy).pain_clear
    change = weeks[-1].tenths - weeks[0].tenths if weeks else 0
    return Promise(
        before=weeks[0].tenths if weeks else None,
        now=weeks[-1].tenths if len(weeks) > 1 else None,
        matters=matters,
        mattered=change >= matters,
        worse=-change >= matters,
        trend=trend_of(told, visit.catalogue),
        weeks=weeks,
    )


def posture(visit: Visit) -> PosturePromise:
    """Better posture, as far as she can tell: it is what she notices, not a measurement."""
    weeks = tuple(
        PostureWeek(
            monday=week.monday,
            checks=week.posture_checks,
            resets=week.resets,
            before=_mean(week.posture_noticed, week.posture_checks),
            after=_mean(week.second_noticed, week.second_looks),
        )
        for week in visit.state.weeks
        if week.posture_checks
    )
    return PosturePromise(
        most=len(visit.catalogue.posture.questions),
        first=weeks[0].before if weeks else None,
        now=weeks[-1].before if len(weeks) > 1 else None,
        after=next((week.after for week in reversed(weeks) if week.after is not None), None),
        resets=sum(week.resets for week in weeks if week.monday == monday_of(visit.today)),
        weeks=weeks,
    )


def function(visit: Visit) -> FunctionStory:
    """What her back makes hard; activities that were never scored have no line yet."""
    policy = visit.catalogue.policy(ResponsePolicy)
    measure = visit.catalogue.measures.get(policy.function_measure)
    named = visit.state.activities.get(policy.function_measure, ())
    answers = [each for each in visit.state.measures if each.measure == policy.function_measure]
    lines = []
    for each in named:
        scored = [answer for answer in answers if each.id in answer.scores]
        if scored:
            lines.append(
                ActivityLine(
                    text=each.text,
                    first=scored[0].scores[each.id],
                    latest=scored[-1].scores[each.id],
                    since=scored[0].at.date(),
                    answers=len(scored),
                )
            )
    return FunctionStory(
        named=len(named),
        lines=tuple(lines),
        change=function_change(visit.state, visit.catalogue),
        matters=(measure.matters if measure else None) or policy.pain_clear,
    )


def _values(told: Sequence[WeekTold], worst: Mapping[date, int] | None = None) -> tuple[WeekValue, ...]:
    return tuple(
        WeekValue(
            monday=week.monday,
            tenths=mean_tenths(week.total, week.answers),
            answers=week.answers,
            worst=(worst or {}).get(week.monday),
        )
        for week in told
    )


def _mean(total: int, count: int) -> int | None:
    return mean_tenths(total, count) if count else None

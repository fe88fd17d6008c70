"""The timeline: every level change and every hold, with its reason, month by month."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import ClassVar

from rebrace.engine.flows.given import Screen, Visit

_MONTH = len("2026-03")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLine:
    """One decision, or holds for one reason in a row."""

    exercise: str
    rung: int
    """1-based rung after it."""
    change: str
    reason: str
    since: date
    until: date
    times: int
    numbers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineDay:
    """The decisions of one day."""

    day: date
    lines: tuple[TimelineLine, ...]

    @property
    def groups(self) -> tuple[tuple[TimelineLine, ...], ...]:
        """The same lines: those that one sentence tells stand together."""
        found: dict[object, list[TimelineLine]] = {}
        for each in self.lines:
            said = (each.change, each.reason, each.since, each.times, tuple(sorted(each.numbers.items())))
            found.setdefault(said, []).append(each)
        return tuple(tuple(lines) for lines in found.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """One month of decisions, the latest day first."""

    template: ClassVar[str] = "timeline.html"
    month: date | None
    """Its first day; None when nothing was decided yet."""
    days: tuple[TimelineDay, ...]
    earlier: str | None
    """The month before that has any, such as `2026-02`."""
    later: str | None


def show(visit: Visit) -> Screen:
    """The month of the address, else the latest one in which anything was decided."""
    lines = sorted(_lines(visit), key=lambda each: each.until)
    months = sorted({_month(each.until) for each in lines})
    if not months:
        return Timeline(month=None, days=(), earlier=None, later=None)
    wanted = visit.given.one("month")
    month = wanted if wanted in months else months[-1]
    place = months.index(month)
    return Timeline(
        month=date.fromisoformat(f"{month}-01"),
        days=tuple(_days(each for each in lines if _month(each.until) == month))[::-1],
        earlier=months[place - 1] if place else None,
        later=months[place + 1] if place + 1 < len(months) else None,
    )


def _lines(visit: Visit) -> Iterator[TimelineLine]:
    for past in visit.state.past:
        yield TimelineLine(
            exercise=past.exercise,
            rung=_number(visit, past.exercise, past.rung),
            change=past.change,
            reason=past.reason,
            since=past.since,
            until=past.until,
            times=past.times,
            numbers=past.numbers,
        )
    for each in visit.state.decisions:
        yield TimelineLine(
            exercise=each.exercise,
            rung=_number(visit, each.exercise, each.rung),
            change=each.change,
            reason=each.reason,
            since=each.day,
            until=each.day,
            times=1,
            numbers=each.numbers,
        )


def _number(visit: Visit, exercise: str, rung: str) -> int:
    known = visit.catalogue.exercises.get(exercise)
    return known.rung_number(rung) if known else 0


def _days(lines: Iterator[TimelineLine]) -> Iterator[TimelineDay]:
    for day, found in groupby(lines, key=lambda each: each.until):
        yield TimelineDay(day=day, lines=tuple(found))


def _month(day: date) -> str:
    return day.isoformat()[:_MONTH]

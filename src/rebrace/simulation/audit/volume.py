"""A week holds only so many sets, grows slowly, gives muscles their day, and stays short of stretching."""

from collections.abc import Iterator
from datetime import date, timedelta

from rebrace.engine.planner.session import Plan
from rebrace.engine.vocabulary.pillars import STRENGTH_PILLARS, Pillar
from rebrace.simulation.audit import levels
from rebrace.simulation.audit.ledger import Ledger, Work

_FREE_SETS = 18
_MOST_SETS = ((1, 6), (3, 9), (6, 12))
"""From which training week, how many sets of a strength pillar in a week at most."""
_LIGHTER = 4
_STRETCHING_FROM = 3
_ILL = ("E03", "E04", "E07", "E19", "E20", "E22", "E23")
_ILL_DAYS = 2


def broken(plan: Plan, today: date, ledger: Ledger) -> Iterator[str]:
    """What speaks against the amount of a plan."""
    planned = _planned(plan, ledger)
    if not sum(planned.values()):
        yield from _stretching(plan, today, ledger)
        return
    monday = today - timedelta(days=today.weekday())
    done = _done(ledger, monday, today)
    before = max(sum(_done(ledger, monday - timedelta(weeks=ago), today).values()) for ago in (1, 2))
    if sum(done.values()) + sum(planned.values()) > max(_FREE_SETS, before * 120 // 100):
        yield "the week grows too fast"
    week = training_week(ledger, today)
    for pillar, sets in planned.items():
        if done.get(pillar, 0) + sets > _most(week):
            yield f"too many sets of {pillar}"
    yield from _no_rest(planned, week, today, ledger)
    if any(_told_ill(check.answers) and (today - check.at.date()).days < _ILL_DAYS for check in ledger.checks):
        yield "strength while ill"
    yield from _stretching(plan, today, ledger)


def training_week(ledger: Ledger, today: date) -> int:
    """The 1-based training week as the books have it; a break that ends today is not counted."""
    missed = levels.missed_days(ledger, today)
    if ledger.week_one is None or missed >= levels.LONG_AWAY:
        return 1
    return (today - ledger.week_one).days // 7 - missed // 7 + 1


def _most(week: int) -> int:
    usual = max(sets for first, sets in _MOST_SETS if first <= week)
    return (usual * 60 + 50) // 100 if week % _LIGHTER == 0 else usual


def _no_rest(planned: dict[Pillar, int], week: int, today: date, ledger: Ledger) -> Iterator[str]:
    days = 1 if week < _STRETCHING_FROM else 2
    for ago in range(days):
        day = today - timedelta(days=ago)
        for pillar in planned.keys() & _of_day(ledger, day).keys():
            yield f"{pillar} again after {ago} days"


def _planned(plan: Plan, ledger: Ledger) -> dict[Pillar, int]:
    sets: dict[Pillar, int] = {}
    for step in plan.steps:
        if ledger.strength(step.exercise):
            pillar = ledger.exercise(step.exercise).pillar
            sets[pillar] = sets.get(pillar, 0) + step.sets
    return sets


def _done(ledger: Ledger, monday: date, today: date) -> dict[Pillar, int]:
    sets = dict.fromkeys(STRENGTH_PILLARS, 0)
    for session in ledger.sessions:
        if monday <= session.day < monday + timedelta(days=7) and session.day <= today:
            for pillar, count in _of_session(session.work, ledger):
                sets[pillar] += count
    return sets


def _of_day(ledger: Ledger, day: date) -> dict[Pillar, int]:
    return {
        pillar: count
        for session in ledger.sessions
        if session.day == day
        for pillar, count in _of_session(session.work, ledger)
        if count
    }


def _of_session(work: dict[str, Work], ledger: Ledger) -> Iterator[tuple[Pillar, int]]:
    for name, each in work.items():
        if ledger.strength(name):
            yield ledger.exercise(name).pillar, len(each.amounts)


def _told_ill(answers: dict[str, str]) -> bool:
    return any(answers.get(item) == "yes" for item in _ILL)


def _stretching(plan: Plan, today: date, ledger: Ledger) -> Iterator[str]:
    """From the third week at most a fifth of the week's time, this session included."""
    if plan.calm or training_week(ledger, today) < _STRETCHING_FROM:
        return
    times = [_seconds(step.exercise, step.rung, step.sets * step.amount, step.sets, ledger) for step in plan.steps]
    stretching = sum(
        seconds for step, seconds in zip(plan.steps, times, strict=True) if _stretches(step.exercise, ledger)
    )
    monday = today - timedelta(days=today.weekday())
    before = [
        (name, _seconds(name, work.rung, sum(work.amounts), len(work.amounts), ledger))
        for session in ledger.sessions
        if monday <= session.day <= today
        for name, work in session.work.items()
    ]
    stretched = sum(seconds for name, seconds in before if _stretches(name, ledger))
    everything = sum(times) + sum(seconds for _, seconds in before)
    if stretching and (stretched + stretching) * 5 > everything:
        yield "too much stretching"


def _stretches(name: str, ledger: Ledger) -> bool:
    exercise = ledger.exercise(name)
    return exercise.pillar is Pillar.MOBILITY and not exercise.breathing


def _seconds(name: str, rung: str, units: int, sets: int, ledger: Ledger) -> int:
    exercise = ledger.exercise(name)
    dose = exercise.rungs[exercise.rung_number(rung) - 1].dose
    return units * (dose.tempo.out + dose.tempo.hold + dose.tempo.back) * (2 if dose.per_side else 1) + sets * dose.rest

"""Going up, once it went well often enough: first repetitions, then sets, then the next rung."""

from collections.abc import Mapping

from rebrace.engine.facts.change import replace
from rebrace.engine.planner.decisions import Change
from rebrace.engine.planner.ladders import at_rung
from rebrace.engine.planner.progression.case import Case, Outcome

_DAYS = 7


def raised(case: Case) -> Outcome:
    """The next step of double progression, or what it still waits for."""
    strong = replace(case, ladder=replace(case.ladder, strong=case.ladder.strong + 1))
    return _one_change(strong) or _dose(strong) or _rung(_with_solid(strong))


def held_for_another(case: Case) -> Outcome:
    """The rung would go up, but another exercise of the same session already does."""
    strong = replace(case, ladder=replace(case.ladder, strong=case.ladder.strong + 1))
    return _held(_with_solid(strong), "one_rung", {})


def _one_change(case: Case) -> Outcome | None:
    last = case.ladder.last_change
    if last is None:
        return None
    left = case.days.policy.change_days - (case.days.today - last).days
    return _held(case, "one_change", {"days": left}) if left > 0 else None


def _dose(case: Case) -> Outcome | None:
    """Breathing has no dose to raise: it goes from rung to rung."""
    dose, amount, today = case.rung.dose, case.amount, case.days.today
    if case.exercise.breathing:
        return None
    changed = replace(case.ladder, strong=0, last_change=today)
    times = case.ladder.strong
    if amount.units < dose.amount_high:
        units = min(dose.amount_high, amount.units + case.days.policy.amount_step)
        numbers = {"amount": units, "times": times}
        return Outcome(ladder=replace(changed, amount=units), change=Change.MORE, reason="more", numbers=numbers)
    if amount.sets < dose.sets_most:
        numbers = {"sets": amount.sets + 1, "times": times}
        raised_sets = replace(changed, sets=amount.sets + 1)
        return Outcome(ladder=raised_sets, change=Change.MORE_SETS, reason="more_sets", numbers=numbers)
    return None


def _rung(case: Case) -> Outcome:
    policy, ladder, today = case.days.policy, case.ladder, case.days.today
    if case.number == len(case.exercise.rungs):
        return _held(case, "top", {})
    least = case.rung.hold_weeks or policy.rung_weeks
    weeks = (today - ladder.since).days // _DAYS
    if weeks < least:
        return _held(case, "rung_weeks", {"weeks": weeks, "least": least})
    exposures = ladder.exposures + 1
    if exposures < policy.rung_exposures:
        return _held(case, "rung_exposures", {"done": exposures, "least": policy.rung_exposures})
    if not case.next_open:
        return _held(case, "gate", {})
    return Outcome(
        ladder=at_rung(ladder, case.exercise, case.number + 1, today),
        change=Change.UP,
        reason="up",
        numbers={"rung": case.number + 1, "times": ladder.strong},
    )


def _with_solid(case: Case) -> Case:
    return replace(case, ladder=replace(case.ladder, solid=max(case.ladder.solid, case.number)))


def _held(case: Case, reason: str, numbers: Mapping[str, int]) -> Outcome:
    return Outcome(ladder=case.ladder, change=Change.HELD, reason=reason, numbers=numbers)

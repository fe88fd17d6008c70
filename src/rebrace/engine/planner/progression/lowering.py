"""Reasons to go down: pain that was too much, or stayed; nothing left in her."""

from collections.abc import Mapping
from datetime import timedelta

from rebrace.engine.facts.change import replace
from rebrace.engine.facts.kinds.session import Reserve
from rebrace.engine.planner.decisions import Change
from rebrace.engine.planner.ladders import afresh, at_rung, lowered
from rebrace.engine.planner.progression.case import Case, Outcome


def hurt(case: Case) -> Outcome | None:
    """She left the exercise because it hurt."""
    return _down(case, "hurt", {}) if case.exposure.hurt else None


def pain_high(case: Case) -> Outcome | None:
    """Pain in the red."""
    pain = case.exposure.pain
    if pain is None or pain <= case.days.pain.amber_most:
        return None
    return _down(case, "pain_high", {"pain": pain})


def pain_stayed(case: Case) -> Outcome | None:
    """Pain in the amber that had not settled by the next morning."""
    pain = case.exposure.pain
    if pain is None or pain <= case.days.pain.green_most or not case.stayed:
        return None
    return _down(case, "pain_stayed", {"pain": pain, "points": case.raised or 0})


def too_hard(case: Case) -> Outcome | None:
    """Not one more good repetition: fewer repetitions, then fewer sets, then the rung below."""
    if not case.loads or case.exposure.reserve is not Reserve.NONE_LEFT or _is_easier(case):
        return None
    ladder, dose, amount = replace(case.ladder, strong=0), case.rung.dose, case.amount
    changed = replace(ladder, last_change=case.days.today)
    if amount.units > dose.amount_low:
        fewer = max(dose.amount_low, amount.units - case.days.policy.amount_step)
        return Outcome(
            ladder=replace(changed, amount=fewer),
            change=Change.LESS,
            reason="too_hard_fewer",
            numbers={"amount": fewer},
        )
    if amount.sets > dose.sets_start:
        sets = amount.sets - 1
        return Outcome(
            ladder=replace(changed, sets=sets), change=Change.LESS, reason="too_hard_sets", numbers={"sets": sets}
        )
    if case.number > 1:
        lower = lowered(ladder, case.exercise, 1, case.days.today)
        return Outcome(ladder=lower, change=Change.DOWN, reason="too_hard_rung")
    return Outcome(ladder=ladder, change=Change.HELD, reason="too_hard_first")


def _down(case: Case, reason: str, numbers: Mapping[str, int]) -> Outcome:
    """One rung below what was done, and a rest; on the first rung its starting dose."""
    today = case.days.today
    done = case.exercise.rung_number(case.exposure.rung) or case.number
    lower = max(1, min(done, case.number) - 1)
    ladder = at_rung(case.ladder, case.exercise, lower, today) if lower < case.number else afresh(case.ladder, today)
    rested = replace(ladder, strong=0, rested_until=today + timedelta(days=case.days.pain.rest))
    return Outcome(
        ladder=rested,
        change=Change.DOWN if lower < case.number else Change.LESS,
        reason=reason,
        numbers={**numbers, "rest": case.days.pain.rest},
    )


def _is_easier(case: Case) -> bool:
    return case.exposure.rung != case.ladder.rung

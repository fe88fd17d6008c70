"""Reasons to stay: each of them can be read by her, and none of them is a fault of hers."""

from collections.abc import Mapping

from rebrace.engine.facts.change import replace
from rebrace.engine.planner.decisions import Change
from rebrace.engine.planner.progression.case import Case, Outcome


def morning_up(case: Case) -> Outcome | None:
    """Little pain in the session, more the next morning."""
    return _afresh(case, "morning_up", {"points": case.raised or 0}) if case.stayed else None


def pain_amber(case: Case) -> Outcome | None:
    """Pain in the amber that settled: the level is repeated."""
    pain = case.exposure.pain
    over = pain is not None and pain > case.days.pain.green_most
    return _afresh(case, "pain_amber", {"pain": pain}) if over and pain is not None else None


def untold(case: Case) -> Outcome | None:
    """Silence never counts as going well."""
    if case.exposure.pain is None:
        return _afresh(case, "pain_untold", {})
    if case.raised is None:
        return _afresh(case, "morning_untold", {})
    if case.loads and case.exposure.reserve is None:
        return _afresh(case, "effort_untold", {})
    return None


def flag_told(case: Case) -> Outcome | None:
    """Heaviness, leaking or doming in the session, or a flag that is still up."""
    if case.exposure.flagged and case.exercise.pillar in case.days.policy.flag_pillars:
        return _afresh(case, "flag_told", {})
    return _afresh(case, "flag_up", {}) if case.exercise.pillar in case.days.frozen else None


def other_rung(case: Case) -> Outcome | None:
    """Another rung than her level's was done that day: it keeps the level and does not raise it."""
    return _kept(case, "other_rung", {}) if case.exposure.rung != case.ladder.rung else None


def these_days(case: Case) -> Outcome | None:
    """A lighter week, a way back, short nights, or something a check has told."""
    held = case.days.held
    return _kept(case, held.reason, held.numbers) if held else None


def part_done(case: Case) -> Outcome | None:
    """Not every planned set was done; what was done counts."""
    done, asked = case.exposure.sets, case.exposure.asked_sets or case.amount.sets
    return _kept(case, "part_done", {"done": done, "asked": asked}) if done < asked else None


def fewer(case: Case) -> Outcome | None:
    """Fewer repetitions than asked in one of the sets."""
    done, asked = case.exposure.amount_least, case.amount.units
    if case.exercise.breathing or done >= asked:
        return None
    return _afresh(case, "fewer", {"done": done, "asked": asked})


def short_dose(case: Case) -> Outcome | None:
    """Too few sets were planned, for want of minutes, to say that more would go."""
    least = min(case.days.policy.short_sets, case.rung.dose.sets_start)
    if case.exercise.breathing or case.exposure.sets >= least:
        return None
    return _kept(case, "short_dose", {"sets": case.exposure.sets, "least": least})


def once_more(case: Case) -> Outcome | None:
    """It went well; it has to go well again before anything goes up."""
    strong, needed = case.ladder.strong + 1, case.days.policy.strong_in_a_row
    if strong >= needed:
        return None
    ladder = replace(case.ladder, strong=strong)
    return Outcome(ladder=ladder, change=Change.HELD, reason="once_more", numbers={"left": needed - strong})


def _kept(case: Case, reason: str, numbers: Mapping[str, int]) -> Outcome:
    return Outcome(ladder=case.ladder, change=Change.HELD, reason=reason, numbers=numbers)


def _afresh(case: Case, reason: str, numbers: Mapping[str, int]) -> Outcome:
    """Held, and counting the good sessions begins again."""
    ladder = replace(case.ladder, strong=0) if case.ladder.strong else case.ladder
    return Outcome(ladder=ladder, change=Change.HELD, reason=reason, numbers=numbers)

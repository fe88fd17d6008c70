"""From an exposure to what becomes of its ladder: down, held or up, by the first rule that applies."""

from collections.abc import Callable
from typing import Final

from rebrace.engine.facts.change import replace
from rebrace.engine.facts.kinds.session import Reserve
from rebrace.engine.facts.state import LadderState
from rebrace.engine.planner.progression import holding, lowering
from rebrace.engine.planner.progression.case import Case, Outcome
from rebrace.engine.planner.progression.raising import raised

RULES: Final[tuple[Callable[[Case], Outcome | None], ...]] = (
    lowering.hurt,
    lowering.pain_high,
    lowering.pain_stayed,
    holding.morning_up,
    holding.pain_amber,
    holding.untold,
    holding.flag_told,
    lowering.too_hard,
    holding.other_rung,
    holding.these_days,
    holding.part_done,
    holding.fewer,
    holding.short_dose,
    holding.once_more,
)
"""What speaks for going down comes first, then what holds; only an exposure that passes all of them goes up."""


def judge(case: Case) -> Outcome:
    """What becomes of the ladder of one exposure."""
    outcome = next((found for rule in RULES if (found := rule(case)) is not None), None) or raised(case)
    return replace(outcome, ladder=noted(case, outcome.ladder))


def noted(case: Case, ladder: LadderState) -> LadderState:
    """The ladder with the exposure counted, and remembered as her best if it went well and was."""
    exposure = case.exposure
    if ladder.rung != exposure.rung or ladder.rung != case.ladder.rung or not exposure.sets:
        return ladder
    counted = replace(ladder, exposures=ladder.exposures + 1)
    if not _went_well(case) or (exposure.sets, exposure.amount_least) <= (ladder.best_sets, ladder.best_amount):
        return counted
    return replace(counted, best_sets=exposure.sets, best_amount=exposure.amount_least)


def _went_well(case: Case) -> bool:
    exposure = case.exposure
    return (
        exposure.pain is not None
        and exposure.pain <= case.days.pain.green_most
        and case.raised is not None
        and not case.stayed
        and not exposure.flagged
        and exposure.reserve in {Reserve.THREE_OR_MORE, Reserve.ONE_OR_TWO}
    )

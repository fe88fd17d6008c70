"""Where her numbers and her own word point different ways, so that neither is passed over."""

from datetime import date
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.measures import Measure
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.state import State
from rebrace.engine.outcomes.function import function_change
from rebrace.engine.outcomes.pain import average, baseline
from rebrace.engine.outcomes.response import fall_matters
from rebrace.engine.outcomes.scoring import TENTHS, score

WORD_WORSE: Final = "word_worse"
WORD_BETTER: Final = "word_better"
FUNCTION_WORSE: Final = "function_worse"
FUNCTION_BETTER: Final = "function_better"


def contradictions(state: State, today: date, catalogue: Catalogue) -> tuple[str, ...]:
    """Codes of what does not agree; their sentences are below `reasons.contradictions`."""
    policy = catalogue.policy(ResponsePolicy)
    before, now = baseline(state, today, catalogue), average(state, today, catalogue)
    if before is None or now is None:
        return ()
    less, more = fall_matters(before, now, policy), now - before >= policy.worse_by
    word, function = _word(state, catalogue), _function(state, catalogue)
    found = {
        WORD_WORSE: less and word < 0,
        WORD_BETTER: more and word > 0,
        FUNCTION_WORSE: less and function < 0,
        FUNCTION_BETTER: more and function > 0,
    }
    return tuple(code for code, holds in found.items() if holds)


def _word(state: State, catalogue: Catalogue) -> int:
    """Her latest verdict on the whole: above zero is better, below is worse."""
    measure = catalogue.measures.get(catalogue.policy(ResponsePolicy).change_measure)
    latest = latest_score(state, measure)
    return 0 if measure is None or latest is None else _middle(measure) - latest


def _middle(measure: Measure) -> int:
    return (measure.items[0].least + measure.items[0].most) * TENTHS // 2


def _function(state: State, catalogue: Catalogue) -> int:
    """Which way her own activities went, when the change matters."""
    measure = catalogue.measures.get(catalogue.policy(ResponsePolicy).function_measure)
    change = function_change(state, catalogue)
    if measure is None or measure.matters is None or change is None or abs(change) < measure.matters:
        return 0
    return change


def latest_score(state: State, measure: Measure | None) -> int | None:
    """The score of the latest answer to a measure, in tenths."""
    answers = [each for each in state.measures if measure is not None and each.measure == measure.id]
    return score(measure, answers[-1].scores) if measure is not None and answers else None

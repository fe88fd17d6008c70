"""Her own activities: how much easier they have become."""

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.state import MeasureRecord, State
from rebrace.engine.outcomes.scoring import mean_tenths


def function_change(state: State, catalogue: Catalogue) -> int | None:
    """Change in tenths of the mean over the activities that were scored both times; up is easier.

    The latest answer is compared with the earliest that shares an activity with it, so that a list changed on
    the way does not look like progress. None until there are two such answers.
    """
    measure = catalogue.policy(ResponsePolicy).function_measure
    answers = [each for each in state.measures if each.measure == measure]
    if not answers:
        return None
    latest = answers[-1]
    earliest = next((each for each in answers[:-1] if each.scores.keys() & latest.scores.keys()), None)
    return None if earliest is None else _difference(earliest, latest)


def _difference(earliest: MeasureRecord, latest: MeasureRecord) -> int:
    shared = sorted(earliest.scores.keys() & latest.scores.keys())
    before, after = (sum(each.scores[item] for item in shared) for each in (earliest, latest))
    return mean_tenths(after, len(shared)) - mean_tenths(before, len(shared))

"""What is left of a set: the counts, and how much of it was seen."""

from dataclasses import dataclass

from rebrace.engine.coach.state import State
from rebrace.engine.coach.track import LONG_AGO
from rebrace.engine.vocabulary.quantities import Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One set in numbers."""

    left: int
    right: int
    both: int
    seen: Percent
    """How much of the time the camera could follow her."""
    guided: bool
    """She counted herself; the camera only looked on."""


def summary(state: State) -> Summary:
    """The set so far."""
    whole = state.time - state.first if state.first > LONG_AGO else 0.0
    share = min(state.seen_for / whole, 1.0) if whole > 0 else 0.0
    left, right, both = state.counts
    return Summary(left=left, right=right, both=both, seen=Percent(round(100 * share)), guided=state.plan.guided)

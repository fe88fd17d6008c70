"""Her state from her facts: every fact passes through the same steps, in the order of the facts."""

from collections.abc import Callable, Iterable
from functools import reduce
from operator import attrgetter
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts import records
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.state import State
from rebrace.engine.habits import folding as habits
from rebrace.engine.planner import progression
from rebrace.engine.triage import folding as triage

STEPS: Final[tuple[Callable[[State, Fact, Catalogue], State], ...]] = (
    records.apply,
    triage.apply,
    progression.apply,
    habits.apply,
)
"""Each step reads what the steps before it have written of the same fact."""


def apply(state: State, fact: Fact, catalogue: Catalogue) -> State:
    """Her state after one more fact, which must follow all facts folded so far (`records.follows`)."""
    return reduce(lambda known, step: step(known, fact, catalogue), STEPS, state)


def rebuild(facts: Iterable[Fact], catalogue: Catalogue) -> State:
    """Her state from all her facts, in whatever order they are given."""
    ordered = sorted(facts, key=attrgetter("order"))
    return reduce(lambda known, fact: apply(known, fact, catalogue), ordered, State())

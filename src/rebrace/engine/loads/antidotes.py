"""The short move that answers the heaviest load of her day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.loads import LoadsPolicy
from rebrace.engine.facts.state import State
from rebrace.engine.loads.weights import load_lines
from rebrace.engine.vocabulary.quantities import Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Antidote:
    """Half a minute to a minute that answers a load."""

    habit: str | None
    """The load it answers; None when it is simply a good moment."""
    exercise: str
    seconds: Seconds


def antidote(state: State, today: date, catalogue: Catalogue, *, open_exercises: Collection[str]) -> Antidote:
    """The move for the heaviest load whose move is open to her; quiet breathing when none is.

    `open_exercises` are the ids of which at least one rung is open today, as the gates say.
    """
    for line in load_lines(state, today, catalogue):
        if line.antidote in open_exercises:
            return Antidote(habit=line.habit, exercise=line.antidote, seconds=line.antidote_seconds)
    policy = catalogue.policy(LoadsPolicy)
    return Antidote(habit=None, exercise=policy.quiet_move, seconds=policy.quiet_seconds)

"""The access to a rung and to a whole ladder."""

from datetime import date

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.facts.state import State
from rebrace.engine.gates.access import Access, Closed, ClosedReason, Open
from rebrace.engine.gates.closing import CLOSERS, Asked
from rebrace.engine.gates.columns import column_of
from rebrace.engine.vocabulary.dispositions import Scope
from rebrace.engine.vocabulary.flags import Flag


def rung_access(
    exercise: Exercise,
    number: int,
    *,
    state: State,
    flags: tuple[Flag, ...],
    today: date,
    catalogue: Catalogue,
    scope: Scope = Scope.FULL,
) -> Access:
    """Whether the rung with this 1-based number is open today, or every reason why it is closed."""
    if not 1 <= number <= len(exercise.rungs):
        return Closed(reasons=(ClosedReason(code="no_such_rung", numbers={"rung": number}),))
    asked = Asked(
        exercise=exercise,
        number=number,
        rung=exercise.rungs[number - 1],
        state=state,
        column=column_of(state, catalogue),
        flags=flags,
        scope=scope,
        today=today,
        catalogue=catalogue,
    )
    reasons = tuple(reason for closer in CLOSERS for reason in closer(asked))
    return Closed(reasons=reasons) if reasons else Open()


def ladder_access(
    exercise: Exercise,
    *,
    state: State,
    flags: tuple[Flag, ...],
    today: date,
    catalogue: Catalogue,
    scope: Scope = Scope.FULL,
) -> tuple[Access, ...]:
    """The access to every rung, from the gentlest to the hardest."""
    return tuple(
        rung_access(exercise, number, state=state, flags=flags, today=today, catalogue=catalogue, scope=scope)
        for number in range(1, len(exercise.rungs) + 1)
    )

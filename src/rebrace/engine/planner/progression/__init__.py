"""How facts move her levels: sets wait for their morning, mornings are judged, gaps and illness go easy.

Nothing else moves a level. Every change and every hold is written down with its reason; her state keeps as many of
these decisions as the progression policy says.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.preferences import ExerciseRated, Liking
from rebrace.engine.facts.kinds.session import (
    MorningAnswered,
    SessionFinished,
    SessionStarted,
    SessionStopped,
    SetDone,
    SkipReason,
    StepSkipped,
    StepSwapped,
)
from rebrace.engine.facts.kinds.triage import CheckAnswered
from rebrace.engine.facts.records.checks import number_told
from rebrace.engine.facts.state import State
from rebrace.engine.planner.progression import chosen, easing
from rebrace.engine.planner.progression.beginning import begun
from rebrace.engine.planner.progression.closing import close_before, close_session
from rebrace.engine.planner.progression.exposures import hurt_noted, session_noted, set_noted
from rebrace.engine.vocabulary.quantities import Pain


def apply(state: State, fact: Fact, catalogue: Catalogue) -> State:
    """Her state after one more fact, which records and triage have already written."""
    mover = MOVERS.get(type(fact.body))
    return state if mover is None else mover(state, fact, fact.body, catalogue)


def _started(state: State, fact: Fact, body: SessionStarted, catalogue: Catalogue) -> State:
    return chosen.started(state, (step.exercise for step in body.steps), fact.at.date(), catalogue)


def _set_done(state: State, fact: Fact, body: SetDone, catalogue: Catalogue) -> State:
    day = fact.at.date()
    return set_noted(begun(state, body.exercise, day, catalogue), body.session, body.exercise, day, catalogue)


def _skipped(state: State, fact: Fact, body: StepSkipped, catalogue: Catalogue) -> State:
    if body.reason is not SkipReason.HURTS:
        return state
    return hurt_noted(state, body.session, body.exercise, fact.at.date(), catalogue)


def _swapped(state: State, fact: Fact, body: StepSwapped, catalogue: Catalogue) -> State:
    exchanged = chosen.swapped(state, body.exercise, body.instead.exercise, body.reason)
    if body.reason is not SkipReason.HURTS:
        return exchanged
    return hurt_noted(exchanged, body.session, body.exercise, fact.at.date(), catalogue)


def _told(state: State, _fact: Fact, body: SessionFinished | SessionStopped, catalogue: Catalogue) -> State:
    return session_noted(state, body.session, catalogue)


def _morning(state: State, fact: Fact, body: MorningAnswered, catalogue: Catalogue) -> State:
    return close_session(state, body.session, body.pain, fact.at.date(), catalogue)


def _checked(state: State, fact: Fact, body: CheckAnswered, catalogue: Catalogue) -> State:
    """Without a morning answer the pain told now stands in for it; untold, the levels hold."""
    today, seen = fact.at.date(), state.triage.checks.get(body.form)
    eased = easing.after_check(state, seen.fired if seen else (), today, catalogue)
    if body.form is Form.STOP:
        return eased
    answers = {each.item: each.value for each in body.answers}
    pain = number_told(answers, catalogue.policy(RecordPolicy).pain_item, catalogue)
    return close_before(eased, today, None if pain is None else Pain(pain), catalogue)


def _rated(state: State, _fact: Fact, body: ExerciseRated, _catalogue: Catalogue) -> State:
    return chosen.banned(state, body.exercise) if body.liking is Liking.BANNED else state


MOVERS: Final[Mapping[type, Callable[[State, Fact, Any, Catalogue], State]]] = {
    SessionStarted: _started,
    SetDone: _set_done,
    StepSkipped: _skipped,
    StepSwapped: _swapped,
    SessionStopped: _told,
    SessionFinished: _told,
    MorningAnswered: _morning,
    CheckAnswered: _checked,
    ExerciseRated: _rated,
}

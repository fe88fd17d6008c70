"""Folding facts into her records: one file per family of facts, one function that knows them all.

Facts are folded in the order of `Fact.order`. Each family is sensible about repeated and late meaning: two
phones may tell the same set, finish the same session, or tell of a session that this one never saw start.
"""

from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.records import birth, checks, clearance, day, measures, posture, preferences, sessions
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.state import State

RECORDERS: Final[Recorders] = {
    **birth.RECORDERS,
    **preferences.RECORDERS,
    **checks.RECORDERS,
    **clearance.RECORDERS,
    **sessions.RECORDERS,
    **day.RECORDERS,
    **measures.RECORDERS,
    **posture.RECORDERS,
}


def apply(state: State, fact: Fact, catalogue: Catalogue) -> State:
    """Her state after one more fact; kinds that only triage or progression read are counted and no more."""
    recorder = RECORDERS.get(type(fact.body))
    recorded = state if recorder is None else recorder(state, fact, fact.body, catalogue)
    if follows(state, fact):
        return replace(recorded, facts=state.facts + 1, last_at=fact.at, last_id=fact.id)
    return replace(recorded, facts=state.facts + 1)


def follows(state: State, fact: Fact) -> bool:
    """A fact comes after everything folded so far; one that does not asks for a rebuild from all facts."""
    return state.last_at is None or (state.last_at, state.last_id) < fact.order

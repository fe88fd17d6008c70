"""The seven things that must hold before the harder rungs open, and what shows each of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.clearance import ClearanceItem, ClearanceProof
from rebrace.engine.facts.kinds.clearance import ClearanceStated
from rebrace.engine.facts.state import BirthState, State
from rebrace.engine.gates.columns import Column, column_of, weeks_passed
from rebrace.engine.gates.sessions import shown_by_sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceLine:
    """One of the seven, and how it stands."""

    item: str
    holds: bool
    proof: ClearanceProof
    since: date | None
    """Since when it holds, where that is known."""
    stated: ClearanceStated | None = None
    """Who said so, for a statement, also one that has run out."""
    until: date | None = None
    """The last day on which a statement counts."""


def clearance_lines(state: State, birth: BirthState, today: date, catalogue: Catalogue) -> tuple[ClearanceLine, ...]:
    """All items in the order of the content. The weeks hold once the first rung that asks for all seven has them."""
    return tuple(_line(item, state, birth, today, catalogue) for item in catalogue.clearance.values())


def _line(item: ClearanceItem, state: State, birth: BirthState, today: date, catalogue: Catalogue) -> ClearanceLine:
    match item.proof:
        case ClearanceProof.WEEKS:
            holds = weeks_passed(state, today) >= _first_weeks(column_of(state, catalogue), catalogue)
            return ClearanceLine(item=item.id, holds=holds, proof=item.proof, since=None)
        case ClearanceProof.STATEMENT:
            return _stated_line(item, state.clearance.get(item.id), birth, today)
        case ClearanceProof.SESSIONS:
            since = shown_by_sessions(item.id, state, today, catalogue)
            return ClearanceLine(item=item.id, holds=since is not None, proof=item.proof, since=since)


def _first_weeks(column: Column, catalogue: Catalogue) -> int:
    """The weeks of the earliest rung that asks for clearance in her column; none at all when no rung asks."""
    gates = (rung.gate for exercise in catalogue.exercises.values() for rung in exercise.rungs)
    return min((column.weeks(gate) for gate in gates if column.needs_clearance(gate)), default=0)


def _stated_line(item: ClearanceItem, stated: ClearanceStated | None, birth: BirthState, today: date) -> ClearanceLine:
    """A statement counts when it was made for this birth, is not dated in the future and has not run out."""
    if stated is None or (birth.earliest is not None and stated.on < birth.earliest):
        return ClearanceLine(item=item.id, holds=False, proof=item.proof, since=None)
    until = None if item.valid_days is None else stated.on + timedelta(days=item.valid_days)
    holds = stated.holds and stated.on <= today and (until is None or today <= until)
    since = stated.on if holds else None
    return ClearanceLine(item=item.id, holds=holds, proof=item.proof, since=since, stated=stated, until=until)

"""The rules that no plan may break, stated a second time.

Everything here is worked out from the facts as they were told and from the exercises' own tables. It calls
nothing of triage, gates, planner or progression, so that a mistake there cannot hide here.
"""

from collections.abc import Iterator

from rebrace.engine.planner.session import Plan, Request
from rebrace.simulation.audit import gates, levels, locks, minutes, volume
from rebrace.simulation.audit.ledger import Ledger
from rebrace.simulation.audit.violation import Broken, Violation


def audit(plan: Plan, request: Request, check: str, ledger: Ledger) -> tuple[Violation, ...]:
    """Every rule that a plan breaks, before the session it is for."""
    return tuple(
        Violation(rule=rule, day=request.now.date(), detail=detail)
        for rule, detail in _broken(plan, request, check, ledger)
    )


def _broken(plan: Plan, request: Request, check: str, ledger: Ledger) -> Iterator[tuple[Broken, str]]:
    today = request.now.date()
    yield from levels.broken(plan, today, ledger)
    yield from ((Broken.LOCK, detail) for detail in locks.broken(plan, check, request.now, ledger))
    yield from ((Broken.GATE, detail) for detail in gates.broken(plan, today, ledger))
    yield from ((Broken.VOLUME, detail) for detail in volume.broken(plan, today, ledger))
    yield from ((Broken.MINUTES, detail) for detail in minutes.broken(plan, request, ledger))

"""The seven things that must hold before the harder rungs open, and what she can say about them."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.catalogue.clearance import ClearanceProof
from rebrace.engine.catalogue.policies.opening import OpeningPolicy
from rebrace.engine.facts.kinds.clearance import ClearanceStated
from rebrace.engine.facts.kinds.triage import Voice
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.flows.statements import told_day, wrong_day
from rebrace.engine.gates.clearance import ClearanceLine, clearance_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance:
    """All seven, each with how it stands."""

    template: ClassVar[str] = "clearance.html"
    lines: tuple[ClearanceLine, ...]
    today: date
    roles: tuple[str, ...]
    asked: str | None
    """The item whose form is open."""
    troubles: tuple[Trouble, ...] = ()


def show(visit: Visit) -> Screen:
    """How the seven stand."""
    return _screen(visit)


def answer(visit: Visit) -> Step:
    """She says that one of them holds, or no longer holds, and since when."""
    item, holds = visit.given.one("item"), visit.given.one("holds")
    known = visit.catalogue.clearance.get(item or "")
    if known is None or known.proof is not ClearanceProof.STATEMENT or holds not in {"yes", "no"}:
        return Step(next=_screen(visit, Trouble(field="item", code="unknown")))
    on = visit.today if holds == "no" else told_day(visit)
    code = wrong_day(visit, on)
    if on is None or code is not None:
        return Step(next=_screen(visit, Trouble(field="on", code=code or "date_missing")))
    role = visit.given.one("role")
    stated = ClearanceStated(
        item=known.id,
        holds=holds == "yes",
        by=Voice.HERSELF,
        on=on,
        role=role if role in visit.catalogue.policy(OpeningPolicy).checked_by else None,
    )
    return Step(facts=visit.facts(stated), next=GoTo(route="clearance"))


def _screen(visit: Visit, *troubles: Trouble) -> Clearance:
    return Clearance(
        lines=clearance_lines(visit.state, visit.state.birth, visit.today, visit.catalogue),
        today=visit.today,
        roles=visit.catalogue.policy(OpeningPolicy).checked_by,
        asked=visit.given.one("item"),
        troubles=troubles,
    )

"""Opening a lock: who examined her, and when."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.opening import OpeningPolicy
from rebrace.engine.facts.kinds.triage import LockOpened, Voice
from rebrace.engine.facts.state import Lock
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.flows.reading import day
from rebrace.engine.flows.statements import Statement, statement
from rebrace.engine.triage.locking import opened_for, opens_from
from rebrace.engine.vocabulary.dispositions import Unlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What is locked, and the form that opens it."""

    template: ClassVar[str] = "opened.html"
    locks: tuple[Lock, ...]
    roles: tuple[str, ...]
    needs_physio: bool
    role: str | None
    on: date | None
    name: str
    troubles: tuple[Trouble, ...] = ()


def show(visit: Visit) -> Screen | GoTo:
    """The form, while something is locked that a professional's word opens."""
    return _screen(visit) if roles(visit) else GoTo(route="today")


def answer(visit: Visit) -> Step:
    """Open what this professional can open; the full check comes next and decides anew."""
    locks = visit.state.triage.locks
    if not roles(visit):
        return Step(next=GoTo(route="today"))
    told = statement(visit, roles=roles(visit), since=min(lock.since for lock in locks).date())
    if not isinstance(told, Statement):
        return Step(next=_screen(visit, told))
    rules = tuple(lock.rule for lock in locks if _opens(lock, told, visit.catalogue))
    if not rules:
        return Step(next=_screen(visit, (_why_not(locks, told, visit.catalogue),)))
    opened = LockOpened(rules=rules, by=Voice.HERSELF, on=told.on, role=told.role, name=told.name)
    return Step(facts=visit.facts(opened), next=GoTo(route="today"))


def roles(visit: Visit) -> tuple[str, ...]:
    """The roles that open at least one of her locks."""
    fitting = {role for lock in visit.state.triage.locks for role in opened_for(lock.unlock, visit.catalogue)}
    return tuple(role for role in visit.catalogue.policy(OpeningPolicy).checked_by if role in fitting)


def _opens(lock: Lock, told: Statement, catalogue: Catalogue) -> bool:
    return told.role in opened_for(lock.unlock, catalogue) and opens_from(lock, catalogue) <= told.on


def _why_not(locks: tuple[Lock, ...], told: Statement, catalogue: Catalogue) -> Trouble:
    """Nothing opens: the wrong professional, or a day before the trouble came back."""
    if not any(told.role in opened_for(lock.unlock, catalogue) for lock in locks):
        return Trouble(field="role", code="physio_only")
    return Trouble(field="on", code="date_before")


def _screen(visit: Visit, troubles: tuple[Trouble, ...] = ()) -> Opening:
    locks = visit.state.triage.locks
    return Opening(
        locks=locks,
        roles=roles(visit),
        needs_physio=any(lock.unlock in {Unlock.PHYSIO, Unlock.PHYSIO_OR_SETTLED} for lock in locks),
        role=visit.given.one("role"),
        on=day(visit.given.one("on")),
        name=visit.given.one("name") or "",
        troubles=troubles,
    )

"""Opening a lock: who examined her, and when."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.catalogue.policies.opening import OpeningPolicy
from rebrace.engine.facts.kinds.triage import LockOpened, Voice
from rebrace.engine.facts.state import Lock
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.flows.reading import day
from rebrace.engine.flows.statements import Statement, statement
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
    """The form, while something is locked."""
    return _screen(visit) if visit.state.triage.locks else GoTo(route="today")


def answer(visit: Visit) -> Step:
    """Open what this professional can open; the full check comes next and decides anew."""
    locks = visit.state.triage.locks
    if not locks:
        return Step(next=GoTo(route="today"))
    policy = visit.catalogue.policy(OpeningPolicy)
    told = statement(visit, roles=roles(visit), since=min(lock.since for lock in locks).date())
    if not isinstance(told, Statement):
        return Step(next=_screen(visit, told))
    rules = tuple(lock.rule for lock in locks if told.role in _who(lock, policy) and lock.last.date() <= told.on)
    if not rules:
        return Step(next=_screen(visit, (_why_not(locks, told, policy),)))
    opened = LockOpened(rules=rules, by=Voice.HERSELF, on=told.on, role=told.role, name=told.name)
    return Step(facts=visit.facts(opened), next=GoTo(route="today"))


def roles(visit: Visit) -> tuple[str, ...]:
    """The roles that open at least one of her locks."""
    policy = visit.catalogue.policy(OpeningPolicy)
    fitting = {role for lock in visit.state.triage.locks for role in _who(lock, policy)}
    return tuple(role for role in policy.checked_by if role in fitting)


def _who(lock: Lock, policy: OpeningPolicy) -> tuple[str, ...]:
    """The roles that open a lock."""
    waits = lock.unlock in {Unlock.PHYSIO, Unlock.PHYSIO_OR_SETTLED}
    return policy.physio if waits else policy.checked_by


def _why_not(locks: tuple[Lock, ...], told: Statement, policy: OpeningPolicy) -> Trouble:
    """Nothing opens: the wrong professional, or a day before the trouble came back."""
    if not any(told.role in _who(lock, policy) for lock in locks):
        return Trouble(field="role", code="physio_only")
    return Trouble(field="on", code="date_before")


def _screen(visit: Visit, troubles: tuple[Trouble, ...] = ()) -> Opening:
    policy = visit.catalogue.policy(OpeningPolicy)
    locks = visit.state.triage.locks
    return Opening(
        locks=locks,
        roles=roles(visit),
        needs_physio=any(_who(lock, policy) == policy.physio for lock in locks),
        role=visit.given.one("role"),
        on=day(visit.given.one("on")),
        name=visit.given.one("name") or "",
        troubles=troubles,
    )

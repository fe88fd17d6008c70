"""What to do now: from an ambulance to an ordinary training day, with whom to call and what to say."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.locale import LocalePack
from rebrace.engine.catalogue.policies.opening import OpeningPolicy
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.state import BirthState, CheckSeen, Lock
from rebrace.engine.flows.given import GoTo, Screen, Visit
from rebrace.engine.flows.planning import PlanLines, lines, night_wanted, planned
from rebrace.engine.flows.settings import packs
from rebrace.engine.triage.circumstances import covers_of
from rebrace.engine.triage.judging import silent_rule
from rebrace.engine.triage.permission import Permission, permit
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Unlock
from rebrace.engine.vocabulary.flags import Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing behind the decision."""

    item: str
    then: Disposition
    unsure: bool
    """She was not sure about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockLine:
    """One lock, and how it opens."""

    item: str
    unlock: Unlock
    hold: Hold
    since: date
    settles: date | None
    """The day from which it may open by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Today's decision."""

    template: ClassVar[str] = "decision.html"
    disposition: Disposition
    help_lines: bool
    told: tuple[Told, ...]
    """Worst first; each item once."""
    locks: tuple[LockLine, ...]
    birth: BirthState
    packs: tuple[LocalePack, ...]
    """Her country's lines; all countries' until she has said where she lives."""
    maternity_unit: str | None
    flags: tuple[Flag, ...]
    plan: PlanLines | None
    needs: Form | None
    """The check that must be answered before a session."""
    night: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Behind:
    """One rule behind the decision."""

    told: Told
    help_lines: bool


def show(visit: Visit) -> Screen | GoTo:
    """What her answers and her locks come to."""
    latest = max(visit.state.triage.checks.values(), key=lambda each: each.at, default=None)
    locks = visit.state.triage.locks
    if latest is None and not locks:
        return GoTo(route="today")
    granted = permit(visit.state, visit.now, visit.catalogue)
    behind = _behind(visit, latest)
    severest = (lock.then for lock in locks)
    return Decision(
        disposition=max((*severest, *((latest.disposition,) if latest else ())), key=lambda each: each.severity),
        help_lines=any(each.help_lines for each in behind),
        told=_told(behind),
        locks=tuple(_lock(visit.catalogue, lock) for lock in locks),
        birth=visit.state.birth,
        packs=packs(visit),
        maternity_unit=visit.state.preferences.maternity_unit,
        flags=tuple(each.flag for each in visit.state.triage.flags),
        plan=lines(visit, planned(visit, granted)) if isinstance(granted, Permission) else None,
        needs=None if isinstance(granted, Permission) else granted.needs,
        night=night_wanted(visit),
    )


def _behind(visit: Visit, latest: CheckSeen | None) -> tuple[_Behind, ...]:
    """Every rule behind the decision, as its item tells it.

    Rules that are no longer there fall away, and so do those on which a professional's word still stands.
    """
    covered = {cover.rule for cover in covers_of(visit.state, visit.today)}
    new = (rule for rule in (latest.fired if latest else ()) if rule not in covered)
    fired = (*(lock.rule for lock in visit.state.triage.locks), *new)
    return tuple(each for rule in dict.fromkeys(fired) for each in _rule(visit.catalogue, rule))


def _rule(catalogue: Catalogue, fired: str) -> Iterator[_Behind]:
    for item in catalogue.items.values():
        for rule in item.rules:
            if rule.id == fired:
                told = Told(item=item.id, then=rule.then, unsure=False)
                yield _Behind(told=told, help_lines=rule.help_lines)
        if silent_rule(item.id) == fired:
            told = Told(item=item.id, then=item.silence.then, unsure=True)
            yield _Behind(told=told, help_lines=item.silence.help_lines)


def _told(behind: tuple[_Behind, ...]) -> tuple[Told, ...]:
    """What she told, worst first; an item that set off several rules stands once, with the worst of them."""
    ranked = sorted((each.told for each in behind), key=lambda each: -each.then.severity)
    first: dict[str, Told] = {}
    for each in ranked:
        first.setdefault(each.item, each)
    return tuple(first.values())


def _lock(catalogue: Catalogue, lock: Lock) -> LockLine:
    settle = timedelta(hours=catalogue.policy(OpeningPolicy).settle)
    settles = lock.unlock is Unlock.PHYSIO_OR_SETTLED
    return LockLine(
        item=lock.item,
        unlock=lock.unlock,
        hold=lock.hold,
        since=lock.since.date(),
        settles=(lock.last + settle).date() if settles else None,
    )

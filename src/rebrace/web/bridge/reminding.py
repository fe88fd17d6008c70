"""Reminders as the engine decides them: whether one is due, written down once, and packed for her browsers."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final
from uuid import UUID, uuid5

from django.db import transaction

from rebrace.engine.catalogue.policies.reminders import RemindersPolicy
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.reminders import RemindersChosen, ReminderSent
from rebrace.engine.habits.due import MOVE_REMINDERS, next_due
from rebrace.web.bridge import clock
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.bridge.stories import state_of
from rebrace.web.bridge.translation import told
from rebrace.web.bridge.visits import local_now
from rebrace.web.habits import queries, services
from rebrace.web.journey import services as journey
from rebrace.web.people import services as people
from rebrace.web.people.queries import Visitor

_NAMESPACE: Final = UUID("0c1f5cf0-3d7b-5c2a-9d6e-6a1c8a0fd3b2")


def note(person: int, facts: Iterable[Fact]) -> None:
    """Facts that may move her next reminder have a worker look at her; part of the transaction that keeps them."""
    kinds = {each.body.kind for each in facts}
    if RemindersChosen.kind in kinds:
        services.look_at(person, clock.now())
    elif kinds & MOVE_REMINDERS:
        services.look_again(person, clock.now())


@transaction.atomic
def remind(person: int) -> list[UUID]:
    """Look at one person: pack the reminder that is due, if one is, and say when to look again.

    All in one transaction that holds her row: whoever looks at her a moment later finds the reminder sent.
    """
    try:
        held = people.hold(person)
    except people.PersonGoneError:
        return []
    catalogue = knowledge().catalogue
    state = state_of(Visitor(person=person, head=held.head), catalogue)
    now = local_now(state)
    due = next_due(state, now, catalogue) if queries.phones(person) else None
    if due is None or due.instant > now:
        services.look_at(person, None if due is None else due.instant)
        return []
    reminder = uuid5(_NAMESPACE, f"{person}:{due.anchor}:{due.instant.isoformat()}")
    sent = Fact(id=str(reminder), at=now, body=ReminderSent(anchor=due.anchor))
    journey.append(person, [told(sent)], received=clock.now(), live=True)
    services.look_at(person, clock.now())
    until = due.instant + timedelta(minutes=catalogue.policy(RemindersPolicy).stale)
    return services.pack(person, reminder, now=clock.now(), until=until)

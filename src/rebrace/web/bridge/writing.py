"""Facts on their way to the tables: one transaction each."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from django.db import transaction

from rebrace.engine.facts.fact import Fact
from rebrace.web.babybuddy import services as babybuddy
from rebrace.web.bridge import reminding
from rebrace.web.bridge.stories import MEMORY
from rebrace.web.bridge.translation import told
from rebrace.web.habits import services as habits
from rebrace.web.journey import services as journey
from rebrace.web.journey.rows import Outcome
from rebrace.web.people import services as people
from rebrace.web.people.queries import Visitor


@transaction.atomic
def join(facts: Sequence[Fact], *, now: datetime, live: bool) -> tuple[str, tuple[Outcome, ...]]:
    """Make a person with her first facts; returns the token for her browser, and what became of the facts."""
    person, token = people.create(now=now)
    return token, append(person, facts, now=now, live=live)


def append(
    person: int, facts: Sequence[Fact], *, now: datetime, live: bool, seen: int | None = None
) -> tuple[Outcome, ...]:
    """Add facts to her story; sending them again changes nothing.

    With `seen`, they are only added to the story that the caller has decided on; otherwise `MovedError` is raised.
    """
    with transaction.atomic():
        outcomes = journey.append(person, [told(each) for each in facts], received=now, live=live, seen=seen)
        reminding.note(person, facts)
    return outcomes


def erase(visitor: Visitor) -> None:
    """Remove everything about her, for good."""
    with transaction.atomic(), suppress(people.PersonGoneError):
        people.hold(visitor.person)
        habits.erase(visitor.person)
        babybuddy.erase(visitor.person)
        journey.erase(visitor.person)
        people.erase(visitor.person)
    MEMORY.forget(visitor.person)
    journey.overwrite_traces()

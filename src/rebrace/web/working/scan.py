"""One look at what is due, whatever it is: the cost grows with what is due, not with how many people there are."""

from typing import Final

from django.db import transaction

from rebrace.web.babybuddy import services as babybuddy
from rebrace.web.bridge import clock
from rebrace.web.habits import services as habits
from rebrace.web.working import tasks

BATCH: Final = 500
"""People that one look takes on at most, so that other workers get some too."""
_LOT: Final = 25
"""People in one task."""


@transaction.atomic
def scan() -> int:
    """Put a task into the queue for all that is due; returns how many. Taking on and queueing are one transaction."""
    now = clock.now()
    people = habits.take_due(now, BATCH)
    parcels = habits.take_waiting(now, BATCH)
    servers = babybuddy.take_due(now, BATCH)
    for some in _shared_out(people):
        tasks.remind.enqueue(some)
    for person, parcel in parcels:
        tasks.deliver.enqueue(person, str(parcel))
    for person in servers:
        tasks.ask_baby_buddy.enqueue(person)
    return len(people) + len(parcels) + len(servers)


def _shared_out(people: list[int]) -> list[list[int]]:
    """People in lots that different workers can take."""
    return [people[start : start + _LOT] for start in range(0, len(people), _LOT)]

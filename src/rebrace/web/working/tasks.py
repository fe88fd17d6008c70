"""The tasks of the queue. Each may run twice without harm: whatever it does is taken on in the database first."""

from uuid import UUID

from django_tasks import task

from rebrace.web.bridge import baby_buddy, clock, reminding
from rebrace.web.habits import pushing, services

_SENTENCE = "Your minute, if it suits now."


@task()
def remind(people: list[int]) -> None:
    """Look whether a reminder is due for some people, and hand each to her browsers."""
    for person in people:
        for parcel in reminding.remind(person):
            deliver.enqueue(person, str(parcel))


@task()
def deliver(person: int, parcel: str) -> None:
    """Send one reminder to one browser."""
    now = clock.now()
    taken = services.begin(person, UUID(parcel), now)
    if taken is None:
        return
    outcome = pushing.send(taken, _SENTENCE, now)
    if isinstance(outcome, pushing.Later):
        services.put_back(person, taken.id, tries=taken.tries + 1, try_at=clock.now() + outcome.wait)
        return
    if isinstance(outcome, pushing.Gone):
        services.drop_phone(person, taken.browser.endpoint)
    services.end(person, taken.id, sent=isinstance(outcome, pushing.Taken))


@task()
def ask_baby_buddy(person: int) -> None:
    """Read what is new on the Baby Buddy of one person."""
    baby_buddy.ask(person)

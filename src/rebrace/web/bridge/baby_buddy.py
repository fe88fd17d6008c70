"""Entries of a Baby Buddy as facts of hers: feeds and naps as anchors, the day's sums as ticks, short nights.

Every fact has an id made of the entry it comes from, so that reading the same entries again adds nothing. What she
told herself stands: a tick is only raised, and a night only filled where she said nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.reminders import RemindersPolicy
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.kinds.day import HabitAmount, LoadsTicked
from rebrace.engine.facts.kinds.reminders import Anchor, AnchorTold, NightGuessed
from rebrace.engine.facts.records.calendar import day_of
from rebrace.engine.facts.state import State
from rebrace.web.babybuddy import asking, queries, services
from rebrace.web.babybuddy.entries import Entry, Kind
from rebrace.web.bridge import clock, writing
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.bridge.stories import state_of
from rebrace.web.bridge.visits import local_now
from rebrace.web.people import queries as people
from rebrace.web.people.services import PersonGoneError

_LOOK_BACK: Final = timedelta(hours=48)
"""Entries are often written down later, and mended."""
_ANCHORS: Final = timedelta(hours=2)
"""Older feeds and naps are no reason to remind anyone."""
_SKEW: Final = 120
"""Seconds by which clocks may differ without anyone minding."""
_NAMESPACE: Final = UUID("5b0d3c56-9f0e-5a52-8a0e-8d7a3d0c7a11")
_FEEDING: Final = "feeding"
_BREAST: Final = "breast_feeding"
_BOTTLE: Final = "bottle_feeding"
_FLOOR: Final = "bath_floor"
_NIGHT_FROM: Final = 21
_NIGHT_UNTIL: Final = 7
_NIGHT_READ: Final = 10
"""Hour from which a night is over and written down."""


def ask(person: int) -> None:
    """Ask her server, if she still has one and it is willing, and keep what is new."""
    connection, now = queries.to_ask(person), clock.now()
    if connection is None:
        return
    if connection.token is None:
        services.silent(person, now=now, code="token", failures=connection.failures, wait=None)
        return
    found = asking.read(connection.address, connection.token, since=now - _LOOK_BACK, now=now)
    if isinstance(found, asking.Unread):
        services.silent(person, now=now, code=found.code, failures=connection.failures, wait=found.wait)
        return
    ahead = found.ahead if abs(found.ahead) > _SKEW else 0
    if _keep(person, [_moved(each, ahead) for each in found.entries], connection.address):
        services.answered(person, now=now, ahead=ahead, trouble="" if found.whole else "limits")


def _keep(person: int, entries: Sequence[Entry], address: str) -> bool:
    visitor = people.one(person)
    if visitor is None:
        return False
    catalogue = knowledge().catalogue
    state = state_of(visitor, catalogue)
    now = local_now(state)
    facts = tuple(_facts(entries, state, now, catalogue, uuid5(_NAMESPACE, address)))
    try:
        if facts:
            writing.append(person, facts, now=clock.now(), live=False)
    except PersonGoneError:
        return False
    return True


def _moved(entry: Entry, ahead: int) -> Entry:
    """An entry by our own clock."""
    by = timedelta(seconds=ahead)
    return Entry(
        kind=entry.kind, id=entry.id, start=entry.start - by, end=entry.end - by, method=entry.method, nap=entry.nap
    )


def _facts(entries: Sequence[Entry], state: State, now: datetime, catalogue: Catalogue, source: UUID) -> Iterator[Fact]:
    """What the entries come to; those of the future wait until they have happened."""
    past = [each for each in entries if each.end <= now]
    for each in past:
        anchor = _anchor(each)
        if anchor is not None and each.end > now - _ANCHORS:
            id_ = str(uuid5(source, f"{each.kind}:{each.id}"))
            yield Fact(id=id_, at=each.end.astimezone(now.tzinfo), body=AnchorTold(anchor=anchor))
    bodies = (*_ticks(past, state, now, catalogue), *_nights(past, state, now, catalogue))
    for body in bodies:
        yield Fact(id=str(uuid5(source, repr(body))), at=now, body=body)


def _anchor(entry: Entry) -> Anchor | None:
    if entry.kind is Kind.FEEDINGS:
        return Anchor.FEED
    return Anchor.NAP if entry.kind is Kind.SLEEP and entry.nap else None


def _ticks(entries: Iterable[Entry], state: State, now: datetime, catalogue: Catalogue) -> Iterator[FactBody]:
    """The sums of today and yesterday, where they are more than is known."""
    for day in (now.date() - timedelta(days=1), now.date()):
        sums = _sums([each for each in entries if each.start.astimezone(now.tzinfo).date() == day])
        known = day_of(state, day).habits
        raised = tuple(
            HabitAmount(habit=habit, amount=amount)
            for habit, amount in sums.items()
            if habit in catalogue.habits and amount > known.get(habit, 0)
        )
        if raised:
            yield LoadsTicked(day=day, habits=raised)


def _sums(entries: Sequence[Entry]) -> dict[str, int]:
    feeds = [each.method for each in entries if each.kind is Kind.FEEDINGS]
    floor = sum(((each.end - each.start) for each in entries if each.kind is Kind.TUMMY_TIMES), timedelta(0))
    return {
        _FEEDING: len(feeds),
        _BREAST: int(any("breast" in each for each in feeds)),
        _BOTTLE: int("bottle" in feeds),
        _FLOOR: round(floor.total_seconds() / 60),
    }


def _nights(entries: Iterable[Entry], state: State, now: datetime, catalogue: Catalogue) -> Iterator[FactBody]:
    """The night that ended today, once it is over, when the baby slept so little that she cannot have slept much."""
    asleep = [each for each in entries if each.kind is Kind.SLEEP and not each.nap]
    if now.hour < _NIGHT_READ or not asleep or day_of(state, now.date()).sleep is not None:
        return
    minutes = sum((_within(each, now) for each in asleep), timedelta(0)).total_seconds() / 60
    short = catalogue.policy(RemindersPolicy).short_nights
    answer = next((answer for answer, below in short.items() if minutes < below), None)
    if minutes and answer is not None:
        yield NightGuessed(day=now.date(), sleep=answer)


def _within(entry: Entry, now: datetime) -> timedelta:
    """How much of a sleep lies in the night that ended today."""
    start, end = _night(now.date(), now)
    return max(timedelta(0), min(entry.end, end) - max(entry.start, start))


def _night(day: date, now: datetime) -> tuple[datetime, datetime]:
    midnight = datetime(day.year, day.month, day.day, tzinfo=now.tzinfo)
    return midnight - timedelta(hours=24 - _NIGHT_FROM), midnight + timedelta(hours=_NIGHT_UNTIL)

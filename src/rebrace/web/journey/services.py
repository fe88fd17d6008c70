"""Writing facts and snapshots. Each function is one transaction, or part of the caller's."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from django.db import IntegrityError, connection, transaction
from django.db.models import Q

from rebrace.web.journey.models import Fact, Snapshot
from rebrace.web.journey.rows import Folded, Judge, Outcome, Told
from rebrace.web.people import services as people
from rebrace.web.people.services import Held

_INSTANT = timedelta(microseconds=1)
_SNAPSHOTS_KEPT = 3
"""Older ones make a late fact cheap: folding starts again from the newest that ends before it."""


class MovedError(Exception):
    """Facts have arrived since the caller looked."""


@transaction.atomic
def append(
    person: int, told: Sequence[Told], *, received: datetime, live: bool, seen: int | None = None
) -> tuple[Outcome, ...]:
    """Add facts to a person's story; an id that is here already adds nothing.

    `live` facts happen now, on this server: they never land before what is already known, even if the clock of the
    server was set back. With `seen`, nothing is added unless her newest fact is still that one.

    Raises `MovedError`, or `PersonGoneError` when she erased everything meanwhile.
    """
    held = people.hold(person)
    if not told:
        return ()
    if seen in {None, held.head}:
        with suppress(IntegrityError), transaction.atomic():
            _add(held, told, received=received, live=live)
            return (Outcome.STORED,) * len(told)
    outcomes, fresh = _sift(person, told)
    if fresh:
        if seen not in {None, held.head}:
            raise MovedError
        _add(held, fresh, received=received, live=live)
    return outcomes


def _add(held: Held, fresh: Sequence[Told], *, received: datetime, live: bool) -> None:
    times = _happening(fresh, received, held.latest) if live else _brought(fresh, received)
    Fact.objects.bulk_create(
        Fact(
            person_id=held.person,
            number=number,
            id=each.id,
            kind=each.kind,
            data=each.data,
            claimed=each.claimed,
            offset=_offset(each.claimed),
            effective=effective,
            received=received,
        )
        for number, (each, effective) in enumerate(zip(fresh, times, strict=True), held.head + 1)
    )
    _note(held, fresh, times)


def _sift(person: int, told: Sequence[Told]) -> tuple[tuple[Outcome, ...], list[Told]]:
    """Tell new facts from known ones, also within the batch."""
    ids = {each.id for each in told}
    known = {
        id_: (kind, data)
        for id_, kind, data in Fact.objects.filter(person_id=person, id__in=ids).values_list("id", "kind", "data")
    }
    outcomes: list[Outcome] = []
    fresh: list[Told] = []
    for each in told:
        content = (each.kind, each.data)
        if each.id not in known:
            known[each.id] = content
            fresh.append(each)
            outcomes.append(Outcome.STORED)
        else:
            outcomes.append(Outcome.KNOWN if known[each.id] == content else Outcome.CONFLICT)
    return tuple(outcomes), fresh


def _happening(told: Sequence[Told], received: datetime, latest: datetime) -> list[datetime]:
    """Times for what happens now: an instant apart, and after all that is known."""
    first = max(received, latest + _INSTANT)
    return [first + place * _INSTANT for place in range(len(told))]


def _brought(told: Sequence[Told], received: datetime) -> list[datetime]:
    """Times for what a device brings: as it claims, but never later than now.

    What a fast clock puts into the future is drawn back to now, an instant apart, so that it keeps its order.
    """
    ahead = sorted((place for place, each in enumerate(told) if each.claimed > received), key=lambda i: told[i].claimed)
    drawn_back = {place: received - (len(ahead) - rank) * _INSTANT for rank, place in enumerate(ahead, 1)}
    return [drawn_back.get(place, each.claimed) for place, each in enumerate(told)]


def _offset(claimed: datetime) -> int:
    ahead = claimed.utcoffset()
    return 0 if ahead is None else round(ahead.total_seconds() / 60)


def _note(held: Held, fresh: Sequence[Told], times: Sequence[datetime]) -> None:
    """Move the person's head, and drop the snapshots that a late fact belongs into."""
    first = min(times)
    if first <= held.latest:
        earliest = min(each.id for each, effective in zip(fresh, times, strict=True) if effective == first)
        later = Q(until__gt=first) | Q(until=first, until_id__gt=earliest)
        Snapshot.objects.filter(later, person_id=held.person).delete()
    people.advance(held, head=held.head + len(fresh), latest=max(held.latest, *times))


@transaction.atomic
def keep_snapshot(person: int, folded: Folded, judge: Judge) -> bool:
    """Keep a state, unless a fact that belongs into it has arrived meanwhile; older ones beyond a few go."""
    people.hold(person)
    until, until_id = folded.until
    if Fact.objects.filter(
        Q(effective__lt=until) | Q(effective=until, id__lt=until_id), person_id=person, number__gt=folded.number
    ).exists():
        return False
    mine = Snapshot.objects.filter(person_id=person)
    mine.filter(number=folded.number).delete()
    Snapshot.objects.create(
        person_id=person,
        number=folded.number,
        until=until,
        until_id=until_id,
        content=judge.content,
        engine=judge.engine,
        state=folded.state,
    )
    mine.exclude(content=judge.content, engine=judge.engine).delete()
    kept = mine.order_by("-number").values_list("number", flat=True)[:_SNAPSHOTS_KEPT]
    mine.filter(number__lt=min(kept)).delete()
    return True


def erase(person: int) -> None:
    """Remove all rows of a person; part of the caller's transaction."""
    Snapshot.objects.filter(person_id=person).delete()
    Fact.objects.filter(person_id=person).delete()


def overwrite_traces() -> None:
    """Empty SQLite's write-ahead log, which still holds erased rows; PostgreSQL's own vacuum does this there.

    While another connection reads, the log is emptied as far as that allows, and wholly at the next checkpoint.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")

"""Devices that write at once neither lose nor double anything, on SQLite and on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from rebrace.web.journey import services
from rebrace.web.people import services as people
from tests.web.told import NOON, ids, pain, person, read, tell

pytestmark = pytest.mark.usefixtures("each_store")

DEVICES = 4
FACTS = 25
LATER = NOON + timedelta(hours=1)


def at_once(work: object, *arguments: range) -> list[object]:
    """Run the work on several threads, each with a connection of its own that is closed again."""

    def run(*each: object) -> object:
        try:
            return work(*each)  # type: ignore[operator]
        finally:
            connection.close()

    with ThreadPoolExecutor(DEVICES) as pool:
        return list(pool.map(run, *arguments))


def test_facts_of_several_devices_all_arrive_and_are_numbered_without_gap() -> None:
    her = person()

    def device(number: int) -> None:
        for place in range(FACTS):
            tell(her, pain(f"{number} {place}", minutes=place))

    at_once(device, range(DEVICES))
    kept = read(her)
    assert [each.number for each in kept] == list(range(1, DEVICES * FACTS + 1))
    assert {each.id for each in kept} == set(ids(*(f"{a} {b}" for a in range(DEVICES) for b in range(FACTS))))


def test_the_same_queue_from_several_devices_is_kept_once() -> None:
    her = person()
    queue = [pain(f"queued {place}", minutes=place) for place in range(FACTS)]
    outcomes = at_once(lambda _: tell(her, *queue), range(DEVICES))
    assert sorted(str(each) for each in outcomes) == sorted(
        [str(["known"] * FACTS)] * (DEVICES - 1) + [str(["stored"] * FACTS)]
    )
    assert len(read(her)) == FACTS


def test_of_several_decisions_on_the_same_story_exactly_one_is_written() -> None:
    her = person()

    def decide(number: int) -> str:
        try:
            services.append(her, [pain(f"decision {number}")], received=LATER, live=True, seen=0)
        except services.MovedError:
            return "moved"
        return "written"

    assert sorted(str(each) for each in at_once(decide, range(DEVICES))) == ["moved"] * (DEVICES - 1) + ["written"]
    assert len(read(her)) == 1


def test_writing_for_someone_while_she_erases_everything_leaves_nothing_behind() -> None:
    her = person()
    tell(her, pain("first"))

    def write_or_erase(number: int) -> None:
        if number == 0:
            erase(her)
            return
        try:
            tell(her, *(pain(f"{number} {place}") for place in range(FACTS)))
        except people.PersonGoneError:
            return

    at_once(write_or_erase, range(DEVICES))
    assert read(her) == ()


def erase(her: int) -> None:
    """Erase as the bridge does: hold, then remove."""
    from django.db import transaction  # noqa: PLC0415 - beside its only use

    with transaction.atomic():
        people.hold(her)
        services.erase(her)
        people.erase(her)

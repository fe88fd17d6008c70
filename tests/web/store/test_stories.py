"""Her state is the same from memory, from a snapshot and from the beginning, in whatever order facts arrive."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import DatabaseError

from rebrace.web.bridge import stories, writing
from rebrace.web.bridge.knowledge import judge, knowledge
from rebrace.web.bridge.stories import MEMORY, SNAPSHOT_EVERY
from rebrace.web.journey.models import Fact, Snapshot
from rebrace.web.journey.rows import Judge
from rebrace.web.people import queries as people
from rebrace.web.people.models import Person
from tests.examples.two_years import END, START, two_years
from tests.web.told import person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rebrace.engine.facts import fact
    from rebrace.engine.facts.state import State

pytestmark = pytest.mark.usefixtures("each_store")

CATALOGUE = knowledge().catalogue
FACTS = [each for each in two_years(CATALOGUE) if each.at < START + timedelta(weeks=9)]


def bring(her: int, facts: Sequence[fact.Fact]) -> None:
    writing.append(her, facts, now=END, live=False)


def state(her: int) -> State:
    head = Person.objects.values_list("head", flat=True).get(pk=her)
    return stories.state_of(people.Visitor(person=her, head=head), CATALOGUE)


def from_the_beginning(her: int) -> State:
    return stories.rebuilt(her, CATALOGUE).state


def test_there_is_enough_to_tell() -> None:
    assert len(FACTS) > 4 * SNAPSHOT_EVERY


def test_memory_snapshot_and_beginning_agree() -> None:
    her = person()
    bring(her, FACTS)
    first = state(her)
    MEMORY.forget()
    assert Snapshot.objects.get().number == len(FACTS)
    assert state(her) == first == from_the_beginning(her)


def test_facts_one_batch_at_a_time_agree_with_all_at_once() -> None:
    her = person()
    for place in range(0, len(FACTS), 37):
        bring(her, FACTS[place : place + 37])
        state(her)
    assert state(her) == from_the_beginning(her)


def test_only_a_few_snapshots_are_kept() -> None:
    her = person()
    for place in range(0, len(FACTS), SNAPSHOT_EVERY):
        bring(her, FACTS[place : place + SNAPSHOT_EVERY])
        state(her)
    assert Snapshot.objects.count() == 3


@pytest.mark.parametrize("late", [3, len(FACTS) // 2, len(FACTS) - 150, len(FACTS) - 2])
def test_a_late_fact_is_folded_into_its_place(late: int) -> None:
    her = person()
    rest = [each for each in FACTS if each is not FACTS[late]]
    for place in range(0, len(rest), SNAPSHOT_EVERY):
        bring(her, rest[place : place + SNAPSHOT_EVERY])
        state(her)
    bring(her, [FACTS[late]])
    assert state(her) == from_the_beginning(her)
    MEMORY.forget()
    assert state(her) == from_the_beginning(her)


def test_a_late_fact_leaves_the_snapshots_from_before_it() -> None:
    her = person()
    for place in range(0, len(FACTS), SNAPSHOT_EVERY):
        bring(her, FACTS[place : place + SNAPSHOT_EVERY])
        state(her)
    numbers = sorted(Snapshot.objects.values_list("number", flat=True))
    latest = FACTS[numbers[1]]
    bring(her, [replace(latest, id="0b6c6c0e-8d6c-4f2c-9b1e-3f6f0f6d2a11")])
    assert sorted(Snapshot.objects.values_list("number", flat=True)) == numbers[:2]


def test_another_process_finds_what_this_one_has_not_seen() -> None:
    her = person()
    bring(her, FACTS[:50])
    state(her)
    behind = MEMORY.get(her)
    bring(her, FACTS[50:80])
    state(her)
    MEMORY.forget()
    assert behind
    MEMORY.put(her, behind)
    assert state(her) == from_the_beginning(her)


@pytest.mark.parametrize("changed", [{"content": "another"}, {"engine": "another"}])
def test_another_content_or_engine_folds_anew(changed: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    her = person()
    bring(her, FACTS)
    state(her)
    Snapshot.objects.update(state="what another engine wrote")
    MEMORY.forget()
    other = replace(judge(), **changed)
    monkeypatch.setattr(stories, "judge", lambda: other)
    assert state(her) == from_the_beginning(her)
    assert [Judge(content=each.content, engine=each.engine) for each in Snapshot.objects.all()] == [other]


def test_a_damaged_snapshot_is_not_used() -> None:
    her = person()
    bring(her, FACTS)
    state(her)
    Snapshot.objects.update(state="[]")
    MEMORY.forget()
    assert state(her) == from_the_beginning(her)


def test_a_snapshot_that_cannot_be_written_keeps_nobody_from_going_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise DatabaseError("disk full")

    monkeypatch.setattr("rebrace.web.journey.services.keep_snapshot", fail)
    her = person()
    bring(her, FACTS)
    assert state(her) == from_the_beginning(her)
    assert Snapshot.objects.count() == 0


def test_a_snapshot_is_not_written_over_a_fact_that_arrived_meanwhile() -> None:
    her = person()
    bring(her, FACTS[10:])
    head = stories.rebuilt(her, CATALOGUE)
    bring(her, FACTS[:10])
    stories._write(her, head)
    assert Snapshot.objects.count() == 0


def test_a_fact_that_this_engine_cannot_read_stops_everything_rather_than_opening_something() -> None:
    her = person()
    bring(her, FACTS[:5])
    Fact.objects.filter(number=3).update(kind="from_the_future")
    with pytest.raises(RuntimeError):
        state(her)

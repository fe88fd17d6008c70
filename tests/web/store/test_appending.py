"""Facts are added once, whole, and in the right order, on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from rebrace.web.journey import services
from rebrace.web.people import services as people
from tests.web.told import NOON, ids, in_order, pain, person, read, tell

pytestmark = pytest.mark.usefixtures("each_store")

LATER = NOON + timedelta(hours=1)


def test_a_fact_is_kept_as_it_was_told() -> None:
    her = person()
    auckland = timezone(timedelta(hours=13))
    tell(her, pain("first", at=NOON.astimezone(auckland), pain=4), received=LATER)
    [kept] = read(her)
    assert (kept.number, kept.kind, kept.data) == (1, "pain_told", {"pain": 4})
    assert (kept.claimed, kept.effective, kept.received, kept.offset) == (NOON, NOON, LATER, 13 * 60)


def test_sending_again_changes_nothing() -> None:
    her = person()
    assert tell(her, pain("a"), pain("b")) == ["stored", "stored"]
    assert tell(her, pain("a"), pain("b")) == ["known", "known"]
    assert [each.id for each in read(her)] == ids("a", "b")


def test_the_same_fact_twice_in_one_batch_is_kept_once() -> None:
    her = person()
    assert tell(her, pain("a"), pain("a")) == ["stored", "known"]
    assert len(read(her)) == 1


def test_an_id_with_other_content_is_a_conflict_and_the_first_stays() -> None:
    her = person()
    tell(her, pain("a", pain=2))
    assert tell(her, pain("a", pain=9), pain("b")) == ["conflict", "stored"]
    assert [each.data["pain"] for each in read(her)] == [2, 3]


def test_two_persons_may_use_the_same_id() -> None:
    her, other = person(), person()
    assert tell(her, pain("a", pain=2)) == ["stored"]
    assert tell(other, pain("a", pain=7)) == ["stored"]
    assert read(her)[0].data == {"pain": 2}


def test_a_fact_from_a_fast_clock_counts_from_when_it_arrived() -> None:
    her = person()
    tell(her, pain("ahead", minutes=90), received=LATER)
    [kept] = read(her)
    assert kept.claimed == NOON + timedelta(minutes=90)
    assert kept.effective == LATER


def test_facts_from_a_fast_clock_keep_their_order() -> None:
    her = person()
    names = [f"step {place}" for place in range(6)]
    tell(her, *(pain(name, minutes=90 + place) for place, name in enumerate(names)), received=LATER)
    assert in_order(her) == ids(*names)


def test_a_late_fact_takes_its_place_among_the_earlier_ones() -> None:
    her = person()
    tell(her, pain("first", minutes=0), pain("third", minutes=20))
    tell(her, pain("second", minutes=10))
    assert in_order(her) == ids("first", "second", "third")


def test_live_facts_of_one_moment_keep_their_order() -> None:
    her = person()
    names = [f"answer {place}" for place in range(6)]
    tell(her, *(pain(name) for name in names), received=NOON, live=True)
    assert in_order(her) == ids(*names)


def test_a_server_whose_clock_was_set_back_does_not_put_new_facts_before_old_ones() -> None:
    her = person()
    tell(her, pain("before", at=LATER), received=LATER, live=True)
    tell(her, pain("after"), received=NOON, live=True)
    assert in_order(her) == ids("before", "after")


def test_a_decision_on_an_old_story_is_not_written() -> None:
    her = person()
    tell(her, pain("a"))
    with pytest.raises(services.MovedError):
        services.append(her, [pain("b")], received=LATER, live=True, seen=0)
    assert [each.id for each in read(her)] == ids("a")


def test_a_decision_sent_twice_is_known_although_the_story_moved_by_itself() -> None:
    her = person()
    services.append(her, [pain("a")], received=LATER, live=True, seen=0)
    assert services.append(her, [pain("a")], received=LATER, live=True, seen=0) == ("known",)


def test_nothing_is_written_for_someone_who_erased_everything() -> None:
    her = person()
    people.erase(her)
    with pytest.raises(people.PersonGoneError):
        tell(her, pain("a"))


def test_a_batch_is_kept_whole_or_not_at_all() -> None:
    her = person()
    broken = pain("b")
    object.__setattr__(broken, "data", {"pain": object()})
    with pytest.raises(TypeError):
        tell(her, pain("a"), broken)
    assert read(her) == ()

"""A set that was interrupted: what she did of it counts at once, and she goes on at the same repetition."""

from rebrace.engine.facts.kinds.session import SessionFinished, SetDone
from rebrace.engine.facts.state import SetRecord
from rebrace.engine.flows.given import Screen
from rebrace.engine.flows.session import Paused, SessionStep
from tests.engine.flows.person import Person


def interrupted(amount: int = 3, left: int = 5) -> tuple[Person, SessionStep]:
    """She did some repetitions of her first set, then the baby woke."""
    person = Person()
    screen = person.start(age=4)
    assert isinstance(screen, SessionStep)
    told = {**person.set_fields(screen, amount), "left": str(left)}
    after = person.send("session_set", told)
    assert isinstance(after, SessionStep)
    return person, after


def sets(person: Person) -> tuple[SetRecord, ...]:
    return person.state.sessions[-1].sets


def test_she_goes_on_at_the_same_repetition() -> None:
    person, screen = interrupted(left=5)
    later = person.wait(hours=3).look("session")
    assert isinstance(later, SessionStep)
    assert (later.place, later.number, later.left) == (screen.place, screen.number, 5) == (0, 1, 5)


def test_the_part_counts_and_the_pause_says_so() -> None:
    person, _ = interrupted(amount=3)
    paused = person.look("session_pause")
    assert isinstance(paused, Paused)
    assert paused.begun == 3
    assert [each.amount for each in sets(person)] == [3]
    assert person.state.weeks[-1].sessions == 1


def test_the_whole_set_takes_the_place_of_its_part() -> None:
    person, screen = interrupted()
    following = person.do_set(screen)
    assert isinstance(following, SessionStep)
    assert following.left == 0
    assert [(each.amount, each.left) for each in sets(person)] == [(screen.amount, 0)]


def test_a_part_that_comes_late_takes_nothing_back() -> None:
    person, screen = interrupted()
    person.do_set(screen)
    body = SetDone(
        session=screen.session, step=0, exercise=screen.step.exercise, rung=screen.step.rung, number=1, amount=2, left=6
    )
    person.tell(body)
    person.send("session_set", {**person.set_fields(screen, 2), "left": "6"})
    assert [(each.amount, each.left) for each in sets(person)] == [(screen.amount, 0)]


def test_a_part_of_the_last_set_does_not_end_the_session() -> None:
    person = Person()
    screen: Screen = person.start(age=4)
    assert isinstance(screen, SessionStep)
    for _ in range(sum(each.sets for each in screen.steps if each) - 1):
        assert isinstance(screen, SessionStep)
        screen = person.do_set(screen)
    assert isinstance(screen, SessionStep)
    after = person.send("session_set", {**person.set_fields(screen, 1), "left": "2"})
    assert isinstance(after, SessionStep)
    assert [fact for fact in person.facts.values() if isinstance(fact.body, SessionFinished)] == []


def test_more_than_a_set_can_hold_is_not_left_to_do() -> None:
    _, screen = interrupted(amount=1, left=10_000)
    assert screen.left == 0


def test_her_ladder_waits_for_whole_sets() -> None:
    person, screen = interrupted(amount=1)
    (waiting,) = person.state.ladders[screen.step.exercise].pending
    assert (waiting.sets, waiting.amount_least) == (0, 0)

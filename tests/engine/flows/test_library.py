"""The library, her loads, the posture check and what opens the harder rungs."""

import pytest

from rebrace.engine.facts.kinds.clearance import ClearanceStated, ComfortTested
from rebrace.engine.facts.kinds.day import LoadsTicked, MomentDone, PostureChecked
from rebrace.engine.facts.kinds.preferences import Liking
from rebrace.engine.flows.back import Back
from rebrace.engine.flows.clearance import Clearance
from rebrace.engine.flows.move import Move
from rebrace.engine.flows.moves import Moves
from rebrace.engine.flows.posture import PostureAgain, PostureDone, PostureGuide, PostureQuestions
from tests.engine.flows.person import Person, content


def _kinds(person: Person) -> list[type]:
    return [type(fact.body) for fact in person.facts.values()]


def _move(person: Person, exercise: str) -> Move:
    shown = person.look("move", values={"exercise": exercise})
    assert isinstance(shown, Move)
    return shown


def test_all_moves_are_in_the_library() -> None:
    shown = Person().look("moves")
    assert isinstance(shown, Moves)
    assert {line.exercise for line in shown.lines} == set(content().catalogue.exercises)


def test_every_closed_rung_says_why() -> None:
    person = Person().welcome(age=2)
    for exercise in content().catalogue.exercises:
        for rung in _move(person, exercise).rungs:
            assert rung.closed or rung.number == 1 or rung.look_again is None


def test_a_closed_rung_says_when_to_look_again() -> None:
    person = Person().welcome(age=2)
    closed = [rung for rung in _move(person, "hip_thrust").rungs if rung.closed]
    assert closed
    assert all(rung.look_again is not None and rung.look_again > person.now.date() for rung in closed)


def test_the_longest_wait_comes_first() -> None:
    for rung in _move(Person().welcome(age=2), "hip_thrust").rungs:
        assert rung.look_again == max(each.look_again for each in rung.closed if each.look_again)
        assert rung.closed[0].look_again == rung.look_again


@pytest.mark.parametrize("liking", list(Liking))
def test_what_she_thinks_of_a_move_is_kept(liking: Liking) -> None:
    person = Person()
    shown = person.send("move", {"liking": liking.value}, {"exercise": "cat_cow"})
    assert isinstance(shown, Move)
    assert shown.liking is liking


@pytest.mark.parametrize("liking", ["", "love", "BANNED"])
def test_another_opinion_is_not_kept(liking: str) -> None:
    person = Person()
    shown = person.send("move", {"liking": liking}, {"exercise": "cat_cow"})
    assert isinstance(shown, Move)
    assert shown.troubles
    assert not person.facts


def test_a_move_that_does_not_exist_leads_to_the_library() -> None:
    assert isinstance(Person().look("move", values={"exercise": "burpee"}), Moves)
    assert isinstance(Person().send("move", {"liking": "liked"}, {"exercise": "burpee"}), Moves)
    assert isinstance(Person().send("move_comfort", {"test": "prone"}, {"exercise": "burpee"}), Moves)


def test_a_comfort_test_is_kept_as_it_felt() -> None:
    person = Person()
    person.send("move_comfort", {"test": "prone", "felt": "not_fine"}, {"exercise": "prone_y"})
    assert not person.state.comfort_tests["prone"][1].passed


@pytest.mark.parametrize("fields", [{"test": "prone"}, {"test": "handstand", "felt": "fine"}, {"felt": "fine"}])
def test_a_comfort_test_without_a_feeling_or_name_is_not_kept(fields: dict[str, str]) -> None:
    person = Person()
    person.send("move_comfort", fields, {"exercise": "prone_y"})
    assert ComfortTested not in _kinds(person)


def test_a_statement_holds_with_its_day_and_role() -> None:
    person = Person().welcome()
    person.send("clearance", {"item": "postnatal_check", "holds": "yes", "when": "yesterday", "role": "gp"})
    stated = person.state.clearance["postnatal_check"]
    assert (stated.holds, stated.role, (person.now.date() - stated.on).days) == (True, "gp", 1)


def test_a_statement_can_be_taken_back() -> None:
    person = Person().welcome()
    person.send("clearance", {"item": "wound_closed", "holds": "yes", "when": "today"})
    person.send("clearance", {"item": "wound_closed", "holds": "no"})
    assert not person.state.clearance["wound_closed"].holds


@pytest.mark.parametrize(
    "fields",
    [
        {"item": "wound_closed", "holds": "yes"},
        {"item": "wound_closed", "holds": "yes", "on": "2030-01-01"},
        {"item": "wound_closed", "holds": "perhaps", "when": "today"},
        {"item": "weeks", "holds": "yes", "when": "today"},
        {"item": "no_doming", "holds": "yes", "when": "today"},
        {"item": "pregnant", "holds": "yes", "when": "today"},
        {},
    ],
)
def test_what_she_cannot_state_or_not_that_way_is_refused(fields: dict[str, str]) -> None:
    person = Person().welcome()
    shown = person.send("clearance", fields)
    assert isinstance(shown, Clearance)
    assert shown.troubles
    assert ClearanceStated not in _kinds(person)


def test_ticked_loads_are_kept_and_explained() -> None:
    person = Person().welcome()
    shown = person.send("back", {"feeding": "12", "bag": "1"})
    assert isinstance(shown, Back)
    assert {story.line.habit for story in shown.stories} == {"feeding", "bag"}


@pytest.mark.parametrize("fields", [{}, {"feeding": "13"}, {"feeding": "-4"}, {"feeding": "many"}, {"skiing": "1"}])
def test_amounts_that_were_not_offered_are_refused(fields: dict[str, str]) -> None:
    person = Person().welcome()
    shown = person.send("back", fields)
    assert isinstance(shown, Back)
    assert shown.troubles
    assert LoadsTicked not in _kinds(person)


def test_a_short_move_is_offered_only_once_a_check_stands() -> None:
    person = Person().welcome()
    before = person.look("back")
    person.check("full")
    after = person.look("back")
    assert isinstance(before, Back)
    assert isinstance(after, Back)
    assert before.moment is None
    assert after.moment is not None


def test_no_short_move_is_offered_while_she_must_rest() -> None:
    person = Person().welcome()
    person.check("full", {"E02": "yes"})
    shown = person.look("back")
    assert isinstance(shown, Back)
    assert shown.moment is None
    person.send("moment", {"exercise": "cat_cow"})
    assert MomentDone not in _kinds(person)


def test_a_short_move_that_was_offered_is_counted() -> None:
    person = Person().welcome()
    person.check("full")
    shown = person.look("back")
    assert isinstance(shown, Back)
    assert shown.moment is not None
    after = person.send("moment", {"exercise": shown.moment.exercise})
    assert isinstance(after, Back)
    assert after.moments == 1


def test_a_posture_with_nothing_to_notice_is_done_with_one_tap() -> None:
    person = Person()
    assert isinstance(person.send("posture", {"stage": "none"}), PostureDone)
    assert _kinds(person) == [PostureChecked]


def test_the_posture_check_goes_from_cue_to_second_look_and_is_kept_once() -> None:
    person = Person()
    before = {"before": ("ribs_flaring", "head_jutting")}
    assert isinstance(person.send("posture", {"stage": "questions", **before}), PostureGuide)
    assert isinstance(person.send("posture", {"stage": "again", **before}), PostureAgain)
    shown = person.send("posture", {"stage": "after", "after": "ribs_flaring", **before})
    assert isinstance(shown, PostureDone)
    assert (shown.before, shown.after, shown.times) == (("ribs_flaring", "head_jutting"), ("ribs_flaring",), 1)
    assert _kinds(person) == [PostureChecked]


@pytest.mark.parametrize("fields", [{}, {"stage": "questions"}, {"stage": "win", "before": "x"}, {"before": "ribs"}])
def test_a_posture_check_without_ticks_is_asked_again(fields: dict[str, str]) -> None:
    person = Person()
    shown = person.send("posture", fields)
    assert isinstance(shown, PostureQuestions)
    assert shown.troubles
    assert not person.facts

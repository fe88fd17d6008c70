from dataclasses import replace

from rebrace.engine.facts.kinds.day import MomentDone
from rebrace.engine.facts.kinds.session import SkipReason
from rebrace.engine.facts.state import FlagUp
from rebrace.engine.flows.back import Back
from rebrace.engine.flows.moment import Moment
from rebrace.engine.vocabulary.flags import Flag
from tests.engine.flows.person import Person, content
from tests.screens.progress_samples import loaded


def back(person: Person) -> Back:
    found = person.look("back")
    assert isinstance(found, Back)
    return found


def moment(person: Person, move: int = 0) -> Moment:
    found = person.look("moment", {"move": str(move)})
    assert isinstance(found, Moment)
    return found


def test_a_short_move_takes_half_a_minute_to_a_minute() -> None:
    for habit in content().catalogue.habits.values():
        found = moment(loaded(habits={habit.id: habit.full_at}))
        assert 30 <= found.seconds <= 60
        assert found.times >= 1


def test_the_heaviest_load_is_answered_first_and_every_other_has_a_move_of_its_own() -> None:
    person = loaded(feeding=12, hip_carry=60)
    stories = back(person).stories
    assert [story.line.habit for story in stories] == ["feeding", "hip_carry"]
    moves = [moment(person, story.move or 0).habit for story in stories if story.move is not None]
    assert moves == [story.line.habit for story in stories if story.move is not None]
    assert moment(person).habit == "feeding"


def test_a_short_move_is_done_on_a_rung_that_is_open_to_her() -> None:
    found = moment(loaded("caesarean", 4, capsule=6))
    rungs = [rung.id for rung in content().catalogue.exercises[found.exercise].rungs]
    assert found.rung == rungs[0]


def test_doing_it_is_kept_and_counted() -> None:
    person = loaded(feeding=12)
    shown = moment(person)
    done = person.send("moment", {"exercise": shown.exercise})
    assert isinstance(done, Back)
    assert (done.done, done.moments) == (True, 1)
    assert [fact.body for fact in person.facts.values()][-1] == MomentDone(exercise=shown.exercise)


def test_a_move_that_was_not_offered_is_not_kept() -> None:
    person = loaded(feeding=12)
    person.send("moment", {"exercise": "hip_thrust"})
    person.send("moment", {"exercise": SkipReason.HURTS})
    assert not any(isinstance(fact.body, MomentDone) for fact in person.facts.values())


def test_while_movement_is_held_no_short_move_is_offered() -> None:
    person = loaded(feeding=12)
    person.check("full", {"E02": "yes"})
    assert back(person).moment is None
    assert isinstance(person.look("moment"), Back)
    assert all(story.move is None for story in back(person).stories)


def test_a_move_that_only_waits_for_the_check_in_is_not_called_closed() -> None:
    person = loaded(feeding=12)
    assert back(person).waits is None
    person.wait(days=40)
    person.send("back", {"feeding": "12"})
    assert (back(person).moment, back(person).waits) == (None, "check")
    person.check("full", {"E02": "yes"})
    assert (back(person).moment, back(person).waits) == (None, "help")


def test_one_lift_of_the_capsule_after_a_caesarean_is_enough_for_the_advice() -> None:
    found = back(loaded("caesarean", 4, capsule=1))
    assert [(each.habit, each.ids) for each in found.cautions] == [("capsule", ("heavier_than_baby",))]
    assert back(loaded("vaginal", 4, capsule=1)).cautions == ()
    assert back(loaded("caesarean", 8, capsule=1)).cautions == ()
    assert back(loaded("unknown", 4, capsule=1)).cautions != ()


def test_a_heavy_capsule_after_a_caesarean_has_the_limit_in_place_of_the_usual_advice() -> None:
    [story] = back(loaded("caesarean", 4, capsule=6)).stories
    assert (story.advice.cautions, story.advice.usual) == (("heavier_than_baby",), False)
    assert {"S25", "S26"} <= set(story.evidence)


def test_the_sides_of_the_last_days_are_counted() -> None:
    balance = back(loaded(carry_side=1)).balance
    assert balance is not None
    assert (balance.days.left, balance.days.right, balance.leans) == (4, 0, "left")
    assert back(loaded(feeding=12)).balance is None


def test_with_a_sore_pelvis_she_is_not_told_to_change_sides() -> None:
    person = loaded(carry_side=1)
    assert back(person).swap
    triage = replace(person.state.triage, flags=(FlagUp(flag=Flag.PELVIC_GIRDLE, since=person.now.date()),))
    person.state = replace(person.state, triage=triage)
    assert not back(person).swap

"""The same few moves for two weeks."""

from rebrace.engine.facts.kinds.preferences import ExerciseRated, Liking
from rebrace.engine.facts.kinds.session import SkipReason, StepSwapped
from tests.engine.planner.trainee import Trainee, step

FOUR = (step("cat_cow"), step("glute_bridge"), step("heel_tap"), step("band_row"))
NAMES = tuple(each.exercise for each in FOUR)


def started() -> Trainee:
    return Trainee().check().start(step("breathing_360"), *FOUR)


def main(trainee: Trainee) -> set[str]:
    return {each.exercise for each in trainee.plan(25).steps} - {"breathing_360"}


def test_the_first_session_decides_on_four() -> None:
    trainee = started()
    assert trainee.state.chosen == NAMES
    assert trainee.state.chosen_on == trainee.today


def test_a_later_session_in_these_two_weeks_plans_them_again() -> None:
    trainee = started().do(*FOUR).finish().morning().wait(2).check()
    assert main(trainee) == set(NAMES)
    assert "kept" in [reason.code for each in trainee.plan(25).steps for reason in each.reasons]


def test_after_two_weeks_others_have_their_turn() -> None:
    trainee = started()
    for _ in range(4):
        trainee.do(*FOUR).finish().morning().wait(2).check().start(*FOUR)
    trainee.do(*FOUR).finish().morning().wait(2).check()
    assert main(trainee).isdisjoint(NAMES)


def test_a_session_after_two_weeks_decides_anew() -> None:
    trainee = started().wait(14).check().start(step("side_step"))
    assert (trainee.state.chosen, trainee.state.chosen_on) == (("side_step",), trainee.today)


def test_a_second_exercise_of_a_pillar_is_not_kept() -> None:
    assert started().start(step("wall_slide")).state.chosen == NAMES


def test_what_she_does_not_like_is_exchanged_for_good() -> None:
    trainee = started()
    swap = StepSwapped(
        session=trainee.session,
        step=3,
        exercise="heel_tap",
        instead=step("dead_bug"),
        reason=SkipReason.DISLIKED,
    )
    assert trainee.tell(swap).state.chosen == ("cat_cow", "glute_bridge", "dead_bug", "band_row")


def test_what_does_not_suit_today_stays_kept() -> None:
    trainee = started()
    swap = StepSwapped(
        session=trainee.session, step=3, exercise="heel_tap", instead=step("dead_bug"), reason=SkipReason.NOT_NOW
    )
    assert trainee.tell(swap).state.chosen == NAMES


def test_a_banned_move_is_kept_no_longer() -> None:
    banned = started().tell(ExerciseRated(exercise="heel_tap", liking=Liking.BANNED))
    assert banned.state.chosen == ("cat_cow", "glute_bridge", "band_row")


def test_a_liked_move_comes_before_its_like() -> None:
    trainee = Trainee().check().tell(ExerciseRated(exercise="wall_slide", liking=Liking.LIKED))
    assert "wall_slide" in main(trainee)
    trainee.tell(
        ExerciseRated(exercise="wall_slide", liking=Liking.NEUTRAL),
        ExerciseRated(exercise="band_row", liking=Liking.LIKED),
    )
    assert "band_row" in main(trainee)

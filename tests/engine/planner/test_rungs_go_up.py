"""The next rung: time, sessions, gates, and one at a time."""

from dataclasses import replace
from datetime import timedelta

from rebrace.engine.facts.kinds.session import PlannedStep
from rebrace.engine.facts.state import LadderState
from rebrace.engine.planner.decisions import Change
from tests.engine.planner.trainee import CATALOGUE, Trainee, at_level, on_ladder


def at_the_top(trainee: Trainee, name: str, rung: int, **more: object) -> LadderState:
    """At the top of a rung, one good session short of the next."""
    dose = CATALOGUE.exercises[name].rungs[rung - 1].dose
    known = on_ladder(name, rung, trainee.today, sets=dose.sets_most, amount=dose.amount_high, strong=1)
    return replace(known, **more)  # type: ignore[arg-type]


def ready(*names: str, weeks: int = 30, rung: int = 1, **more: object) -> tuple[Trainee, tuple[PlannedStep, ...]]:
    trainee = Trainee(weeks=weeks)
    known = {name: at_the_top(trainee, name, rung, **more) for name in names}
    trainee.state = replace(trainee.state, ladders=known)
    return trainee, tuple(at_level(known[name]) for name in names)


def trained(*names: str, weeks: int = 30, rung: int = 1, **more: object) -> Trainee:
    trainee, steps = ready(*names, weeks=weeks, rung=rung, **more)
    return trainee.train(*steps)


def test_after_two_weeks_and_four_sessions_it_goes_up() -> None:
    assert trained("band_row").decision("band_row").change is Change.UP


def test_less_than_two_weeks_holds() -> None:
    since = Trainee().today - timedelta(days=12)
    decision = trained("band_row", since=since).decision("band_row")
    assert (decision.reason, decision.numbers) == ("rung_weeks", {"weeks": 1, "least": 2})


def test_fewer_than_four_sessions_hold() -> None:
    decision = trained("band_row", exposures=2).decision("band_row")
    assert (decision.reason, decision.numbers) == ("rung_exposures", {"done": 3, "least": 4})


def test_the_fourth_session_itself_counts() -> None:
    assert trained("band_row", exposures=3).decision("band_row").change is Change.UP


def test_the_higher_core_rungs_take_three_weeks() -> None:
    since = Trainee().today - timedelta(days=17)
    decision = trained("heel_tap", rung=3, since=since).decision("heel_tap")
    assert (decision.reason, decision.numbers["least"]) == ("rung_weeks", 3)


def test_a_closed_gate_holds_and_says_so() -> None:
    trainee = trained("heel_tap", weeks=2)
    assert trainee.decision("heel_tap").reason == "gate"
    assert trainee.ladder("heel_tap").solid == 1


def test_the_last_rung_is_the_top() -> None:
    trainee, steps = ready("thread_needle", rung=len(CATALOGUE.exercises["thread_needle"].rungs))
    assert trainee.train(*steps).decision("thread_needle").reason == "top"


def test_one_session_raises_one_rung_and_the_other_waits() -> None:
    trainee = trained("band_row", "glute_bridge")
    changes = {name: trainee.decision(name).change for name in ("band_row", "glute_bridge")}
    assert sorted(changes.values()) == [Change.HELD, Change.UP]
    assert trainee.decision("glute_bridge").reason == "one_rung"


def test_the_one_that_has_waited_longest_goes_first() -> None:
    trainee, steps = ready("band_row", "glute_bridge")
    longer = replace(trainee.ladder("glute_bridge"), since=trainee.today - timedelta(weeks=20))
    trainee.state = replace(trainee.state, ladders={**trainee.state.ladders, "glute_bridge": longer})
    assert trainee.train(*steps).decision("glute_bridge").change is Change.UP


def test_the_other_goes_up_after_the_next_good_session() -> None:
    trainee = trained("band_row", "glute_bridge").wait()
    trainee.train(at_level(trainee.ladder("band_row")), at_level(trainee.ladder("glute_bridge")))
    assert trainee.decision("glute_bridge").change is Change.UP


def test_a_plan_holds_at_most_one_rung_that_is_new() -> None:
    trainee = Trainee().check()
    new = {
        name: on_ladder(name, 2, trainee.today, exposures=0, solid=1, last_day=trainee.today - timedelta(days=3))
        for name in ("band_row", "wall_slide", "glute_bridge", "side_step", "heel_tap", "dead_bug")
    }
    trainee.state = replace(trainee.state, ladders=new)
    codes = [reason.code for step in trainee.plan(25).steps for reason in step.reasons]
    assert codes.count("new_rung") == 1

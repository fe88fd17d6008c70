"""Flags, sleep, lighter weeks, and what a check has told: each holds every level, and says so."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.kinds.session import Reserve, SkipReason, StepSkipped
from rebrace.engine.facts.state import DayRecord, FlagUp
from rebrace.engine.planner.decisions import Change
from rebrace.engine.vocabulary.flags import Flag
from tests.engine.planner.trainee import Trainee, on_ladder, step

ROW, BRIDGE = step("band_row", 2), step("glute_bridge", 2)


def training(**more: object) -> Trainee:
    trainee = Trainee()
    known = {name: on_ladder(name, 2, trainee.today, strong=1) for name in ("band_row", "glute_bridge")}
    trainee.state = replace(trainee.state, ladders=known, **more)  # type: ignore[arg-type]
    return trainee


@pytest.mark.parametrize("sign", ["heaviness", "leak", "doming"])
def test_a_sign_in_the_session_holds_core_and_glutes_only(sign: str) -> None:
    trainee = training().train(ROW, BRIDGE, **{sign: True})
    assert trainee.decision("glute_bridge").reason == "flag_told"
    assert trainee.decision("band_row").change is not Change.HELD


def test_a_flag_that_is_up_holds_what_it_freezes() -> None:
    trainee = training()
    up = FlagUp(flag=Flag.DOMING, since=trainee.today - timedelta(days=1))
    trainee.state = replace(trainee.state, triage=replace(trainee.state.triage, flags=(up,)))
    trainee.check(Form.SESSION).start(BRIDGE).do(BRIDGE).finish().morning()
    assert trainee.decision("glute_bridge").reason == "flag_up"


def test_three_short_nights_hold() -> None:
    trainee = training()
    nights = tuple(DayRecord(day=trainee.today - timedelta(days=ago), sleep="under_4") for ago in (3, 2, 1))
    trainee.state = replace(trainee.state, days=nights)
    trainee.check(sleep="under_4").start(ROW).do(ROW).finish().morning()
    assert trainee.decision("band_row").reason == "short_nights"


def test_one_short_night_does_not_hold() -> None:
    trainee = training().check(sleep="under_4").start(ROW).do(ROW).finish().morning()
    assert trainee.decision("band_row").change is not Change.HELD


def test_a_lighter_week_holds() -> None:
    trainee = training()
    trainee.state = replace(trainee.state, started_on=trainee.today - timedelta(weeks=3))
    assert trainee.train(ROW).decision("band_row").reason == "deload"


def test_more_heaviness_told_in_the_next_check_holds() -> None:
    trainee = training().check().start(ROW).do(ROW).finish()
    trainee.wait().check(Form.WEEKLY, pelvic_change="worse")
    assert trainee.decision("band_row").reason == "check_told"


def test_effort_that_was_not_told_holds() -> None:
    assert training().train(ROW, reserve=None).decision("band_row").reason == "effort_untold"


def test_what_was_left_because_it_hurt_goes_down_without_a_single_set() -> None:
    trainee = training().check().start(ROW, BRIDGE).do(ROW)
    trainee.tell(
        StepSkipped(session=trainee.session, step=1, exercise="glute_bridge", reason=SkipReason.HURTS)
    ).finish().morning()
    assert (trainee.decision("glute_bridge").reason, trainee.ladder("glute_bridge").rung) == ("hurt", "pelvic_tilt")


def test_what_was_left_for_another_reason_stays() -> None:
    trainee = training().check().start(BRIDGE)
    trainee.tell(StepSkipped(session=trainee.session, step=0, exercise="glute_bridge", reason=SkipReason.NOT_NOW))
    assert trainee.finish().morning().state.decisions == ()


def test_every_exercise_of_a_session_gets_its_decision() -> None:
    trainee = training().train(ROW, BRIDGE, step("cat_cow"), step("breathing_360"))
    decided = [each.exercise for each in trainee.state.decisions]
    assert sorted(decided) == ["band_row", "breathing_360", "cat_cow", "glute_bridge"]


def test_decisions_are_bounded() -> None:
    trainee = training()
    for _ in range(30):
        trainee.train(ROW, BRIDGE, step("cat_cow"), reserve=Reserve.ONE_OR_TWO)
    assert len(trainee.state.decisions) == 80

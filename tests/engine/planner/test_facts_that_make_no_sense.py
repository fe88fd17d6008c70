"""Facts of unknown sessions, exercises and rungs move nothing."""

import pytest

from rebrace.engine.facts.fact import FactBody
from rebrace.engine.facts.kinds.preferences import ExerciseRated, Liking
from rebrace.engine.facts.kinds.session import (
    MorningAnswered,
    PlannedStep,
    SessionFinished,
    SessionStarted,
    SetDone,
    SkipReason,
    StepSkipped,
    StepSwapped,
)
from rebrace.engine.vocabulary.quantities import Minutes, Pain, Sets
from tests.engine.planner.trainee import Trainee, step

STRANGE = PlannedStep(exercise="headstand", rung="wall", sets=Sets(9), amount=99)
NOWHERE = "00000000-0000-4000-8000-000000000000"


def done(session: str, exercise: str, rung: str) -> SetDone:
    return SetDone(session=session, step=0, exercise=exercise, rung=rung, number=1, amount=8)


@pytest.mark.parametrize(
    "body",
    [
        SessionStarted(session=NOWHERE, check="", shape="?", minutes=Minutes(8), steps=(STRANGE,)),
        done(NOWHERE, "headstand", "wall"),
        StepSkipped(session=NOWHERE, step=7, exercise="heel_tap", reason=SkipReason.HURTS),
        StepSwapped(session=NOWHERE, step=7, exercise="heel_tap", instead=STRANGE, reason=SkipReason.HURTS),
        SessionFinished(session=NOWHERE, pain=Pain(9)),
        MorningAnswered(session=NOWHERE, pain=Pain(9)),
        ExerciseRated(exercise="headstand", liking=Liking.BANNED),
    ],
)
def test_they_move_no_level(body: FactBody) -> None:
    trainee = Trainee().tell(body).wait().check()
    assert {ladder.rung for ladder in trainee.state.ladders.values()} <= {"heel_slide"}
    assert trainee.state.chosen == ()


def test_a_rung_that_is_told_is_not_a_rung_that_is_reached() -> None:
    trainee = Trainee().check()
    hard = step("heel_tap", 5)
    trainee.start(hard).do(hard).finish().morning()
    assert trainee.ladder("heel_tap").rung == "heel_slide"
    assert trainee.decision("heel_tap").reason == "other_rung"


def test_a_rung_that_the_content_has_dropped_leads_to_the_first() -> None:
    trainee = Trainee().check().start(step("heel_tap"))
    trainee.tell(done(trainee.session, "heel_tap", "gone")).finish().morning().check()
    assert trainee.ladder("heel_tap").rung == "heel_slide"
    assert trainee.plan(20).steps

"""A woman in training, told in facts: she checks in, trains a plan, and answers the morning after."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid5

from rebrace.content.loader import built_in
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.session import (
    MorningAnswered,
    PlannedStep,
    Reserve,
    SessionFinished,
    SessionStarted,
    SetDone,
)
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered
from rebrace.engine.facts.state import LadderState, LevelDecision, State
from rebrace.engine.flows import folding
from rebrace.engine.planner.planning import plan
from rebrace.engine.planner.session import Plan, Request
from rebrace.engine.triage.asking import items_of, quiet
from rebrace.engine.triage.circumstances import circumstances_of, covers_of
from rebrace.engine.triage.judging import judge
from rebrace.engine.triage.permission import Permission, permit
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.quantities import Minutes, Pain, Sets
from rebrace.engine.vocabulary.surroundings import Equipment, Place

CATALOGUE: Final = built_in().catalogue
MONDAY: Final = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Trainee:
    """Her facts, her clock and her state."""

    def __init__(self, *, weeks: int = 30, birth: BirthType = BirthType.VAGINAL) -> None:
        self.now = MONDAY
        self.state = State()
        self.facts: list[Fact] = []
        self.session = ""
        born = MONDAY.date() - timedelta(weeks=weeks)
        self.tell(BabyBorn(earliest=born, latest=born), BirthTold(birth=birth))

    @property
    def today(self) -> date:
        return self.now.date()

    def tell(self, *bodies: FactBody) -> Trainee:
        for body in bodies:
            self.now += timedelta(seconds=1)
            fact = Fact(id=str(uuid5(NAMESPACE_OID, f"{len(self.facts)} {body!r}")), at=self.now, body=body)
            self.facts.append(fact)
            self.state = folding.apply(self.state, fact, CATALOGUE)
        return self

    def wait(self, days: int = 1) -> Trainee:
        self.now = self.now.replace(hour=9, minute=0, second=0) + timedelta(days=days)
        return self

    def check(self, form: Form = Form.FULL, **answers: str) -> Trainee:
        """A check with nothing on the lists but what is told; pain is 2 unless it is told."""
        told = {each: quiet(CATALOGUE.items[each]) for each in items_of(CATALOGUE.forms[form])}
        told |= {"pain_now": "2"} | answers
        verdict = judge(
            told,
            form=form,
            circumstances=circumstances_of(self.state, self.today),
            covers=covers_of(self.state, self.today),
            catalogue=CATALOGUE,
        )
        answered = tuple(Answer(item=item, value=value) for item, value in told.items())
        return self.tell(CheckAnswered(form=form, answers=answered, verdict=verdict, content="", engine=""))

    def permission(self, **bounds: Any) -> Permission:  # noqa: ANN401 - any field of a permission
        """The permission of her latest check, with some of its bounds drawn otherwise."""
        granted = permit(self.state, self.now, CATALOGUE)
        assert isinstance(granted, Permission)
        return replace(granted, **bounds)

    def request(self, minutes: int = 20, **here: Any) -> Request:  # noqa: ANN401 - any field of a request
        given = Request(
            minutes=Minutes(minutes),
            places=tuple(Place),
            equipment=tuple(Equipment),
            baby_in_arms=False,
            night=False,
            now=self.now,
        )
        return replace(given, **here)

    def plan(self, minutes: int = 20, **here: Any) -> Plan:  # noqa: ANN401 - any field of a request
        return plan(self.permission(), self.request(minutes, **here), state=self.state, catalogue=CATALOGUE)

    def start(self, *steps: PlannedStep, minutes: int = 20) -> Trainee:
        self.session = str(uuid5(NAMESPACE_OID, f"session {self.now}"))
        check = (
            max(self.state.triage.checks.values(), key=lambda each: each.at).fact if self.state.triage.checks else ""
        )
        return self.tell(
            SessionStarted(session=self.session, check=check, shape="full", minutes=Minutes(minutes), steps=steps)
        )

    def do(self, *steps: PlannedStep, short: int = 0, leave: int = 0) -> Trainee:
        """Do the steps: `short` units fewer in each set, and `leave` sets of each step left out."""
        for place, step in enumerate(steps):
            for number in range(1, step.sets + 1 - leave):
                self.tell(
                    SetDone(
                        session=self.session,
                        step=place,
                        exercise=step.exercise,
                        rung=step.rung,
                        number=number,
                        amount=step.amount - short,
                    )
                )
        return self

    def finish(self, reserve: Reserve | None = Reserve.THREE_OR_MORE, pain: int | None = 1, **signs: bool) -> Trainee:
        quiet_signs = {"heaviness": False, "leak": False, "doming": False}
        return self.tell(
            SessionFinished(
                session=self.session,
                reserve=reserve,
                pain=None if pain is None else Pain(pain),
                **(quiet_signs | signs),
            )
        )

    def morning(self, pain: int = 2) -> Trainee:
        return self.wait().tell(MorningAnswered(session=self.session, pain=Pain(pain)))

    def train(self, *steps: PlannedStep, **how: Any) -> Trainee:  # noqa: ANN401 - how a session is finished
        """A whole session of steps after a quiet check, and its quiet morning."""
        return self.check(Form.FULL).start(*steps).do(*steps).finish(**how).morning()

    def ladder(self, exercise: str) -> LadderState:
        return self.state.ladders[exercise]

    def decision(self, exercise: str) -> LevelDecision:
        """The latest decision about an exercise."""
        return next(each for each in reversed(self.state.decisions) if each.exercise == exercise)


def step(exercise: str, rung: int = 1, *, sets: int | None = None, amount: int | None = None) -> PlannedStep:
    """A planned step at a 1-based rung, with its starting dose unless told otherwise."""
    found = CATALOGUE.exercises[exercise].rungs[rung - 1]
    return PlannedStep(
        exercise=exercise,
        rung=found.id,
        sets=found.dose.sets_start if sets is None else Sets(sets),
        amount=found.dose.amount_low if amount is None else amount,
    )


def at_level(ladder: LadderState) -> PlannedStep:
    """A step at the dose of a ladder."""
    exercise = CATALOGUE.exercises[ladder.exercise]
    number = exercise.rung_number(ladder.rung)
    return step(ladder.exercise, number, sets=ladder.sets or None, amount=ladder.amount or None)


def on_ladder(exercise: str, rung: int, today: date, **more: Any) -> LadderState:  # noqa: ANN401 - any field of a ladder
    """A ladder at a 1-based rung since long ago."""
    found = CATALOGUE.exercises[exercise].rungs[rung - 1]
    return replace(
        LadderState(exercise=exercise, rung=found.id, since=today - timedelta(weeks=6), exposures=9, solid=rung - 1),
        **more,
    )

"""One session of one person: planned, audited, done in part or whole, and told of."""

from rebrace.engine.facts.kinds.session import (
    PlannedStep,
    Reserve,
    SessionFinished,
    SessionStarted,
    SessionStopped,
    SetDone,
    SkipReason,
    StepSkipped,
    StopReason,
)
from rebrace.engine.planner.planning import plan
from rebrace.engine.planner.session import Plan, Request
from rebrace.engine.triage.permission import Permission
from rebrace.engine.vocabulary.quantities import Minutes, Pain
from rebrace.engine.vocabulary.surroundings import Equipment, Place
from rebrace.simulation.audit import audit
from rebrace.simulation.body import Body, Felt
from rebrace.simulation.chance import Chance
from rebrace.simulation.diary import Diary
from rebrace.simulation.personality import Personality
from rebrace.simulation.tally import Tally

_TOO_MUCH = 60
"""Tenths of pain at which she stops and says that something is wrong."""


class Session:
    """A permitted session, from its plan to what she says of it."""

    def __init__(
        self,
        permission: Permission,
        diary: Diary,
        body: Body,
        personality: Personality,
        chance: Chance,
        tally: Tally,
    ) -> None:
        self.id = diary.new_id()
        self.went_wrong = False
        self._permission = permission
        self._diary = diary
        self._body = body
        self._personality = personality
        self._chance = chance
        self._tally = tally

    def do(self) -> None:
        """Plan it, have it audited, train it, tell of it."""
        request = self._request()
        planned = plan(self._permission, request, state=self._diary.state, catalogue=self._diary.catalogue)
        self._tally.plans += 1
        self._tally.note(audit(planned, request, self._permission.check, self._diary.ledger))
        if not planned.steps:
            return
        steps = tuple(
            PlannedStep(exercise=each.exercise, rung=each.rung, sets=each.sets, amount=each.amount)
            for each in planned.steps
        )
        self._diary.tell(
            SessionStarted(
                session=self.id,
                check=self._permission.check,
                shape=planned.shape,
                minutes=planned.minutes,
                steps=steps,
            )
        )
        self._tell(self._train(steps))
        self._count(planned)

    def _request(self) -> Request:
        """A night in ten, a baby in her arms in ten, a place or a thing that is not there in four."""
        chance = self._chance
        everything = not chance.happens(25)
        return Request(
            minutes=Minutes(chance.one_of(self._personality.minutes)),
            places=tuple(Place) if everything else (chance.one_of(tuple(Place)), Place.CHAIR),
            equipment=tuple(Equipment) if everything else (Equipment.WALL, Equipment.PILLOW),
            baby_in_arms=chance.happens(10),
            night=chance.happens(10),
            now=self._diary.now,
        )

    def _train(self, steps: tuple[PlannedStep, ...]) -> Felt:
        """Every step until the baby wakes; what is left out because it hurts is said."""
        asked: dict[str, int] = {}
        for place, step in enumerate(steps):
            if self._chance.happens(self._personality.interrupted) and self._chance.happens(25):
                self._diary.tell(SessionStopped(session=self.id, reason=StopReason.BABY))
                break
            if self._chance.happens(self._personality.skips):
                reason = self._chance.one_of((SkipReason.NOT_NOW, SkipReason.HURTS, SkipReason.NO_EQUIPMENT))
                self._diary.tell(StepSkipped(session=self.id, step=place, exercise=step.exercise, reason=reason))
                continue
            self._sets(place, step)
            exercise = self._diary.catalogue.exercises[step.exercise]
            if not exercise.breathing:
                asked[step.exercise] = 100 * exercise.rung_number(step.rung) + 4 * step.amount
        return self._body.train(asked)

    def _sets(self, place: int, step: PlannedStep) -> None:
        for number in range(1, step.sets + 1):
            more = 2 if self._chance.happens(self._personality.extra) else 0
            fewer = 2 if self._chance.happens(5) else 0
            self._diary.wait(seconds=60)
            self._diary.tell(
                SetDone(
                    session=self.id,
                    step=place,
                    exercise=step.exercise,
                    rung=step.rung,
                    number=number,
                    amount=max(1, step.amount + more - fewer),
                )
            )
            self._tally.sets += 1

    def _tell(self, felt: Felt) -> None:
        honest = self._chance.happens(self._personality.honest)
        if felt.pain >= _TOO_MUCH and honest:
            self._diary.tell(SessionStopped(session=self.id, reason=StopReason.SOMETHING_WRONG))
            self.went_wrong = True
        if not self._chance.happens(self._personality.tells):
            return
        told = {sign: honest and felt.sign == sign for sign in ("heaviness", "leak", "doming")}
        self._diary.tell(
            SessionFinished(
                session=self.id,
                reserve=Reserve.THREE_OR_MORE if self._personality.keen else felt.reserve,
                pain=Pain(min(10, felt.pain // 10) if honest else 1),
                **told,
            )
        )

    def _count(self, planned: Plan) -> None:
        self._tally.sessions += 1
        self._tally.calm += planned.calm
        self._tally.minutes += planned.seconds // 60

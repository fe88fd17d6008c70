"""The session: one step at a time, with a way out on every screen."""

from dataclasses import dataclass
from typing import ClassVar, Final

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.catalogue.policies.player import PlayerPolicy
from rebrace.engine.flows.given import GoTo, Screen, Trouble, Visit
from rebrace.engine.flows.open_session import Present, open_session, present, session_lines
from rebrace.engine.flows.step_lines import StepLine
from rebrace.engine.flows.time_left import minutes_offered
from rebrace.engine.triage.permission import Permission, permit
from rebrace.engine.vocabulary.quantities import Minutes

SIDES: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStep:
    """One set of one exercise."""

    template: ClassVar[str] = "session.html"
    session: str
    place: int
    step: StepLine
    number: int
    amount: int
    """Units in the stepper: as planned, or as she has corrected them."""
    amount_most: int
    following: StepLine | None
    steps: tuple[StepLine | None, ...]
    """The whole session by place, for the dots that show how far she is; None is not for today."""
    night: bool
    left: int
    """Repetitions still to do, both sides counted, when she goes on in the middle of this set; else 0."""
    amount_times: int
    """How often the top of a range can be told for one set."""
    player: PlayerPolicy
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """The baby comes first; everything is kept."""

    template: ClassVar[str] = "paused.html"
    session: str
    exercise: str
    number: int
    sets: int
    begun: int
    """Units of that set that are done already."""
    minutes_offered: tuple[Minutes, ...]
    """Lengths to which what is left can be shortened."""


def show(visit: Visit) -> Screen | GoTo:
    """The set that comes next; the questions afterwards when all is done."""
    record = open_session(visit)
    if record is None:
        return GoTo(route="today")
    permission = permit(visit.state, visit.now, visit.catalogue)
    if not isinstance(permission, Permission):
        return GoTo(route="today")
    now_doing = present(visit, record, permission)
    if now_doing is None:
        return GoTo(route="done", values={"session": record.session})
    return step_screen(visit, record.session, now_doing, session_lines(visit, record, permission))


def step_screen(
    visit: Visit,
    session: str,
    now_doing: Present,
    steps: tuple[StepLine | None, ...],
    *,
    amount: int | None = None,
    troubles: tuple[Trouble, ...] = (),
) -> SessionStep:
    """The screen of one set."""
    most = amount_most(visit, now_doing.step)
    wanted = now_doing.step.amount if amount is None else amount
    return SessionStep(
        session=session,
        place=now_doing.place,
        step=now_doing.step,
        number=now_doing.number,
        amount=min(max(wanted, 0), most),
        amount_most=most,
        following=now_doing.following,
        steps=steps,
        night=visit.catalogue.policy(JourneyPolicy).is_night(visit.now.hour),
        left=now_doing.part.left if now_doing.part else 0,
        amount_times=visit.catalogue.policy(JourneyPolicy).amount_times,
        player=visit.catalogue.policy(PlayerPolicy),
        troubles=troubles,
    )


def amount_most(visit: Visit, step: StepLine) -> int:
    """The most units that can be told for one set."""
    times = visit.catalogue.policy(JourneyPolicy).amount_times
    return times * max(step.dose.amount_high, step.amount)


def show_pause(visit: Visit) -> Screen | GoTo:
    """What is kept while the baby needs her."""
    record = open_session(visit)
    permission = permit(visit.state, visit.now, visit.catalogue)
    if record is None or not isinstance(permission, Permission):
        return GoTo(route="today")
    now_doing = present(visit, record, permission)
    if now_doing is None:
        return GoTo(route="done", values={"session": record.session})
    return Paused(
        session=record.session,
        exercise=now_doing.step.exercise,
        number=now_doing.number,
        sets=now_doing.step.sets,
        begun=now_doing.part.amount if now_doing.part else 0,
        minutes_offered=minutes_offered(visit, session_lines(visit, record, permission)),
    )


def show_wrong(_visit: Visit) -> GoTo:
    """The button "something is wrong" leads to the short list at once."""
    return GoTo(route="check", values={"form": "stop"})

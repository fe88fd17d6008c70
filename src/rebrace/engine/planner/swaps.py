"""What she could do instead of one step, within the same limits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Exercise, Rung
from rebrace.engine.facts.kinds.session import PlannedStep
from rebrace.engine.facts.state import SessionRecord, State
from rebrace.engine.planner.candidates import Candidate, Choice, candidates
from rebrace.engine.planner.dose import step_seconds
from rebrace.engine.planner.limits import Limits, MobilityShare, allowed, limits_of
from rebrace.engine.planner.objective import Objective, objective_of, worth
from rebrace.engine.planner.session import Request, Step
from rebrace.engine.planner.situation import Situation, situation_of
from rebrace.engine.planner.steps import main_step
from rebrace.engine.planner.volume import counted_seconds
from rebrace.engine.triage.permission import Permission
from rebrace.engine.vocabulary.pillars import Pillar


def swaps(
    permission: Permission,
    request: Request,
    steps: Sequence[PlannedStep],
    place: int,
    *,
    state: State,
    catalogue: Catalogue,
) -> tuple[Step, ...]:
    """Other exercises for one step (0-based), the one worth most first; none for breathing or a place outside.

    Each of them keeps the whole session within the limits that a new plan would have, for the request's
    minutes; what is already done of the session is not counted twice.
    """
    if not 0 <= place < len(steps):
        return ()
    staying = _staying((step for number, step in enumerate(steps) if number != place), catalogue)
    leaving = _staying((steps[place],), catalogue)
    if any(each.exercise.breathing for each in leaving):
        return ()
    situation = situation_of(
        permission, request, state=state, catalogue=catalogue, leave_out=_under_way(state, request)
    )
    found = candidates(situation)
    limits, objective = _limits_beside(staying, found, situation), objective_of(situation, found)
    taken = {step.exercise for step in steps}
    open_pillars = _open_pillars(staying, situation)
    choices = (
        _best(each, objective, limits)
        for each in found
        if each.exercise.id not in taken and each.pillar in open_pillars
    )
    fitting = sorted(filter(None, choices), key=lambda choice: worth((choice,), objective), reverse=True)
    return tuple(main_step(choice, situation) for choice in fitting)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Staying:
    """A step that stays as it is."""

    exercise: Exercise
    rung: Rung
    step: PlannedStep

    def seconds(self, settle: int) -> int:
        return step_seconds(self.rung.dose, sets=self.step.sets, units=self.step.amount, settle=settle)

    @property
    def counted(self) -> int:
        return counted_seconds(self.rung.dose, sets=self.step.sets, units=self.step.amount)


def _staying(steps: Iterable[PlannedStep], catalogue: Catalogue) -> tuple[_Staying, ...]:
    """The steps that the catalogue still knows."""
    return tuple(
        _Staying(exercise=exercise, rung=exercise.rungs[number - 1], step=step)
        for step in steps
        if (exercise := catalogue.exercises.get(step.exercise)) is not None
        and (number := exercise.rung_number(step.rung))
    )


def _under_way(state: State, request: Request) -> SessionRecord | None:
    """The session she is in, whose own sets must not stand against it."""
    last = state.sessions[-1] if state.sessions else None
    return last if last and last.is_open and last.started.date() == request.now.date() else None


def _limits_beside(staying: Sequence[_Staying], found: Sequence[Candidate], situation: Situation) -> Limits:
    """What the staying steps leave of the limits."""
    main = [each for each in staying if not each.exercise.breathing]
    strength = [each for each in main if each.exercise.pillar is not Pillar.MOBILITY]
    new = {each.exercise.id for each in found if each.new_rung}
    limits = limits_of(
        situation,
        breathing_seconds=sum(each.seconds(situation.shapes.settle) for each in staying),
        breathing_counted=sum(each.counted for each in staying),
    )
    return replace(
        limits,
        exercises=limits.exercises - len(main),
        strength=limits.strength - len(strength),
        new_rungs=limits.new_rungs - sum(each.exercise.id in new for each in main),
        strength_sets=limits.strength_sets - sum(each.step.sets for each in strength),
        room={pillar: left - _sets_of(pillar, main) for pillar, left in limits.room.items()},
        mobility=_mobility_beside(limits.mobility, main),
    )


def _sets_of(pillar: Pillar, main: Sequence[_Staying]) -> int:
    return sum(each.step.sets for each in main if each.exercise.pillar is pillar)


def _mobility_beside(share: MobilityShare | None, main: Sequence[_Staying]) -> MobilityShare | None:
    if share is None:
        return None
    staying = sum(each.counted for each in main if each.exercise.pillar is Pillar.MOBILITY)
    return replace(share, mobility_seconds=share.mobility_seconds + staying)


def _open_pillars(staying: Sequence[_Staying], situation: Situation) -> frozenset[Pillar]:
    """The pillars that may have one exercise more."""
    main = [each.exercise.pillar for each in staying if not each.exercise.breathing]
    return frozenset(pillar for pillar in Pillar if main.count(pillar) < situation.shapes.per_pillar_most)


def _best(candidate: Candidate, objective: Objective, limits: Limits) -> Choice | None:
    """The candidate with the sets that are worth most; None where no number of sets fits."""
    fitting = [choice for choice in candidate.choices() if allowed((choice,), limits)]
    return max(fitting, key=lambda choice: worth((choice,), objective), default=None)

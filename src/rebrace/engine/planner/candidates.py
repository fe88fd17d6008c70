"""The exercises that could be part of today's session, each at the one rung that fits today."""

from dataclasses import dataclass
from typing import NamedTuple

from rebrace.engine.catalogue.exercise import Exercise, Rung
from rebrace.engine.catalogue.policies.choice import ChoicePolicy
from rebrace.engine.catalogue.policies.programme import ProgrammePolicy
from rebrace.engine.facts.kinds.preferences import Liking
from rebrace.engine.facts.state import LadderState
from rebrace.engine.planner.availability import is_available, room
from rebrace.engine.planner.dose import Amount, share, standing, step_seconds
from rebrace.engine.planner.ladders import is_strength, number_of
from rebrace.engine.planner.rungs_today import Easier, RungToday, rung_today
from rebrace.engine.planner.situation import Situation
from rebrace.engine.planner.volume import counted_seconds
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Seconds, Sets


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One exercise at today's rung, with the most sets it could have."""

    exercise: Exercise
    rung: Rung
    full: Amount
    """The dose by her ladder, before anything makes it smaller."""
    sets_most: Sets
    settle: Seconds
    new_rung: bool
    """She has not yet done this rung, and it is harder than what she has mastered."""
    kept: bool
    """One of the moves she keeps for two weeks, or what stands in for one while a flag is up."""
    liked: bool
    rested: int
    """Days since she last did it, at most as many as the objective counts."""
    easier: Easier | None

    @property
    def pillar(self) -> Pillar:
        """What it trains."""
        return self.exercise.pillar

    def choices(self) -> "tuple[Choice, ...]":
        """Every number of sets it could have, from one upwards."""
        return tuple(map(self._choice, range(1, self.sets_most + 1)))

    def _choice(self, sets: int) -> "Choice":
        dose, units = self.rung.dose, self.full.units
        return Choice(
            self,
            sets,
            step_seconds(dose, sets=sets, units=units, settle=self.settle),
            counted_seconds(dose, sets=sets, units=units),
        )


class Choice(NamedTuple):
    """One candidate with a number of sets."""

    candidate: Candidate
    sets: int
    seconds: int
    """The time it takes."""
    counted: int
    """The time that records will count for it."""


def candidates(situation: Situation) -> tuple[Candidate, ...]:
    """Every exercise that can be chosen now, by id; breathing is not chosen, it opens and closes."""
    kept = _kept(situation)
    exercises = situation.catalogue.exercises
    return tuple(
        _candidate(exercise, today, exercise.id in kept, situation)
        for exercise in (exercises[name] for name in sorted(exercises))
        if not exercise.breathing
        and is_available(exercise, situation)
        and (today := rung_today(exercise, situation)) is not None
    )


def _candidate(exercise: Exercise, today: RungToday, kept: bool, situation: Situation) -> Candidate:  # noqa: FBT001
    rung = exercise.rungs[today.number - 1]
    ladder = situation.state.ladders.get(exercise.id)
    full = standing(ladder, rung)
    return Candidate(
        exercise=exercise,
        rung=rung,
        full=full,
        sets_most=_sets_most(exercise, full.sets, situation),
        settle=situation.shapes.settle,
        new_rung=_is_new(ladder, today.number, exercise),
        kept=kept,
        liked=situation.state.preferences.likings.get(exercise.id) is Liking.LIKED,
        rested=_rested(ladder, situation),
        easier=today.easier,
    )


def _is_new(ladder: LadderState | None, number: int, exercise: Exercise) -> bool:
    return (
        ladder is not None
        and number > max(1, ladder.solid)
        and number == number_of(ladder, exercise)
        and ladder.exposures == 0
    )


def _rested(ladder: LadderState | None, situation: Situation) -> int:
    most = situation.catalogue.policy(ChoicePolicy).days_most
    if ladder is None or ladder.last_day is None:
        return most
    return min(max(0, (situation.today - ladder.last_day).days), most)


def _sets_most(exercise: Exercise, sets: Sets, situation: Situation) -> Sets:
    """The sets of her ladder after everything that makes today smaller; at least one."""
    if not is_strength(exercise):
        return sets
    flags = situation.permission.flags
    caps = [sets, room(exercise.pillar, situation), situation.volume.strength_left]
    caps += [most for flag in flags if (most := _sets_of_flag(flag, situation)) is not None]
    if situation.phase.deload:
        caps.append(share(sets, situation.catalogue.policy(ProgrammePolicy).deload_sets))
    if situation.easing:
        caps.append(share(sets, situation.easing.sets_percent) - situation.easing.sets_less)
    if situation.permission.recovery:
        caps.append(situation.shapes.recovery_sets_most)
    return Sets(max(1, min(caps)))


def _sets_of_flag(flag: Flag, situation: Situation) -> Sets | None:
    definition = situation.catalogue.flags.get(flag)
    return definition.sets_most if definition else None


def _kept(situation: Situation) -> frozenset[str]:
    """The moves she keeps, while they are to be kept, and what stands in for one that a flag touches."""
    policy = situation.catalogue.policy(ProgrammePolicy)
    state, today = situation.state, situation.today
    if state.chosen_on is None or (today - state.chosen_on).days >= policy.chosen_days:
        return frozenset()
    instead = {
        rule.instead
        for name in state.chosen
        if (exercise := situation.catalogue.exercises.get(name)) is not None
        for rule in exercise.flags
        if rule.flag in situation.permission.flags and rule.instead is not None
    }
    return frozenset(state.chosen) | instead

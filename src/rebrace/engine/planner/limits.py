"""What no session may exceed: the one statement of it, for the search and for its brute-force check."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rebrace.engine.catalogue.policies.programme import ProgrammePolicy
from rebrace.engine.planner.availability import room
from rebrace.engine.planner.candidates import Choice
from rebrace.engine.planner.situation import Situation
from rebrace.engine.planner.stuck import is_stuck
from rebrace.engine.vocabulary.pillars import STRENGTH_PILLARS, Pillar

_FULL_PERCENT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class MobilityShare:
    """The largest share of a week's time for mobility, and the time the week has without the choice."""

    percent: int
    mobility_seconds: int
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits of one session, breathing already taken off."""

    seconds: int
    exercises: int
    strength: int
    """Exercises that are not mobility."""
    per_pillar: int
    new_rungs: int
    strength_sets: int
    """Sets that the week may still grow by."""
    room: Mapping[Pillar, int]
    """Sets for which a strength pillar's week has room."""
    mobility: MobilityShare | None
    """None while mobility has no limit."""


def limits_of(situation: Situation, *, breathing_seconds: int, breathing_counted: int) -> Limits:
    """The limits of a session whose breathing takes so long, and counts for so long in her records."""
    shape, shapes = situation.shape, situation.shapes
    return Limits(
        seconds=max(0, situation.seconds - breathing_seconds),
        exercises=_exercises(situation),
        strength=shape.strength_most,
        per_pillar=shapes.per_pillar_most,
        new_rungs=shapes.new_rungs_most,
        strength_sets=situation.volume.strength_left,
        room={pillar: max(0, room(pillar, situation)) for pillar in STRENGTH_PILLARS},
        mobility=_mobility(situation, breathing_counted),
    )


def allowed(choices: Sequence[Choice], limits: Limits) -> bool:
    """Whether a session stays within every limit."""
    strength = [choice for choice in choices if choice.candidate.pillar is not Pillar.MOBILITY]
    mobility = [choice for choice in choices if choice.candidate.pillar is Pillar.MOBILITY]
    return (
        sum(choice.seconds for choice in choices) <= limits.seconds
        and len(choices) <= limits.exercises
        and len(strength) <= limits.strength
        and sum(choice.candidate.new_rung for choice in choices) <= limits.new_rungs
        and sum(choice.sets for choice in strength) <= limits.strength_sets
        and all(fits_pillar(pillar, choices, limits) for pillar in Pillar)
        and moves_little(
            limits.mobility,
            mobility=sum(choice.counted for choice in mobility),
            everything=sum(choice.counted for choice in choices),
        )
    )


def fits_pillar(pillar: Pillar, choices: Sequence[Choice], limits: Limits) -> bool:
    """Whether a session keeps to the limits of one pillar."""
    inside = [choice.sets for choice in choices if choice.candidate.pillar is pillar]
    return len(inside) <= limits.per_pillar and sum(inside) <= limits.room.get(pillar, sum(inside))


def moves_little(share: MobilityShare | None, *, mobility: int, everything: int) -> bool:
    """Whether mobility keeps to its share of the week, with so many seconds of it in the choice."""
    if share is None or not mobility:
        return True
    return (share.mobility_seconds + mobility) * _FULL_PERCENT <= (share.seconds + everything) * share.percent


def _exercises(situation: Situation) -> int:
    policy = situation.catalogue.policy(ProgrammePolicy)
    most = situation.shape.exercises_most
    return min(most, policy.stuck_exercises_most) if is_stuck(situation) else most


def _mobility(situation: Situation, breathing_counted: int) -> MobilityShare | None:
    shapes, volume = situation.shapes, situation.volume
    if situation.calm or situation.phase.week < shapes.mobility_from_week:
        return None
    return MobilityShare(
        percent=shapes.mobility_most,
        mobility_seconds=volume.mobility_seconds,
        seconds=volume.seconds + breathing_counted,
    )

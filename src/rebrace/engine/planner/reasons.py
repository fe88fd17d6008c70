"""Why the plan is as it is, in codes; the sentences are in the words, below `reasons.plan`."""

from collections.abc import Iterator, Mapping, Sequence

from rebrace.engine.catalogue.policies.choice import ChoicePolicy
from rebrace.engine.catalogue.policies.programme import ProgrammePolicy
from rebrace.engine.planner.availability import is_full, is_resting, rests_after_illness, room
from rebrace.engine.planner.candidates import Candidate, Choice
from rebrace.engine.planner.ladders import is_strength
from rebrace.engine.planner.limits import Limits
from rebrace.engine.planner.session import Reason
from rebrace.engine.planner.situation import Situation
from rebrace.engine.planner.stuck import is_stuck
from rebrace.engine.vocabulary.pillars import STRENGTH_PILLARS, Pillar


def of_choice(choice: Choice, situation: Situation) -> tuple[Reason, ...]:
    """Why an exercise is in the session, at this rung and with these sets; at least one reason."""
    return (
        _week(choice.candidate, situation),
        *_load(choice.candidate.pillar, situation),
        *_liking(choice.candidate, situation),
        *_rung(choice.candidate),
        *_sets(choice),
    )


def of_plan(
    chosen: Sequence[Choice], found: Sequence[Candidate], limits: Limits, situation: Situation, *, breathes: bool
) -> tuple[Reason, ...]:
    """Why the session as a whole is as it is: that nothing fits at all, else the phase of the programme first."""
    if not chosen and not breathes:
        return (Reason(code="nothing_fits"), *_of_plan(chosen, found, limits, situation))
    alone = () if chosen else (Reason(code="breathing_only"),)
    return (*_of_plan(chosen, found, limits, situation), *alone)


def _of_plan(
    chosen: Sequence[Choice], found: Sequence[Candidate], limits: Limits, situation: Situation
) -> Iterator[Reason]:
    phase, permission = situation.phase, situation.permission
    yield (
        Reason(code="calm")
        if situation.calm
        else Reason(code=f"phase_{phase.phase.value}", numbers={"week": phase.week})
    )
    bounds = {
        "recovery": permission.recovery,
        "minimum": permission.minimum_only,
        "early_days": permission.early_days,
        "night": situation.request.night,
        "baby": situation.request.baby_in_arms,
        "deload": phase.deload and not situation.calm,
    }
    yield from (Reason(code=code) for code, holds in bounds.items() if holds)
    if is_stuck(situation):
        weeks = situation.catalogue.policy(ProgrammePolicy).stuck_after
        yield Reason(code="fewer_moves", numbers={"weeks": weeks})
    if situation.easing and not situation.calm:
        yield Reason(code=f"easing_{situation.easing.reason}", numbers=situation.easing.numbers)
    if not situation.calm:
        yield from _no_strength(chosen, situation)
        yield from _no_mobility(chosen, found, limits)


def _week(candidate: Candidate, situation: Situation) -> Reason:
    """How far along the pillar's week is: every exercise has this reason."""
    target = situation.phase.targets[candidate.pillar].high
    done = target - room(candidate.pillar, situation)
    code = "calm_move" if situation.calm else f"week_{candidate.pillar.value}"
    return Reason(code=code, numbers={"done": done, "target": target})


def _load(pillar: Pillar, situation: Situation) -> Iterator[Reason]:
    if situation.weights[pillar] >= situation.catalogue.policy(ChoicePolicy).load_told_from:
        yield Reason(code=f"load_{pillar.value}")


def _liking(candidate: Candidate, situation: Situation) -> Iterator[Reason]:
    never = candidate.exercise.id not in situation.state.ladders
    if candidate.kept:
        yield Reason(code="kept")
    codes = {"liked": candidate.liked, "first_time": never}
    yield from (_about(candidate, code) for code, holds in codes.items() if holds)


def _rung(candidate: Candidate) -> Iterator[Reason]:
    if candidate.new_rung:
        yield _about(candidate, "new_rung")
    if candidate.easier is not None:
        yield _about(candidate, candidate.easier.value)


def _sets(choice: Choice) -> Iterator[Reason]:
    candidate, numbers = choice.candidate, {"sets": choice.sets, "usual": choice.candidate.full.sets}
    if choice.sets < candidate.sets_most:
        yield _about(candidate, "fewer_sets_time", numbers)
    elif choice.sets < candidate.full.sets:
        yield _about(candidate, "fewer_sets", numbers)


def _about(candidate: Candidate, code: str, numbers: Mapping[str, int] | None = None) -> Reason:
    return Reason(code=code, numbers=numbers or {}, words={"exercise": candidate.exercise.id})


def _no_strength(chosen: Sequence[Choice], situation: Situation) -> Iterator[Reason]:
    if any(is_strength(choice.candidate.exercise) for choice in chosen):
        return
    resting = any(is_resting(pillar, situation) for pillar in STRENGTH_PILLARS)
    if rests_after_illness(situation):
        yield Reason(code="rest_illness")
    elif all(is_full(pillar, situation) for pillar in STRENGTH_PILLARS):
        yield Reason(code="week_done")
    elif all(is_resting(pillar, situation) or is_full(pillar, situation) for pillar in STRENGTH_PILLARS) and resting:
        yield Reason(code="rest_day")
    else:
        yield Reason(code="no_strength_fits")


def _no_mobility(chosen: Sequence[Choice], found: Sequence[Candidate], limits: Limits) -> Iterator[Reason]:
    offered = any(each.pillar is Pillar.MOBILITY for each in found)
    taken = any(choice.candidate.pillar is Pillar.MOBILITY for choice in chosen)
    if limits.mobility is not None and offered and not taken:
        yield Reason(code="little_mobility", numbers={"percent": limits.mobility.percent})

"""Everything that can keep a rung closed, one small function each: they yield reasons, or nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.clearance import ClearanceProof
from rebrace.engine.catalogue.exercise import EarlyGate, Exercise, Requirement, Rung
from rebrace.engine.catalogue.policies.gates import GatesPolicy
from rebrace.engine.facts.kinds.triage import Voice
from rebrace.engine.facts.state import LadderState, State
from rebrace.engine.gates.access import ClosedReason
from rebrace.engine.gates.clearance import ClearanceLine, clearance_lines
from rebrace.engine.gates.columns import Column, opens_on, tear_was_reviewed, weeks_passed
from rebrace.engine.vocabulary.dispositions import Scope
from rebrace.engine.vocabulary.flags import Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One rung, and the woman and the day it is asked for."""

    exercise: Exercise
    number: int
    """1-based."""
    rung: Rung
    state: State
    column: Column
    flags: tuple[Flag, ...]
    scope: Scope
    today: date
    catalogue: Catalogue

    @property
    def policy(self) -> GatesPolicy:
        """The numbers of the gates."""
        return self.catalogue.policy(GatesPolicy)

    @property
    def soon(self) -> date:
        """The day of the next look, where no other is known."""
        return self.today + timedelta(days=self.policy.look_again)


def by_weeks(asked: Asked) -> Iterator[ClosedReason]:
    """Too few weeks since the birth, and no early way in."""
    needs, has = asked.column.weeks(asked.rung.gate), weeks_passed(asked.state, asked.today)
    if has >= needs or any(_lets_in(early, asked) for early in asked.rung.early):
        return
    opening = opens_on(asked.state, needs, asked.today)
    if opening is None:
        yield ClosedReason(code="age_unknown", numbers={"needs": needs})
    else:
        code = "weeks_unknown_birth" if asked.column.assumed else "weeks"
        yield ClosedReason(code=code, numbers={"needs": needs, "has": has}, look_again=opening)


def by_clearance(asked: Asked) -> Iterator[ClosedReason]:
    """One or more of the seven do not hold, and the rung asks for all of them; its weeks are counted above."""
    early = weeks_passed(asked.state, asked.today) < asked.column.weeks(asked.rung.gate)
    way_in = any(each.needs_clearance and _lets_in(each, asked) for each in asked.rung.early)
    if not asked.column.needs_clearance(asked.rung.gate) and not (early and way_in):
        return
    for line in clearance_lines(asked.state, asked.state.birth, asked.today, asked.catalogue):
        if not line.holds and line.proof is not ClearanceProof.WEEKS:
            yield _missing(line, asked)


def by_comfort(asked: Asked) -> Iterator[ClosedReason]:
    """The comfort test of the rung has not been passed lately."""
    test = asked.rung.gate.comfort_test
    if test is not None and not _comfortable(test, asked):
        yield ClosedReason(code="comfort", words={"test": test}, look_again=_after_test(test, asked))


def by_requirements(asked: Asked) -> Iterator[ClosedReason]:
    """Another rung must be solid first."""
    for needed in asked.rung.requires:
        if not _is_solid(needed, asked):
            yield ClosedReason(
                code="requires",
                numbers={"sets": needed.sets, "amount": needed.amount},
                words={"exercise": needed.exercise, "rung": needed.rung},
                look_again=asked.soon,
            )


def by_tear(asked: Asked) -> Iterator[ClosedReason]:
    """After a severe tear someone must have looked before the load grows."""
    loaded = asked.number >= asked.policy.tear_from_rung
    if asked.column.torn and loaded and not tear_was_reviewed(asked.state, asked.today, asked.catalogue):
        yield ClosedReason(code="tear_review", look_again=asked.soon)


def by_complicated_birth(asked: Asked) -> Iterator[ClosedReason]:
    """After a complicated birth a clinician says first that training is all right."""
    if not asked.state.birth.complicated or asked.rung.calm:
        return
    lines = clearance_lines(asked.state, asked.state.birth, asked.today, asked.catalogue)
    if not any(line.holds for line in lines if line.item == asked.policy.complicated_item):
        yield ClosedReason(code="complicated_birth", look_again=asked.soon)


def by_flags(asked: Asked) -> Iterator[ClosedReason]:
    """A flag blocks the rung, or the position it is done in."""
    position = asked.exercise.position_of(asked.rung)
    for flag in asked.flags:
        blocking = [rule.blocks_from for rule in asked.exercise.flags if rule.flag is flag and rule.blocks_from]
        definition = asked.catalogue.flags.get(flag)
        avoided = definition is not None and position in definition.avoids
        if avoided or any(asked.number >= number for number in blocking):
            yield ClosedReason(code=f"flag_{flag}", look_again=_after_flag(flag, asked))


def by_scope(asked: Asked) -> Iterator[ClosedReason]:
    """Only the calm set is open today."""
    if asked.scope is Scope.CALM and not asked.rung.calm:
        yield ClosedReason(code="calm_only")


CLOSERS: Final[tuple[Callable[[Asked], Iterator[ClosedReason]], ...]] = (
    by_scope,
    by_weeks,
    by_tear,
    by_complicated_birth,
    by_clearance,
    by_comfort,
    by_requirements,
    by_flags,
)


def _lets_in(early: EarlyGate, asked: Asked) -> bool:
    """An earlier week opens for her: it has come, and what it asks for is there."""
    week = asked.column.plus_extra(early.week)
    return (
        asked.column.births == (early.birth,)
        and weeks_passed(asked.state, asked.today) >= week
        and (not early.by_professional or _is_cleared_early(asked))
        and (early.comfort_test is None or _comfortable(early.comfort_test, asked))
    )


def _is_cleared_early(asked: Asked) -> bool:
    born = asked.state.birth.latest
    return any(
        cleared.exercise == asked.exercise.id
        and cleared.rung == asked.rung.id
        and cleared.by is Voice.PROFESSIONAL
        and cleared.on <= asked.today
        and (born is None or born <= cleared.on)
        for cleared in asked.state.early
    )


def _comfortable(test: str, asked: Asked) -> bool:
    told = asked.state.comfort_tests.get(test)
    if told is None:
        return False
    day, tested = told
    return tested.passed and 0 <= (asked.today - day).days <= asked.policy.comfort_days


def _after_test(test: str, asked: Asked) -> date:
    """A test that was never done can be done today; one that failed, in a week."""
    told = asked.state.comfort_tests.get(test)
    if told is None or told[1].passed:
        return asked.today
    return max(asked.today, told[0] + timedelta(days=asked.policy.look_again))


def _missing(line: ClearanceLine, asked: Asked) -> ClosedReason:
    return ClosedReason(code=f"clearance_{line.item}", words={"item": line.item}, look_again=asked.soon)


def _is_solid(needed: Requirement, asked: Asked) -> bool:
    exercise = asked.catalogue.exercises.get(needed.exercise)
    ladder = asked.state.ladders.get(needed.exercise)
    number = exercise.rung_number(needed.rung) if exercise else 0
    if exercise is None or ladder is None or not number:
        return False
    dose = exercise.rungs[number - 1].dose
    within_range = needed.sets <= dose.sets_most and needed.amount <= dose.amount_high
    return ladder.solid > number or (ladder.solid == number and within_range) or _has_shown(needed, ladder)


def _has_shown(needed: Requirement, ladder: LadderState) -> bool:
    enough = ladder.best_sets >= needed.sets and ladder.best_amount >= needed.amount
    return ladder.rung == needed.rung and enough


def _after_flag(flag: Flag, asked: Asked) -> date:
    definition = asked.catalogue.flags.get(flag)
    up = next((each for each in asked.state.triage.flags if each.flag is flag), None)
    if definition is None or up is None:
        return asked.soon
    asked_again = up.since + timedelta(days=definition.ask_again)
    return max(asked_again, asked.today + timedelta(days=1))

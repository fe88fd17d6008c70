"""Advice on a habit that depends on her birth, her weeks and her flags."""

from dataclasses import dataclass
from datetime import date

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.loads import LoadCaution, LoadHabit
from rebrace.engine.catalogue.policies.gates import GatesPolicy
from rebrace.engine.facts.age import age_on
from rebrace.engine.facts.state import BirthState, State
from rebrace.engine.vocabulary.birth import BirthType


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What is said about a habit."""

    cautions: tuple[str, ...]
    """Ids of the cautions that hold for her today; they come first."""
    usual: bool
    """The usual advice follows; it does not where a caution says otherwise."""


def advice(habit: LoadHabit, state: State, today: date, catalogue: Catalogue) -> Advice:
    """The cautions that hold for her today, and whether the usual advice follows."""
    holding = tuple(each for each in habit.cautions if _holds(each, state, today, catalogue))
    return Advice(cautions=tuple(each.id for each in holding), usual=not any(each.replaces for each in holding))


def _holds(caution: LoadCaution, state: State, today: date, catalogue: Catalogue) -> bool:
    flagged = caution.flag is None or any(each.flag is caution.flag for each in state.triage.flags)
    return (
        flagged
        and (not caution.births or _birth(state.birth) in caution.births)
        and _lasts(caution, state.birth, today, catalogue)
    )


def _birth(birth: BirthState) -> BirthType:
    """The birth type with the most careful reading: unknown and complicated count as a caesarean."""
    careful = birth.complicated or birth.birth is BirthType.UNKNOWN
    return BirthType.CAESAREAN if careful else birth.birth


def _lasts(caution: LoadCaution, birth: BirthState, today: date, catalogue: Catalogue) -> bool:
    """Weeks that have passed in any case end a caution; an unknown day ends none."""
    if caution.until is None:
        return True
    added = catalogue.policy(GatesPolicy).complicated_weeks if birth.complicated else 0
    return age_on(birth, today).weeks < caution.until + added

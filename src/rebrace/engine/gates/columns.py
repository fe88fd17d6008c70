"""Which column of minimum weeks counts for her, and how many weeks have passed."""

from dataclasses import dataclass
from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Gate
from rebrace.engine.catalogue.policies.gates import GatesPolicy
from rebrace.engine.facts.age import age_on, day_of_week
from rebrace.engine.facts.state import State
from rebrace.engine.vocabulary.birth import BirthType


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The birth types that her gates are counted by; where there are two, the later week counts."""

    births: tuple[BirthType, ...]
    """Never unknown: what is not known counts as a caesarean."""
    assumed: bool
    """She has not said how the birth was."""
    extra_weeks: int
    """Weeks added after a complicated birth."""
    torn: bool
    """A severe tear, told as the birth type or in a check."""

    def weeks(self, gate: Gate) -> int:
        """The weeks that a gate asks of her."""
        return self.plus_extra(max(_weeks(gate, birth) for birth in self.births))

    def plus_extra(self, weeks: int) -> int:
        """Weeks of a gate with those of a complicated birth; what is open from the first day stays open."""
        return weeks + self.extra_weeks if weeks else weeks

    def needs_clearance(self, gate: Gate) -> bool:
        """Whether a gate asks for all seven clearance items."""
        return any(birth in gate.needs_clearance for birth in self.births)


def column_of(state: State, catalogue: Catalogue) -> Column:
    """Her column: the most careful of what she said of the birth, here or in a check."""
    policy = catalogue.policy(GatesPolicy)
    told = state.birth.birth
    torn = told is BirthType.SEVERE_TEAR or _tear_was_told(state, policy)
    careful = told in (BirthType.UNKNOWN, BirthType.CAESAREAN) or state.birth.complicated
    births = ((BirthType.CAESAREAN,) if careful else ()) + ((BirthType.SEVERE_TEAR,) if torn else ())
    return Column(
        births=births or (told,),
        assumed=told is BirthType.UNKNOWN,
        extra_weeks=policy.complicated_weeks if state.birth.complicated else 0,
        torn=torn,
    )


def weeks_passed(state: State, today: date) -> int:
    """Completed weeks since the birth that have passed in any case."""
    return age_on(state.birth, today).weeks


def opens_on(state: State, weeks: int, today: date) -> date | None:
    """The day on which a gate of so many weeks opens; None while the birth date is unknown."""
    opening = day_of_week(state.birth, weeks)
    return None if opening is None else max(opening, today + timedelta(days=1))


def tear_was_reviewed(state: State, today: date, catalogue: Catalogue) -> bool:
    """A professional has given a word on the tear of this birth."""
    born = state.birth.earliest
    return any(
        cover.rule in catalogue.policy(GatesPolicy).tear_rules
        and cover.on <= today <= cover.until
        and (born is None or born <= cover.on)
        for cover in state.triage.covers
    )


def _weeks(gate: Gate, birth: BirthType) -> int:
    match birth:
        case BirthType.VAGINAL:
            return gate.vaginal
        case BirthType.ASSISTED:
            return gate.assisted
        case BirthType.SEVERE_TEAR:
            return gate.severe_tear
        case BirthType.CAESAREAN | BirthType.UNKNOWN:
            return gate.caesarean


def _tear_was_told(state: State, policy: GatesPolicy) -> bool:
    told = (*(lock.rule for lock in state.triage.locks), *(cover.rule for cover in state.triage.covers))
    return any(rule in policy.tear_rules for rule in told)

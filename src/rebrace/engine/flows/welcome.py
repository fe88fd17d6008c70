"""The two questions before the first check-in: how old the baby is, and how the birth was."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import ClassVar

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Rung
from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.flows.given import GoTo, Step, Trouble, Visit
from rebrace.engine.vocabulary.birth import BirthType


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeBand:
    """One answer about the baby's age, in completed weeks; `most` is open in the last one."""

    least: int
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeQuestion:
    """How old is the baby? One tap each."""

    template: ClassVar[str] = "age.html"
    bands: tuple[AgeBand, ...]
    first: bool
    """She has said nothing yet."""
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthQuestion:
    """How was the birth? One tap each."""

    template: ClassVar[str] = "birth.html"
    births: tuple[BirthType, ...]
    troubles: tuple[Trouble, ...] = ()


def bands(catalogue: Catalogue) -> tuple[AgeBand, ...]:
    """Answers about the baby's age; none straddles a week at which a rung opens."""
    policy = catalogue.policy(JourneyPolicy)
    gates = {week for each in catalogue.exercises.values() for rung in each.rungs for week in _weeks(rung)}
    edges = sorted(gates.union(policy.baby_weeks))
    closed = tuple(AgeBand(least=least, most=after - 1) for least, after in pairwise(edges))
    return (*closed, AgeBand(least=edges[-1], most=None))


def _weeks(rung: Rung) -> Iterator[int]:
    gate = rung.gate
    yield from (gate.vaginal, gate.assisted, gate.severe_tear, gate.caesarean)
    yield from (early.week for early in rung.early)
    yield from () if rung.baby_carrier_from is None else (rung.baby_carrier_from,)


def born(band: AgeBand, today: date, most: int) -> BabyBorn:
    """The span of birth days that an answer leaves open."""
    oldest = most if band.most is None else band.most
    return BabyBorn(earliest=today - timedelta(days=7 * oldest + 6), latest=today - timedelta(weeks=band.least))


def show_age(visit: Visit) -> AgeQuestion:
    """The first question of all."""
    return AgeQuestion(bands=bands(visit.catalogue), first=visit.state.birth.latest is None)


def answer_age(visit: Visit) -> Step:
    """Keep the span of birth days, and ask how the birth was."""
    chosen = next((band for band in bands(visit.catalogue) if str(band.least) == visit.given.one("age")), None)
    if chosen is None:
        question = AgeQuestion(
            bands=bands(visit.catalogue),
            first=visit.state.birth.latest is None,
            troubles=(Trouble(field="age", code="choose_one"),),
        )
        return Step(next=question)
    body = born(chosen, visit.today, visit.catalogue.policy(JourneyPolicy).baby_weeks_most)
    after = GoTo(route="today") if visit.state.triage.checks else GoTo(route="birth")
    return Step(facts=visit.facts(body), next=after)


def show_birth(_visit: Visit) -> BirthQuestion:
    """The second question."""
    return BirthQuestion(births=tuple(BirthType))


def answer_birth(visit: Visit) -> Step:
    """Keep how the birth was; "not sure" is an answer, treated with the most care."""
    told = visit.given.one("birth")
    if told not in set(BirthType):
        trouble = Trouble(field="birth", code="choose_one")
        return Step(next=BirthQuestion(births=tuple(BirthType), troubles=(trouble,)))
    body = BirthTold(birth=BirthType(told), complicated=visit.given.has("complicated"))
    after = GoTo(route="today") if visit.state.triage.checks else GoTo(route="check", values={"form": "full"})
    return Step(facts=visit.facts(body), next=after)

"""A person written in a TOML file: her birth, her answers and, for plans, what she has and where she stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from difflib import get_close_matches
from enum import StrEnum

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.triage import NOT_SURE, choices_of, items_of, quiet
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.vocabulary.quantities import Weeks

_DAYS_OF_A_WEEK = 7


class Everything(StrEnum):
    """What is made of items that the file does not name."""

    NO = "no"
    """They are answered as a line left unticked; without it their silence counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """When and how the baby was born; a day, or completed weeks."""

    born: date | None = None
    weeks: Weeks | None = None
    type: BirthType = BirthType.UNKNOWN
    complicated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A person and her answers to one form."""

    answers: Mapping[str, str]
    name: str = ""
    today: date | None = None
    form: Form = Form.FULL
    birth: Birth = field(default_factory=Birth)
    everything_else: Everything | None = None
    country: str | None = None
    """Two letters; its numbers to dial are shown."""


def heading(case: Case) -> tuple[str, ...]:
    """For whom it is, where she has a name; set apart, so that a name written from right to left moves nothing."""
    return (f"For \u2068{case.name}\u2069", "") if case.name else ()


def span(birth: Birth, today: date) -> tuple[date, date] | None:
    """The first and the last day on which the baby may have been born; None when nothing was said."""
    if birth.born is not None:
        return birth.born, birth.born
    if birth.weeks is None:
        return None
    latest = today - timedelta(weeks=birth.weeks)
    return latest - timedelta(days=_DAYS_OF_A_WEEK - 1), latest


def all_answers(case: Case, catalogue: Catalogue) -> dict[str, str]:
    """Her answers, with the items she does not name answered as the file says."""
    if case.everything_else is None:
        return dict(case.answers)
    asked = items_of(catalogue.forms[case.form])
    return {**{item: quiet(catalogue.items[item]) for item in asked}, **case.answers}


def problems(case: Case, place: str, today: date, catalogue: Catalogue) -> Iterator[Problem]:
    """What is wrong with what the file says, beyond its form."""
    if not case.name.isprintable():
        yield _problem(place, "name", "holds characters that cannot be printed.", "Remove them.")
    yield from birth_problems(case.birth, place, today, catalogue)
    if case.country is not None:
        yield from unknown(case.country, "country", "country we know", place, catalogue.locales)
    for item, told in case.answers.items():
        yield from _answer_problems(item, told, place, catalogue)


def birth_problems(birth: Birth, place: str, today: date, catalogue: Catalogue) -> Iterator[Problem]:
    """A birth to come, too long ago, or told twice."""
    most = catalogue.policy(JourneyPolicy).baby_weeks_most
    if birth.born is not None and birth.weeks is not None:
        yield _problem(place, "birth", "gives both a day and weeks.", "Keep born, or weeks.")
    elif birth.born is not None and birth.born > today:
        yield _problem(place, "birth.born", f"is {birth.born}, which is still to come.", "Write the day of the birth.")
    elif birth.born is not None and (today - birth.born).days >= (most + 1) * _DAYS_OF_A_WEEK:
        mend = f"The programme is for the first {most} weeks after a birth."
        yield _problem(place, "birth.born", f"is {birth.born}, which is too long ago.", mend)
    elif birth.weeks is not None and birth.weeks > most:
        yield _problem(place, "birth.weeks", f"is {birth.weeks}.", f"Write completed weeks, from 0 to {most}.")


def _answer_problems(name: str, told: str, place: str, catalogue: Catalogue) -> Iterator[Problem]:
    item = catalogue.items.get(name)
    if item is None:
        mend = _nearest(name, catalogue.items)
        yield _problem(place, f"answers.{name}", "is no item of triage.", mend)
    elif told not in (*choices_of(item), NOT_SURE):
        mend = f"Write one of: {', '.join((*choices_of(item), NOT_SURE))}."
        yield _problem(place, f"answers.{name}", f"is “{told}”.", mend)


def unknown(named: str, key: str, what: str, place: str, known: Mapping[str, object]) -> Iterator[Problem]:
    """The problem of an id that is not there."""
    if named not in known:
        yield _problem(place, key, f"names “{named}”, which is no {what}.", _nearest(named, known))


def _nearest(name: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(name, known, n=3)
    return f"Did you mean {', '.join(near)}?" if near else f"The ids are: {', '.join(known)}."


def _problem(place: str, key: str, sentence: str, mend: str) -> Problem:
    return Problem(place=place, key=key, sentence=sentence, mend=mend)

"""Asking in the terminal: birth, and the pages of a check-in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import click

from rebrace.cli.terminal import cases
from rebrace.cli.terminal.diary import Diary
from rebrace.cli.terminal.people import checked
from rebrace.content.words import Words
from rebrace.engine.catalogue.triage import AnswerKind, Form, Page, TriageItem
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.triage import Answer, CheckPageAnswered
from rebrace.engine.triage import (
    NOT_SURE,
    choices_of,
    circumstances_of,
    covers_of,
    draft_of,
    is_alarming,
    is_asked,
    judge_told,
    quiet_answers,
)
from rebrace.engine.triage.asking import definite
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.quantities import Weeks

T = TypeVar("T")

_YES = {"y": "yes", "yes": "yes", "n": "no", "no": "no", "?": NOT_SURE}
_BIRTHS = {
    BirthType.VAGINAL: "vaginal, no tear or a small one",
    BirthType.ASSISTED: "with forceps, vacuum or a cut",
    BirthType.SEVERE_TEAR: "with a third- or fourth-degree tear",
    BirthType.CAESAREAN: "caesarean",
    BirthType.UNKNOWN: "not sure, or none of these",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One sitting: with whom, in which words, and whether the questions go to standard error."""

    diary: Diary
    words: Words
    aside: bool

    @property
    def today(self) -> date:
        """Her day."""
        return self.diary.now.date()

    def say(self, text: str = "") -> None:
        """A line that is no result."""
        click.echo(text, err=self.aside)

    def ask(self, question: str, understand: Callable[[str], T | None], hint: str, *, empty: str | None = None) -> T:
        """Ask until the answer is understood."""
        while True:
            told = click.prompt(question, default=empty, show_default=False, err=self.aside, type=str)
            found = understand(told.strip().lower())
            if found is not None:
                return found
            self.say(f"  {hint}")


def birth(interview: Interview) -> None:
    """When and how the baby was born, where that is not known yet."""
    diary = interview.diary
    if diary.state.birth.latest is None:
        hint = "A day such as 2026-03-01 that is not to come, or completed weeks such as 5."
        question = "When was your baby born? (a day, or how many weeks ago)"
        earliest, latest = interview.ask(question, lambda told: _born(told, interview), hint)
        diary.tell(BabyBorn(earliest=earliest, latest=latest))
        kinds = tuple(BirthType)
        interview.say("How was the birth?")
        told = _one_of(interview, "Number", [_BIRTHS[each] for each in kinds])
        diary.tell(BirthTold(birth=kinds[told]))


def check(interview: Interview, form: Form) -> None:
    """Ask one form; each page is kept at once, and an alarming one ends the questions."""
    diary = interview.diary
    draft = draft_of(diary.state, form, diary.now, diary.catalogue)
    answers, done = (dict(draft.answers), draft.pages) if draft else ({}, ())
    for page in diary.catalogue.forms[form].pages:
        if page.id in done or not _is_page_asked(page, answers, interview):
            continue
        told = _page(interview, form, page, answers)
        answers |= told
        body = CheckPageAnswered(
            form=form, page=page.id, answers=tuple(Answer(item=item, value=value) for item, value in told.items())
        )
        diary.tell(body)
        if _is_alarming(answers, interview):
            return
    diary.tell(checked(answers, form, state=diary.state, now=diary.now, catalogue=diary.catalogue))


def _page(interview: Interview, form: Form, page: Page, known: Mapping[str, str]) -> dict[str, str]:
    interview.say()
    interview.say(interview.words(f"triage.pages.{form}.{page.id}.title"))
    catalogue = interview.diary.catalogue
    if page.item:
        return {page.item: _item(interview, catalogue.items[page.item])}
    ticked = _ticked(interview, page)
    told = dict(quiet_answers(page, ticked, catalogue))
    behind = (item for line in page.clusters if line.id in ticked for item in line.items)
    for item in (catalogue.items[each] for each in dict.fromkeys(behind)):
        if _is_asked(item, {**known, **told}, interview):
            told[item.id] = _item(interview, item)
    return told


def _ticked(interview: Interview, page: Page) -> frozenset[str]:
    lines = [line.id for line in page.clusters]
    for number, line in enumerate(lines, 1):
        about = f"triage.clusters.{line}"
        interview.say(f"  {number}. {interview.words(f'{about}.line')}: {interview.words(f'{about}.hint')}")

    def understand(told: str) -> frozenset[str] | None:
        if told == "?":
            return frozenset(lines)
        numbers = told.replace(",", " ").split()
        if not all(each.isascii() and each.isdigit() and 1 <= int(each) <= len(lines) for each in numbers):
            return None
        return frozenset(lines[int(each) - 1] for each in numbers)

    hint = f"Numbers from 1 to {len(lines)} with spaces between, nothing for none, or ? to see every question."
    return interview.ask("Which? (numbers, Enter for none, ? if not sure)", understand, hint, empty="")


def _item(interview: Interview, item: TriageItem) -> str:
    question = interview.words(f"triage.items.{item.id}.question")
    if item.kind is AnswerKind.YES_NO:
        return interview.ask(f"  {question} (y, n, ?)", _YES.get, "Answer y, n, or ? if you are not sure.")
    choices = choices_of(item)
    if item.kind is AnswerKind.SCALE:
        hint = f"A number from {item.least} to {item.most}, or ? if you are not sure."
        return interview.ask(f"  {question}", lambda told: _among(told, choices), hint)
    interview.say(f"  {question}")
    told = _one_of(
        interview, "  Number", [interview.words(f"triage.items.{item.id}.choices.{each}") for each in choices]
    )
    return choices[told]


def _one_of(interview: Interview, question: str, lines: Sequence[str]) -> int:
    for number, line in enumerate(lines, 1):
        interview.say(f"    {number}. {line}")
    numbers = [str(number) for number in range(1, len(lines) + 1)]
    told = interview.ask(question, lambda each: each if each in numbers else None, f"A number from 1 to {len(lines)}.")
    return int(told) - 1


def _among(told: str, choices: Iterable[str]) -> str | None:
    if told == "?":
        return NOT_SURE
    return told if told in choices else None


def _born(told: str, interview: Interview) -> tuple[date, date] | None:
    today = interview.today
    given = _given(told)
    catalogue = interview.diary.catalogue
    wrong = () if given is None else tuple(cases.birth_problems(given, "answer", today, catalogue))
    return None if given is None or wrong else cases.span(given, today)


def _given(told: str) -> cases.Birth | None:
    if told.isascii() and told.isdigit() and len(told) <= len("156"):
        return cases.Birth(weeks=Weeks(int(told)))
    try:
        return cases.Birth(born=date.fromisoformat(told))
    except ValueError:
        return None


def _is_page_asked(page: Page, answers: Mapping[str, str], interview: Interview) -> bool:
    return page.item is None or _is_asked(interview.diary.catalogue.items[page.item], answers, interview)


def _is_asked(item: TriageItem, answers: Mapping[str, str], interview: Interview) -> bool:
    said = definite(answers, interview.diary.catalogue)
    return is_asked(item, said, circumstances_of(interview.diary.state, interview.today))


def _is_alarming(answers: Mapping[str, str], interview: Interview) -> bool:
    state, today = interview.diary.state, interview.today
    verdict = judge_told(
        answers,
        circumstances=circumstances_of(state, today),
        covers=covers_of(state, today),
        catalogue=interview.diary.catalogue,
    )
    return is_alarming(verdict)

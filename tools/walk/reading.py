"""Reading a screen back: which decision it tells, which moves it shows, and for which reasons.

Ids and codes are found by the very words that a person reads, so that what is checked is what she sees.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING

from rebrace.content.loader import built_in
from rebrace.engine.vocabulary.dispositions import Disposition

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from playwright.sync_api import Locator

    from tools.walk.phone import Phone


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a plan."""

    exercise: str
    rung: int
    """1-based."""
    name: str
    dose: str
    """Name of the rung and dose, as they stand there."""

    @property
    def place(self) -> str:
        """Such as `glute_bridge/2`."""
        return f"{self.exercise}/{self.rung}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step of a ladder, as the page of its move shows it."""

    number: int
    name: str
    closed: tuple[str, ...]
    """Sentences that say why; empty where it is open."""


def headline(phone: Phone) -> str:
    """The sentence that heads the screen."""
    return flat(phone.page.locator("h1").first.inner_text())


def disposition(phone: Phone) -> Disposition | None:
    """The decision that the screen tells; None when it is not a decision."""
    return _dispositions().get(headline(phone).rstrip(".")) if phone.path == "/decision/" else None


def advice(phone: Phone) -> tuple[str, ...]:
    """What a decision tells her to do."""
    return tuple(_text(line) for line in phone.page.locator("main :is(.amber p, h1 + p)").all())


def plan(phone: Phone) -> tuple[Row, ...]:
    """The lines of the plan on the screen, folded parts included."""
    rows = phone.page.locator("main .row:has(small)").all()
    return tuple(_row(_text(row.locator(".strong")), _text(row.locator("small").first)) for row in rows)


def reasons(phone: Phone) -> tuple[str, ...]:
    """The sentences that say why the plan is as it is, folded or not."""
    return tuple(_text(line) for line in phone.page.locator(".why :is(p, li)").all())


def ladder(phone: Phone) -> tuple[Rung, ...]:
    """The steps of the move whose page is open."""
    rungs = phone.page.locator(".ladder .rung").all()
    return tuple(_rung(rung, number) for number, rung in enumerate(rungs, 1))


def history(phone: Phone) -> tuple[tuple[str, str], ...]:
    """What has become of the move whose page is open: days such as "4 March", and sentences."""
    lines = phone.page.locator("section:has-text('What happened here') li").all()
    parts = (_text(line).partition(": ") for line in lines)
    return tuple((day, sentence) for day, _, sentence in parts)


def codes(sentences: Iterable[str], family: str) -> frozenset[str]:
    """The codes of sentences, such as `week_core`; `family` is `plan`, `progression` or `gates`."""
    said = tuple(sentences)
    return frozenset(code for code, pattern in _patterns(family).items() if any(pattern.search(each) for each in said))


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def _text(place: Locator) -> str:
    return flat(place.text_content() or "")


def _rung(place: Locator, number: int) -> Rung:
    name = _text(place.locator("h3")).removeprefix(f"{number}. ").removesuffix(" You are here")
    closed = dict.fromkeys(_text(line) for line in place.locator(".shut :is(p, li)").all())
    return Rung(number=number, name=name, closed=tuple(closed))


def _row(name: str, dose: str) -> Row:
    exercise = _exercises()[name]
    words = built_in().words
    rungs = built_in().catalogue.exercises[exercise].rungs
    found = [
        number
        for number, rung in enumerate(rungs, 1)
        if dose.startswith(flat(words(f"exercises.{exercise}.rungs.{rung.id}.name")) + ",")
    ]
    return Row(exercise=exercise, rung=found[-1], name=name, dose=dose)


@cache
def _exercises() -> Mapping[str, str]:
    content = built_in()
    return {flat(content.words(f"exercises.{name}.name")): name for name in content.catalogue.exercises}


@cache
def _dispositions() -> Mapping[str, Disposition]:
    words = built_in().words
    return {flat(words(f"triage.dispositions.{each}.headline")).rstrip("."): each for each in Disposition}


@cache
def _patterns(family: str) -> Mapping[str, re.Pattern[str]]:
    prefix = f"reasons.{family}."
    texts = {key.removeprefix(prefix): text for key, text in built_in().words.texts.items() if key.startswith(prefix)}
    return {code: _pattern(text) for code, text in texts.items() if isinstance(text, str)}


def _pattern(text: str) -> re.Pattern[str]:
    """The sentence with its places open."""
    parts = ((re.escape(re.sub(r"\s+", " ", said)), name) for said, name, _, _ in Formatter().parse(text))
    return re.compile("".join(said + (".+?" if name is not None else "") for said, name in parts))

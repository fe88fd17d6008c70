"""Answering a check-in as a person does: nothing fits, or the lines that fit and what stands behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rebrace.content.loader import built_in
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.triage.asking import quiet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Locator

    from tools.walk.phone import Phone

_PAGES_MOST: Final = 20


def answer(phone: Phone, answers: Mapping[str, str]) -> None:
    """Go through the check-in that is open until it leads on.

    What `answers` does not name fits none of the lines; behind a line that is ticked for another reason it is
    answered "no", or with what says that all is well.
    """
    for _ in range(_PAGES_MOST):
        if not phone.path.startswith("/check/"):
            return
        answer_page(phone, answers)
    raise RuntimeError(f"the check-in does not end: still at {phone.path}")


def answer_page(phone: Phone, answers: Mapping[str, str]) -> None:
    """Answer one page; where a line asks further, the page comes back and is answered again."""
    if phone.shows("button[name='answer']"):
        item = _only_item(phone)
        phone.tap("answer", _told(item, answers))
        return
    wanted = _lines_that_fit(phone, answers)
    for box in phone.page.locator("input[name='line']").all():
        if box.is_checked() != (box.get_attribute("value") in wanted):
            box.click()
            phone.taps += 1
    for item in _unanswered(phone):
        phone.tick(item, _told(item, answers))
    if wanted:
        phone.tap_words("Go on")
    else:
        phone.tap("none")


def _told(item: str, answers: Mapping[str, str]) -> str:
    return answers.get(item) or quiet(built_in().catalogue.items[item])


def _only_item(phone: Phone) -> str:
    """The question of a page that holds one only."""
    _, form, page = phone.path.strip("/").split("/")
    found = next(each.item for each in built_in().catalogue.forms[Form(form)].pages if each.id == page)
    if found is None:
        raise RuntimeError(f"{phone.path} shows one question, and its form holds a list")
    return found


def _lines_that_fit(phone: Phone, answers: Mapping[str, str]) -> list[str]:
    """The first line for each thing she has to tell."""
    left = set(answers)
    lines = []
    for box in phone.page.locator("input[name='line']").all():
        line = str(box.get_attribute("value"))
        asked = _names(phone.page.locator(f"li:has(> #line-{line}) .behind input[type='radio']"))
        if not left.isdisjoint(asked):
            left -= asked
            lines.append(line)
    return lines


def _unanswered(phone: Phone) -> list[str]:
    """The questions behind ticked lines that have no answer yet, in order."""
    fieldsets = phone.page.locator(".behind fieldset:visible:not(:has(input:checked))")
    return list(dict.fromkeys(name for each in fieldsets.all() for name in _names(each.locator("input"))))


def _names(inputs: Locator) -> set[str]:
    return {str(each.get_attribute("name")) for each in inputs.all()}

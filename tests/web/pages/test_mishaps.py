"""What goes wrong has a page that was thought about: it keeps what she sent, and shows whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rebrace.web.bridge import conduct
from rebrace.web.pages import rates
from tests.web.browsing import PAGE, Browser, hidden

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.usefixtures("store")

AGE = "/welcome/age/"
AUSTRALIA = {"accept-language": "en-AU"}
OURS = {"sec-fetch-site": "same-origin"}


def page(answer: Answer, status: int) -> str:
    assert answer.status_code == status
    html = answer.content.decode()
    assert 'href="tel:000"' in html
    assert "<h1>" in html
    return html


@pytest.fixture
def break_steps(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From the call on, every step fails."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("pain 7 in the left hip")

    def now() -> None:
        monkeypatch.setattr(conduct, "look", fail)
        monkeypatch.setattr(conduct, "send", fail)

    return now


@pytest.fixture
def no_allowance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody may send anything more."""
    monkeypatch.setattr(rates, "spend", lambda *_: False)


def test_an_address_that_leads_nowhere() -> None:
    assert 'href="/"' in page(Browser().look("/nothing/here/"), 404)


def test_a_form_from_a_foreign_page_is_refused_and_not_offered_again() -> None:
    answer = Browser().client.post(AGE, {"age": "8"}, headers={**AUSTRALIA, "sec-fetch-site": "cross-site"})
    assert 'name="age"' not in page(answer, 403)


def test_a_form_that_grew_old_is_offered_again_and_then_counts() -> None:
    browser = Browser()
    answer = browser.send(AGE, {"age": "8", "csrfmiddlewaretoken": "old"}, **OURS)
    html = page(answer, 403)
    fields = {name: hidden(html, name) for name in ("age", "form", "csrfmiddlewaretoken")}
    assert fields["age"] == "8"
    assert browser.send(AGE, fields).status_code == 303


def test_what_is_offered_again_cannot_break_out_of_its_field() -> None:
    browser = Browser()
    evil = '"><script>alert(1)</script>'
    html = page(browser.send(AGE, {"age": evil, "csrfmiddlewaretoken": "old"}, **OURS), 403)
    assert evil not in html
    assert "<script>alert" not in html


def test_a_form_that_is_too_large() -> None:
    assert page(Browser().send(AGE, {"age": "8" * 70_000}), 413)


def test_too_many_fields() -> None:
    assert page(Browser().send(AGE, {f"f{place}": "1" for place in range(600)}), 400)


@pytest.mark.usefixtures("no_allowance")
def test_an_answer_that_came_too_fast_is_kept_for_another_try() -> None:
    answer = Browser().send(AGE, {"age": "8"})
    assert hidden(page(answer, 429), "age") == "8"
    assert int(answer["Retry-After"]) > 0


def test_a_failure_of_ours_keeps_the_answer_and_tells_nothing_about_it(break_steps: Callable[[], None]) -> None:
    browser = Browser()
    token = browser.token()
    break_steps()
    html = page(browser.client.post(AGE, {"age": "8", "csrfmiddlewaretoken": token}, headers=AUSTRALIA), 500)
    assert hidden(html, "age") == "8"
    assert "hip" not in html


def test_a_failure_while_looking_is_a_page_as_well(break_steps: Callable[[], None]) -> None:
    break_steps()
    assert page(Browser().look(PAGE), 500)


def test_when_even_the_page_about_a_failure_fails_a_plain_one_stands(
    break_steps: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    break_steps()
    monkeypatch.setattr("rebrace.web.pages.errors.mishap", None)
    answer = Browser().look(PAGE)
    assert answer.status_code == 500
    assert "emergency number" in answer.content.decode()


def test_where_no_country_is_known_every_country_has_its_line() -> None:
    html = Browser(languages="xx").look("/nothing/here/").content.decode()
    assert all(f'href="tel:{number}"' in html for number in ("000", "111", "999", "112", "911"))


def test_a_method_that_no_page_takes() -> None:
    browser = Browser()
    assert browser.client.delete(PAGE, headers={"x-csrftoken": browser.token()}).status_code == 405

"""Her charts over the web: hers alone, in her colours, and kept nowhere."""

from __future__ import annotations

import pytest

from rebrace.web.bridge.knowledge import knowledge
from tests.web.browsing import Browser
from tests.web.walking import Clock, checked, form_of, told, training

pytestmark = pytest.mark.usefixtures("store")
CHART = "/progress/charts/pain.svg"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def trained(clock: Clock) -> Browser:
    """A first few sets, and pain told in three weeks."""
    browser = training()
    for _ in range(3):
        page = browser.look("/session/")
        browser.send("/session/set/", {**form_of(page, "/session/set/"), "amount": "3", "done": "1"})
    for pain in (5, 4, 3):
        browser.send("/measures/pain_now/", {"item": "pain", "answer": str(pain)})
        clock.move(days=7)
    return browser


def test_a_chart_is_a_picture_that_no_one_keeps(clock: Clock) -> None:
    answer = trained(clock).look(CHART)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/svg+xml")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.content.startswith(b"<svg")


def test_each_theme_has_its_own_picture(clock: Clock) -> None:
    browser = trained(clock)
    pictures = {browser.look(f"{CHART}?theme={theme}").content for theme in ("light", "dark", "night")}
    assert len(pictures) == 3


def test_a_stranger_and_someone_new_have_no_charts(clock: Clock) -> None:
    assert Browser().look(CHART).status_code == 404
    assert checked().look(CHART).status_code == 404


def test_what_is_no_chart_or_no_theme_is_not_found(clock: Clock) -> None:
    browser = trained(clock)
    for address in ("/progress/charts/weight.svg", f"{CHART}?theme=pink", "/progress/charts/..%2Fpain.svg"):
        assert browser.look(address).status_code == 404


def test_the_pages_are_there_for_everyone(clock: Clock) -> None:
    for browser in (Browser(), checked(), trained(clock)):
        for path in ("/progress/", "/progress/timeline/", "/progress/weeks/", "/talk/", "/measures/own/activities/"):
            assert browser.look(path).status_code == 200


def test_a_measure_with_a_licence_is_off_until_the_host_says_so(clock: Clock) -> None:
    assert knowledge().catalogue.measures["rmdq"].optional
    answer = checked().look("/measures/rmdq/")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/progress/")


def finished() -> Browser:
    """Someone who has done her whole first session and told how it was."""
    browser, there = training(), "/session/"
    while there == "/session/":
        page = browser.look(there)
        there = browser.send("/session/set/", {**form_of(page, "/session/set/"), "done": "1"})["Location"]
    browser.send(there, {"reserve": "three_or_more", "pain": "1", "signs": "none"})
    return browser


@pytest.mark.parametrize(("deed", "there"), [("later", "/"), ("open", "/measures/")])
def test_the_question_on_today_is_left_or_gone_to_and_not_put_again(deed: str, there: str, clock: Clock) -> None:
    browser = finished()
    assert b"short question pages are waiting" in browser.look("/").content
    assert browser.send("/questions/", {"question": "measures", "do": deed})["Location"] == there
    assert b"short question pages are waiting" not in browser.look("/").content
    assert told(browser, "questions_met") == [{"question": "measures", "left": deed == "later"}]

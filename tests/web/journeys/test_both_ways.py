"""Every page is the same from the server and from the engine alone, as it runs on a phone without a network.

The engine alone gets her facts as they are fetched over the API, and nothing else: no Django, no database.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

import rebrace
from rebrace.content.loader import Content, built_in
from rebrace.engine.facts.fact import Fact
from rebrace.engine.flows import folding, journey
from rebrace.engine.flows.given import Given, GoTo, Visit
from rebrace.engine.wire.facts import decode_fact
from rebrace.screens.chrome import Chrome
from rebrace.screens.evidence import EVIDENCE_ROUTES, evidence
from rebrace.screens.render import render
from rebrace.screens.routes import ROUTES, Method, address
from tests.web.browsing import Browser, hidden
from tests.web.walking import Clock, check, checked, follow, form_of, newcomer, start, state, training

if TYPE_CHECKING:
    from datetime import datetime

pytestmark = pytest.mark.usefixtures("store")

SYDNEY = ZoneInfo("Australia/Sydney")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """The engine with her facts."""

    facts: tuple[Fact, ...]
    now: datetime
    content: Content

    def page(self, route: str, values: dict[str, str], path: str, csrf: str, form: str) -> str:
        """The page of a route, or the address that it leads to."""
        her = folding.rebuild(self.facts, self.content.catalogue)
        chrome = Chrome(
            theme=her.preferences.theme,
            hand=her.preferences.hand,
            neutral=her.preferences.neutral_wording,
            form=form,
            csrf=csrf,
            version=rebrace.__version__,
            reviewed=self.content.reviewed,
            path=path,
        )
        visit = Visit(state=her, given=Given(), now=self.now, catalogue=self.content.catalogue, values=values)
        screen = (
            evidence(self.content, values.get("family")) if route in EVIDENCE_ROUTES else journey.look(route, visit)
        )
        return address(screen) if isinstance(screen, GoTo) else render(screen, words=self.content.words, chrome=chrome)


def alone(browser: Browser, time: Clock) -> Alone:
    """The engine with what the API gives of her."""
    facts = [
        decode_fact({name: each[name] for name in ("id", "at", "kind", "data")}) for each in browser.fetch()["facts"]
    ]
    assert all(isinstance(each, Fact) for each in facts)
    return Alone(
        facts=tuple(each for each in facts if isinstance(each, Fact)),
        now=time.now.astimezone(SYDNEY),
        content=built_in(),
    )


def assert_alike(browser: Browser, time: Clock) -> int:
    """Every address that can be looked at gives the same both ways; returns how many gave a page."""
    time.move(minutes=1)
    engine = alone(browser, time)
    pages = 0
    for route, values in looks(browser):
        path = ROUTES[route].path.format_map(values)
        served = browser.look(path)
        html = served.content.decode()
        if served.status_code in {302, 303}:
            assert engine.page(route, values, path, "", "") == served.headers["Location"], path
            continue
        csrf, form = (field(html, name) for name in ("csrfmiddlewaretoken", "form"))
        assert engine.page(route, values, path, csrf, form) == html, path
        pages += 1
    return pages


def field(html: str, name: str) -> str:
    """A hidden field, where the page has one."""
    return hidden(html, name) if f'name="{name}"' in html else "-"


def looks(browser: Browser) -> list[tuple[str, dict[str, str]]]:
    """Every route that can be looked at, with each value that its places may have."""
    catalogue = built_in().catalogue
    sessions = [each.session for each in state(browser).sessions] or ["none"]
    places: dict[str, list[dict[str, str]]] = {
        "check": [{"form": form} for form in catalogue.forms],
        "check_page": [
            {"form": name, "page": page.id} for name, form in catalogue.forms.items() for page in form.pages
        ],
        "move": [{"exercise": each} for each in [*catalogue.exercises, "nothing"]],
        "measure": [{"measure": each} for each in catalogue.measures],
        "done": [{"session": each} for each in sessions],
        "evidence_family": [
            {"family": each} for each in re.findall(r'href="/evidence/(\w+)/"', evidence_html(browser))
        ],
    }
    return [
        (name, values)
        for name, route in ROUTES.items()
        if Method.GET in route.methods and (name in journey.JOURNEY or name in EVIDENCE_ROUTES)
        for values in places.get(name, [{}])
    ]


def evidence_html(browser: Browser) -> str:
    return browser.look("/evidence/").content.decode()


def test_for_someone_new(time: Clock) -> None:
    assert assert_alike(newcomer(), time) > 20


def test_after_a_quiet_check(time: Clock) -> None:
    assert assert_alike(checked(age="16"), time) > 40


def test_in_the_middle_of_a_session(time: Clock) -> None:
    browser = training()
    browser.send("/session/set/", {**form_of(browser.look("/session/"), "/session/set/"), "done": "1"})
    assert assert_alike(browser, time) > 40


def test_after_a_session(time: Clock) -> None:
    browser = training()
    session = form_of(browser.look("/session/"), "/session/set/")["session"]
    browser.send("/session/stop/", {"session": session, "reason": "baby"})
    browser.send(f"/done/{session}/", {"reserve": "three_or_more", "pain": "2", "signs": "none"})
    assert assert_alike(browser, time) > 40


def test_on_the_morning_after(time: Clock) -> None:
    browser = training()
    browser.send("/session/set/", {**form_of(browser.look("/session/"), "/session/set/"), "done": "1"})
    time.move(hours=20)
    assert assert_alike(browser, time) > 40


def test_after_an_alarm(time: Clock) -> None:
    browser = newcomer()
    check(browser, "full", {"warning": {"line": "chest", "E01": "yes", "P13_dizzy": "no"}})
    assert follow(browser, "/") == "/"
    assert assert_alike(browser, time) > 20


def test_when_half_a_check_is_answered(time: Clock) -> None:
    browser = newcomer()
    browser.send(follow(browser, "/check/full/"), {"none": "1"})
    assert assert_alike(browser, time) > 20


def test_with_settings_of_her_own(time: Clock) -> None:
    browser = checked()
    browser.send("/settings/", {"theme": "night", "hand": "left", "locale": "NZ", "time_zone": "Australia/Sydney"})
    start(browser)
    assert assert_alike(browser, time) > 40

"""Every screen in every state renders to a whole, plain page that works without scripts."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

import pytest

from rebrace.screens.routes import ROUTES, Method
from tests.screens.samples import SAMPLES, page

VOID = {"meta", "link", "input", "br", "hr", "img", "source", "animate"}
ADVICE = ("decision", "session", "today", "move", "back", "clearance", "evidence", "summary", "check_stop")
FORM = "77777777-7777-4777-8777-777777777777"
OWN = re.compile(r"/(figures/|progress/charts/|static/client/)")
"""Where pictures and scripts of ours are."""
TOKEN = "a-token"  # noqa: S105 - stands for a CSRF token


class Reader(HTMLParser):
    """Collects tags, and checks that they are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@cache
def html(name: str) -> str:
    screen, path = SAMPLES[name]()
    return page(screen, path, form=FORM, csrf=TOKEN)


@cache
def read(name: str) -> Reader:
    reader = Reader()
    reader.feed(html(name))
    reader.close()
    return reader


every_screen = pytest.mark.parametrize("name", SAMPLES)


def _address_fits(address: str, method: Method) -> bool:
    there = address.partition("?")[0].partition("#")[0]
    return any(
        method in route.methods and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", route.path), there)
        for route in ROUTES.values()
    )


@every_screen
def test_every_tag_is_closed_in_order(name: str) -> None:
    assert read(name).open == []


@every_screen
def test_there_is_one_headline_a_title_and_one_main_part(name: str) -> None:
    assert [len(read(name).all(tag)) for tag in ("h1", "title", "main")] == [1, 1, 1]


@every_screen
def test_every_script_is_a_file_of_ours_and_no_style_is_inline(name: str) -> None:
    reader = read(name)
    scripts = [tag for tag in reader.all("script") if tag.get("type") != "application/json"]
    assert scripts
    assert all((tag.get("src") or "").startswith("/static/client/") for tag in scripts)
    assert not reader.all("style")
    attributes = {attribute for _, found in reader.tags for attribute in found}
    assert not {each for each in attributes if each.startswith("on") or each == "style"}


@every_screen
def test_nothing_is_loaded_from_elsewhere(name: str) -> None:
    reader = read(name)
    loaded = [tag.get("href") or "" for kind in ("link", "use") for tag in reader.all(kind)]
    loaded.remove("/app.webmanifest")
    assert loaded
    assert all(address.startswith("/static/screens/") for address in loaded)
    assert all(OWN.match(str(tag.get("src"))) for kind in ("img", "script") for tag in reader.all(kind) if "src" in tag)
    assert not reader.all("iframe")


@every_screen
def test_every_form_carries_its_id_and_its_token(name: str) -> None:
    parts = html(name).split("<form ")[1:]
    for part in parts:
        form = part.partition("</form>")[0]
        assert f'name="form" value="{FORM}"' in form
        assert f'name="csrfmiddlewaretoken" value="{TOKEN}"' in form


@every_screen
def test_every_form_goes_to_a_route_that_takes_answers(name: str) -> None:
    reader = read(name)
    actions = [form["action"] or "" for form in reader.all("form")]
    actions += [button["formaction"] or "" for button in reader.all("button") if "formaction" in button]
    assert all(_address_fits(action, Method.POST) for action in actions)
    assert all(form.get("method") == "post" for form in reader.all("form"))


@every_screen
def test_every_link_leads_to_a_route_a_number_or_a_source(name: str) -> None:
    for link in read(name).all("a"):
        address = link["href"] or ""
        known = address.startswith(("#", "?", "tel:", "sms:", "https://", "http://"))
        assert known or _address_fits(address, Method.GET)


@every_screen
def test_links_elsewhere_tell_nobody_where_she_came_from(name: str) -> None:
    outside = [link for link in read(name).all("a") if (link["href"] or "").startswith("http")]
    assert all("noreferrer" in (link.get("rel") or "") for link in outside)


@every_screen
def test_every_id_stands_once(name: str) -> None:
    ids = [attributes["id"] for _, attributes in read(name).tags if "id" in attributes]
    assert len(ids) == len(set(ids))


@every_screen
def test_every_field_has_a_label(name: str) -> None:
    reader = read(name)
    labelled = {label.get("for") for label in reader.all("label")}
    wrapped = re.findall(r"<label[^>]*><input[^>]*?name=\"([^\"]+)\"", html(name))
    for kind in ("input", "select", "textarea"):
        for field in reader.all(kind):
            hidden = field.get("type") == "hidden"
            assert hidden or field.get("id") in labelled or field.get("name") in wrapped


@pytest.mark.parametrize("name", [name for name in SAMPLES if name.startswith(ADVICE)])
def test_a_page_that_gives_advice_says_that_nobody_has_reviewed_it(name: str) -> None:
    assert "Not yet clinically reviewed" in html(name)


@pytest.mark.parametrize("name", [name for name in SAMPLES if name.startswith(ADVICE)])
def test_a_reviewed_page_no_longer_says_so(name: str) -> None:
    screen, path = SAMPLES[name]()
    assert "Not yet clinically reviewed" not in page(screen, path, reviewed=True)


@pytest.mark.parametrize("name", [name for name in SAMPLES if name != "evidence"])  # titles of sources are not ours
def test_words_that_promise_too_much_are_never_said(name: str) -> None:
    said = " ".join(read(name).text).lower()
    for word in (
        r"\bsafe\b",
        r"\bsafely\b",
        r"\bcleared\b",
        "diagnos",
        "incorrect posture",
        "bounce back",
        "weak core",
    ):
        assert not re.search(word, said)


@every_screen
def test_no_health_data_stands_in_an_address(name: str) -> None:
    own = [link["href"] or "" for link in read(name).all("a") if not (link["href"] or "").startswith("http")]
    pairs = [pair for address in own if "?" in address for pair in address.partition("?")[2].split("&")]
    assert {pair.partition("=")[0] for pair in pairs} <= {"night", "unsure", "month", "move"}


ASKED = [name for name in SAMPLES if name.startswith(("age", "birth", "check_", "session_"))]


@pytest.mark.parametrize("name", ASKED)
def test_while_she_is_asked_or_moves_there_is_nowhere_else_to_go(name: str) -> None:
    assert "<nav" not in html(name)

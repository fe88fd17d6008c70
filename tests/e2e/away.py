"""A phone without a network: what the engine on it shows, and what the server knows of it afterwards."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final, cast

from playwright.sync_api import Page

from tools.walk import player
from tools.walk.phone import Phone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.e2e.conftest import Phones

PATIENCE: Final = 150_000
"""Milliseconds: Python starts in a browser beside other tests."""

# As the player says it: that it leads, and that a finished session is not still on its way to the server.
_LED: Final = "() => document.documentElement.classList.contains('played')"
_UNTOLD: Final = "() => !document.querySelector('rebrace-player a.big')"
_SETS_MOST: Final = 40
_SHELF: Final = """(where) => new Promise((done) => {
  indexedDB.open("rebrace-offline").onsuccess = ({target: {result}}) => {
    result.transaction(where).objectStore(where).getAll().onsuccess = ({target}) => {
      result.close();
      done(target.result);
    };
  };
})"""


def keep(phone: Phone) -> None:
    """Say in the settings that everything stays on the phone, and wait until it and her facts are there.

    From then on the phone has time for whatever it does: beside other tests Python starts slowly.
    """
    phone.page.context.set_default_timeout(PATIENCE)
    phone.open("/settings/")
    phone.page.locator("[data-turn='on']").click()
    phone.page.locator("[data-turn='off']").wait_for(timeout=PATIENCE)


def go(phone: Phone, *, away: bool) -> None:
    """Aeroplane mode on, or off."""
    phone.page.context.set_offline(away)


def wait_until(phone: Phone, holds: str) -> None:
    """Wait for what a script has to ask for; the browser's own waiting takes the promise of an answer for a yes."""
    until = time.monotonic() + PATIENCE / 1000
    while not phone.page.evaluate(holds):
        assert time.monotonic() < until, holds
        phone.page.wait_for_timeout(200)


def framed(phone: Phone, path: str = "/") -> Phone:
    """The same phone without a network: what the engine shows, in its frame."""
    phone.page.goto(phone.address + path)
    return inside(phone)


def inside(phone: Phone) -> Phone:
    """What the frame of the page with the engine shows, once it is there."""
    phone.page.frame_locator("iframe").locator("h1").first.wait_for(timeout=PATIENCE)
    frame = phone.page.frame(name="rebrace")
    assert frame is not None
    return Phone(cast("Page", frame), phone.address)


def play(phone: Phone, away: Phone) -> int:
    """All sets of the session, led by the player; returns how many."""
    for done in range(_SETS_MOST):
        if away.path != "/session/":
            return done
        away.page.wait_for_function(_LED)
        player.own_pace(away)
        if away.shows("rebrace-player [name='go']"):
            player.touch(away, "go")
        with phone.page.expect_response(player.is_telling):
            player.touch(away, "done")
        away.page.wait_for_function(_UNTOLD)
    return _SETS_MOST


def waiting(phone: Phone, where: str = "queue") -> list[dict[str, Any]]:
    """The facts on the phone that wait for the server, or that it has refused."""
    return cast("list[dict[str, Any]]", phone.page.evaluate(_SHELF, where))


def facts(phone: Phone) -> list[dict[str, Any]]:
    """What the server knows of her."""
    found: list[dict[str, Any]] = phone.page.request.get(phone.address + "/api/facts?most=500").json()["facts"]
    return found


def told(facts_: Iterable[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """What the facts of one kind say."""
    return [each["data"] for each in facts_ if each["kind"] == kind]


def excuse(phones: Phones) -> None:
    """Without a network the browser says so, on the page and in its log; that is what these tests are about."""
    for watch in phones.watches:
        watch.complaints[:] = [each for each in watch.complaints if "ERR_INTERNET_DISCONNECTED" not in each]

"""A wrong token, a server that is gone, busy, broken or something else: she is told, and it is asked more seldom."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from rebrace.web.babybuddy import asking, queries
from rebrace.web.babybuddy.models import Connection
from rebrace.web.outgoing.reach import OutOfReachError, Reach, refuse
from tests.web.browsing import Browser
from tests.web.habits.her import number, trained

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_django import Settings

    from tests.web.babybuddy.stand_in import StandIn
    from tests.web.walking import Clock

WAYS = "/reminders/ways/"


def page(browser: Browser) -> str:
    return browser.look(WAYS).content.decode()


def looks(clock: Clock, baby_buddy: StandIn, work: Callable[[], None], hours: int) -> list[int]:
    """The quarter hours in which it was asked."""
    found = []
    for quarter in range(hours * 4):
        before = len(baby_buddy.asked)
        work()
        found += [quarter] * (len(baby_buddy.asked) > before)
        clock.move(minutes=15)
    return found


def test_it_is_asked_every_quarter_of_an_hour_and_no_more(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    assert looks(clock, baby_buddy, work, 1) == [0, 1, 2, 3]
    asked = len(baby_buddy.asked)
    for _ in range(5):
        clock.move(minutes=1)
        work()
    assert len(baby_buddy.asked) <= asked + 3


def test_a_refused_token_is_not_tried_again_until_she_gives_another(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.token = "revoked" * 6
    assert looks(clock, baby_buddy, work, 4) == [0]
    assert len(baby_buddy.asked) == 1
    assert "does not take that token" in page(her)
    her.send(WAYS, {"do": "connect", "address": baby_buddy.origin, "token": baby_buddy.token})
    work()
    assert len(baby_buddy.asked) == 4
    assert "does not take that token" not in page(her)


def test_a_user_who_may_not_look_there_is_told_the_same(
    her: Browser, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.may_look = False
    work()
    assert "does not take that token" in page(her)


@pytest.mark.parametrize("status", [503, 429])
def test_a_server_in_trouble_is_asked_ever_more_seldom(
    status: int, her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.status = status
    assert looks(clock, baby_buddy, work, 16) == [0, 1, 3, 7, 15, 31, 63]
    assert "does not answer just now" in page(her)
    baby_buddy.status = None
    clock.move(days=1)
    work()
    assert "does not answer just now" not in page(her)
    connection = queries.to_ask(number(her))
    assert connection is not None
    assert connection.failures == 0


def test_a_busy_server_is_left_alone_for_as_long_as_it_asks(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.status, baby_buddy.headers = 429, {"Retry-After": "7200"}
    assert looks(clock, baby_buddy, work, 3) == [0, 8]


def test_a_server_that_is_gone_costs_nothing_but_a_line_on_her_page(
    her: Browser, clock: Clock, work: Callable[[], None]
) -> None:
    Connection.objects.update(address="http://127.0.0.1:9/")
    work()
    assert "does not answer just now" in page(her)


@pytest.mark.parametrize("body", ["<html>Welcome</html>", "[]", '{"count": "many", "results": []}', "[" * 5000, "null"])
def test_something_else_that_answers_there_is_not_taken_for_it(
    body: str, her: Browser, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.body = body
    work()
    assert "not as Baby Buddy does" in page(her)


def test_an_answer_without_end_is_cut_off(
    her: Browser, baby_buddy: StandIn, work: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_BYTES_MOST", 50)
    baby_buddy.body = '{"count": 0, "next": null, "results": []}' + " " * 5000
    work()
    assert "not as Baby Buddy does" in page(her)


def test_nobody_is_followed_elsewhere(her: Browser, baby_buddy: StandIn, work: Callable[[], None]) -> None:
    baby_buddy.status, baby_buddy.headers = 302, {"Location": "/api/elsewhere/"}
    work()
    assert len(baby_buddy.asked) == 1
    assert "not as Baby Buddy does" in page(her)


def test_disconnecting_forgets_the_server_and_its_token(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    her.send(WAYS, {"do": "disconnect"})
    assert looks(clock, baby_buddy, work, 2) == []
    assert not Connection.objects.exists()


class TestTheToken:
    def test_it_is_sealed_and_never_shown_exported_or_logged(
        self,
        her: Browser,
        baby_buddy: StandIn,
        work: Callable[[], None],
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        caplog.set_level(logging.DEBUG)
        baby_buddy.status = 500
        work()
        kept = bytes(Connection.objects.get().token)
        shown = page(her) + her.look("/privacy/export.json").content.decode()
        assert baby_buddy.token.encode() not in kept
        assert baby_buddy.token not in shown
        assert baby_buddy.token not in caplog.text
        assert baby_buddy.origin in shown

    def test_another_secret_of_the_host_asks_for_it_again(
        self, her: Browser, baby_buddy: StandIn, work: Callable[[], None], settings: Settings
    ) -> None:
        settings.SECRET_KEY = "another" * 8
        work()
        assert baby_buddy.asked == []
        assert "does not take that token" in page(her)


@pytest.mark.usefixtures("store")
class TestWhatMayBeConnected:
    def test_on_an_ordinary_server_only_public_addresses_over_tls(
        self, clock: Clock, baby_buddy: StandIn, settings: Settings
    ) -> None:
        settings.REACH = Reach.PUBLIC
        browser = trained(clock.now)
        for address, said in (
            (baby_buddy.origin, "may not reach that address"),
            ("https://user:secret@baby.example", "may not reach that address"),
            ("baby.example", "not a full web address"),
            ("ftp://baby.example", "not a full web address"),
            ("https://baby.example/?next=1", "not a full web address"),
            ("https://bäby.example/", "not a full web address"),
        ):
            answer = browser.send(WAYS, {"do": "connect", "address": address, "token": "abc"})
            assert answer.status_code == 422, address
            assert said in answer.content.decode(), address
        assert not Connection.objects.exists()

    def test_a_name_that_leads_home_is_refused_after_connecting_too(
        self, her: Browser, baby_buddy: StandIn, settings: Settings, work: Callable[[], None]
    ) -> None:
        settings.REACH = Reach.PUBLIC
        Connection.objects.update(address=baby_buddy.origin.replace("http:", "https:"))
        work()
        assert baby_buddy.asked == []
        assert "may not reach that address" in page(her)

    def test_what_is_no_token_is_not_sent_anywhere(self, clock: Clock, baby_buddy: StandIn) -> None:
        browser = trained(clock.now)
        for token in ("", "with space", "line\r\nX-Other: 1", "ä", "a" * 101):
            answer = browser.send(WAYS, {"do": "connect", "address": baby_buddy.origin, "token": token})
            assert answer.status_code == 422, token

    def test_a_stranger_connects_nothing(self, baby_buddy: StandIn) -> None:
        connect = {"do": "connect", "address": baby_buddy.origin, "token": baby_buddy.token}
        assert Browser().send(WAYS, connect)["Location"] == "/"
        assert not Connection.objects.exists()

    def test_erasing_everything_erases_the_connection(self, her: Browser) -> None:
        her.send("/privacy/erase/", {"erase": "yes"})
        assert not Connection.objects.exists()


def _may(address: str, *, private: bool, own: bool, plain: bool = False) -> bool:
    try:
        refuse(address, private=private, own=own, plain=plain)
    except OutOfReachError:
        return False
    return True


def test_which_addresses_are_within_reach() -> None:
    table = {
        "93.184.216.34": (True, True, False),
        "2606:4700::1111": (True, True, False),
        "192.168.1.20": (False, True, True),
        "10.0.0.5": (False, True, True),
        "fd00::5": (False, True, True),
        "127.0.0.1": (False, True, True),
        "::1": (False, True, True),
        "::ffff:127.0.0.1": (False, True, True),
        "::ffff:10.0.0.5": (False, True, True),
        "169.254.169.254": (False, False, False),
        "fe80::1%eth0": (False, False, False),
        "0.0.0.0": (False, False, False),  # noqa: S104 - an address to refuse
        "224.0.0.1": (False, False, False),
        "100.64.0.1": (False, False, False),
    }
    found = {
        address: (
            _may(address, private=False, own=False),
            _may(address, private=True, own=True),
            _may(address, private=True, own=True, plain=True),
        )
        for address in table
    }
    assert found == table

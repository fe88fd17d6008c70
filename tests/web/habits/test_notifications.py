"""A reminder reaches her browser once, says nothing about her, and bears with every answer of a push service."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from rebrace.web.habits import pushing, queries
from rebrace.web.outgoing import sessions
from rebrace.web.outgoing.reach import Reach
from tests.web.browsing import Browser
from tests.web.habits.her import choose, fact, number, push, subscribe, trained
from tests.web.habits.push_service import PushService, Subscriber, claims
from tests.web.walking import Clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_django import Settings

pytestmark = pytest.mark.usefixtures("store")


def fed(browser: Browser) -> None:
    browser.send("/reminders/now/", {"anchor": "feed"})


def test_a_browser_with_real_keys_reads_what_comes_and_it_is_the_same_for_everyone(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    browser = trained(clock.now)
    assert subscribe(browser, phone).status_code == 204
    fed(browser)
    work()
    assert service.messages == []
    clock.move(minutes=6)
    work()
    [message] = service.messages
    assert phone.read(message) == {
        "title": "Rebrace",
        "body": "Your minute, if it suits now.",
        "tag": "reminder",
        "to": "/",
    }
    assert message.headers["content-encoding"] == "aes128gcm"
    assert 0 < int(message.headers["ttl"]) <= 60 * 60
    told = claims(message, pushing.public_key())
    assert told["aud"] == service.origin
    assert told["sub"] == "https://localhost"


def test_it_comes_once_however_often_workers_look(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    browser = trained(clock.now)
    subscribe(browser, phone)
    fed(browser)
    for _ in range(20):
        clock.move(minutes=4)
        work()
    assert len(service.messages) == 1
    sent = [each for each in browser.fetch()["facts"] if each["kind"] == "reminder_sent"]
    assert len(sent) == 1


def test_each_browser_of_hers_gets_one(clock: Clock, service: PushService, work: Callable[[], None]) -> None:
    browser = trained(clock.now)
    phones = [Subscriber(service, name) for name in ("phone", "tablet")]
    for each in phones:
        subscribe(browser, each)
    subscribe(browser, phones[0])
    fed(browser)
    clock.move(minutes=6)
    work()
    assert sorted(each.path for each in service.messages) == ["/push/phone", "/push/tablet"]


@pytest.mark.parametrize("status", [404, 410])
def test_a_browser_that_is_gone_is_forgotten(
    status: int, clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    browser = trained(clock.now)
    subscribe(browser, phone)
    service.answers = [(status, {})]
    fed(browser)
    clock.move(minutes=6)
    work()
    assert queries.phones(number(browser)) == 0
    clock.move(hours=1)
    work()
    assert len(service.messages) == 1


def test_a_busy_push_service_is_left_alone_for_as_long_as_it_asks(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    browser = trained(clock.now)
    subscribe(browser, phone)
    service.answers = [(429, {"Retry-After": "600"})]
    fed(browser)
    clock.move(minutes=6)
    work()
    clock.move(minutes=9)
    work()
    assert len(service.messages) == 1
    clock.move(minutes=2)
    work()
    assert len(service.messages) == 2
    clock.move(minutes=40)
    work()
    assert len(service.messages) == 2


def test_a_broken_push_service_is_asked_ever_more_seldom_and_then_no_more(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    browser = trained(clock.now)
    subscribe(browser, phone)
    service.answers = [(503, {})] * 20
    fed(browser)
    clock.move(minutes=6)
    tried: list[int] = []
    for minute in range(70):
        work()
        tried += [minute] * (len(service.messages) - len(tried))
        clock.move(minutes=1)
    assert tried == [0, 1, 3, 7, 15, 31]
    assert queries.phones(number(browser)) == 1


def test_a_push_service_that_hangs_holds_nobody_up_for_long(
    clock: Clock,
    service: PushService,
    phone: Subscriber,
    work: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sessions, "WAIT", (0.2, 0.2))
    browser = trained(clock.now)
    subscribe(browser, phone)
    fed(browser)
    clock.move(minutes=6)
    service.hang.set()
    work()
    service.hang.clear()
    assert len(service.messages) == 1
    clock.move(minutes=2)
    work()
    assert len(service.messages) == 2
    topics = {(each.headers["topic"], phone.read(each)["tag"]) for each in service.messages}
    assert topics == {("reminder", "reminder")}, "the second takes the place of the first, should both arrive"


def test_a_push_service_that_refuses_is_not_asked_again(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    browser = trained(clock.now)
    subscribe(browser, phone)
    service.answers = [(413, {}), (302, {"Location": "http://127.0.0.1:9/"})]
    for _ in range(2):
        fed(browser)
        clock.move(minutes=6)
        work()
        clock.move(days=1)
    assert len(service.messages) == 2


def test_nothing_is_sent_at_night_or_when_she_wants_none(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    browser = trained(clock.now)
    subscribe(browser, phone)
    clock.move(hours=11)
    fed(browser)
    clock.move(minutes=6)
    work()
    choose(browser, anchors=[])
    clock.move(hours=12)
    fed(browser)
    clock.move(minutes=6)
    work()
    assert service.messages == []


def test_after_three_without_an_answer_they_stop_and_today_asks(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    browser = trained(clock.now)
    subscribe(browser, phone)
    for _ in range(5):
        browser.bring(fact("anchor_told", {"anchor": "feed"}, clock.now))
        clock.move(minutes=6)
        work()
        clock.move(hours=23, minutes=54)
    assert len(service.messages) == 3
    assert "Three reminders went by" in browser.look("/reminders/").content.decode()


def test_a_time_of_day_is_kept_through_a_change_of_clocks(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    clock.move(days=31)
    browser = trained(clock.now, anchors=[], hour="9")
    subscribe(browser, phone)
    times: list[str] = []
    for _ in range(3 * 24 * 2):
        work()
        times += [clock.now.strftime("%d %H:%M")] * (len(service.messages) - len(times))
        clock.move(minutes=30)
    assert times == ["02 22:00", "03 22:00", "04 23:00"], "nine in Sydney, in UTC; on 5 April the clocks go back"


class TestWhatABrowserMaySay:
    def test_a_stranger_has_no_browser_notified(self, phone: Subscriber) -> None:
        assert push(Browser(), phone.introduction()).status_code == 403

    def test_nothing_is_taken_without_a_form_token(self, clock: Clock, phone: Subscriber) -> None:
        browser = trained(clock.now)
        answer = browser.client.post("/reminders/push/", phone.introduction(), content_type="application/json")
        assert answer.status_code == 403
        assert queries.phones(number(browser)) == 0

    def test_only_whole_introductions_are_taken(self, clock: Clock, phone: Subscriber) -> None:
        browser = trained(clock.now)
        whole = phone.introduction()
        keys = whole["keys"]
        for told in (
            {},
            [whole],
            {**whole, "keys": {}},
            {**whole, "keys": "none"},
            {**whole, "keys": {**keys, "p256dh": "A" * 87}},
            {**whole, "keys": {**keys, "p256dh": "no point"}},
            {**whole, "keys": {**keys, "auth": "AAAA"}},
            {**whole, "endpoint": None},
            {**whole, "endpoint": "https://push.example/" + "a" * 1000},
        ):
            assert push(browser, told).status_code == 400, told
        assert queries.phones(number(browser)) == 0

    def test_only_addresses_over_tls_are_taken_from_an_ordinary_server(
        self, clock: Clock, phone: Subscriber, settings: Settings
    ) -> None:
        settings.REACH = Reach.PUBLIC
        browser = trained(clock.now)
        for endpoint, status in (
            ("https://push.example/send/1", 204),
            ("http://push.example/send/1", 400),
            ("https://someone:secret@push.example/", 400),
            ("file:///etc/passwd", 400),
            ("https://push.example:0/", 400),
            ("https://push.example/#part", 400),
            ("https://[", 400),
        ):
            assert push(browser, {**phone.introduction(), "endpoint": endpoint}).status_code == status, endpoint

    def test_it_can_leave_again_and_so_can_all(self, clock: Clock, service: PushService, phone: Subscriber) -> None:
        browser = trained(clock.now)
        subscribe(browser, phone)
        subscribe(browser, Subscriber(service, "tablet"))
        push(browser, {"endpoint": phone.endpoint, "leave": True})
        assert queries.phones(number(browser)) == 1
        browser.send("/reminders/ways/", {"do": "silence"})
        assert queries.phones(number(browser)) == 0

    def test_nobody_leaves_for_another(self, clock: Clock, phone: Subscriber) -> None:
        browser, other = trained(clock.now), trained(clock.now)
        subscribe(browser, phone)
        push(other, {"endpoint": phone.endpoint, "leave": True})
        assert queries.phones(number(browser)) == 1


def test_an_address_that_leads_into_our_own_network_is_never_spoken_to(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None], settings: Settings
) -> None:
    browser = trained(clock.now)
    subscribe(browser, phone)
    settings.REACH = Reach.HOME
    fed(browser)
    clock.move(minutes=6)
    work()
    assert service.messages == []


def test_log_lines_and_queued_tasks_say_nothing(
    clock: Clock,
    service: PushService,
    phone: Subscriber,
    work: Callable[[], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    browser = trained(clock.now)
    subscribe(browser, phone)
    service.answers = [(400, {})]
    fed(browser)
    clock.move(minutes=6)
    work()
    assert service.messages
    for secret in (phone.endpoint, "/push/", "feed", phone.introduction()["keys"]["auth"]):
        assert secret not in caplog.text


def test_what_is_over_is_swept_away(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    from rebrace.web.habits.models import Delivery  # noqa: PLC0415 - only this test looks into the table

    browser = trained(clock.now)
    subscribe(browser, phone)
    fed(browser)
    clock.move(minutes=6)
    work()
    assert Delivery.objects.count() == 1
    clock.now += timedelta(days=2)
    work()
    assert Delivery.objects.count() == 0

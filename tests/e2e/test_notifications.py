"""Notifications in a real browser: asked for with one tap, shown when a message comes, and opened with a tap.

No push service is within reach of these tests. What stands in for it is the browser's own door for tests, which hands a
message to the service worker; that messages are encrypted for one browser alone is tested where a worker sends them.
"""

from __future__ import annotations

import base64
import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.sync_api import Error

from rebrace.web.habits import pushing
from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import CDPSession, Worker

    from tools.walk.phone import Phone

PATIENCE = 600
"""Looks, twenty a second: a browser beside other tests is slow to wake its service worker."""
pytestmark = pytest.mark.browser

WAYS = "/reminders/ways/"
SENTENCE = "Your minute, if it suits now."
SUBSCRIBES = """subscription => {
  let held = null;
  const unsubscribe = async () => { held = null; return true; };
  const made = () => ({...subscription, unsubscribe, toJSON: () => subscription});
  PushManager.prototype.getSubscription = async () => held;
  PushManager.prototype.subscribe = async options => { window.asked = options; return held = made(); };
}"""
"""A push service of the browser's maker, which no browser of a test can reach, answers her with real keys."""


@pytest.fixture
def hers(phones: Phones) -> Iterator[Phone]:
    """The phone of someone who has trained once. Private windows, which tests use, have no push service, and say so."""
    person = Person(MONDAY)
    person.do_session(person.start())
    yield phones.pick_up_of(person)
    for watch in phones.watches:
        watch.complaints[:] = [each for each in watch.complaints if "Push API in incognito mode" not in each]


def text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def subscription() -> dict[str, Any]:
    """What the push service of a browser's maker gives a browser."""
    point = (
        ec.generate_private_key(ec.SECP256R1()).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    )
    keys = {"p256dh": text(point), "auth": text(bytes(range(16)))}
    return {"endpoint": "https://push.example/send/1", "expirationTime": None, "keys": keys}


def allow(phone: Phone) -> None:
    """She says yes to what the browser asks."""
    phone.page.context.grant_permissions(["notifications"], origin=phone.address)


def browsers(phone: Phone) -> list[dict[str, str]]:
    """The browsers that the server would notify, as her own copy tells."""
    told = phone.page.request.get(phone.address + "/privacy/export.json").json()
    found: list[dict[str, str]] = told["connections"]["browsers"]
    return found


class TestTheSwitch:
    def test_nothing_is_asked_before_she_taps_and_no_is_an_answer(self, hers: Phone) -> None:
        hers.open(WAYS)
        assert hers.page.evaluate("Notification.permission") != "granted"
        hers.page.get_by_role("button", name="Notify me on this phone").click()
        hers.page.get_by_text("Your browser says no to notifications.").wait_for()
        assert browsers(hers) == []

    def test_a_push_service_out_of_reach_changes_nothing_and_she_is_told(self, hers: Phone) -> None:
        allow(hers)
        hers.open(WAYS)
        hers.page.get_by_role("button", name="Notify me on this phone").click()
        hers.page.get_by_text("That did not work. Nothing has changed.").wait_for()
        assert browsers(hers) == []

    def test_it_subscribes_with_the_key_of_this_server_and_leaves_again(self, hers: Phone) -> None:
        allow(hers)
        hers.page.add_init_script(f"({SUBSCRIBES})({json.dumps(subscription())})")
        hers.open(WAYS)
        hers.page.get_by_role("button", name="Notify me on this phone").click()
        stop = hers.page.get_by_role("button", name="Stop on this phone")
        stop.wait_for()
        assert [each["push_service"] for each in browsers(hers)] == ["push.example"]
        key = hers.page.evaluate("btoa(String.fromCharCode(...window.asked.applicationServerKey))")
        assert len(base64.b64decode(key)) == 65
        assert hers.page.evaluate("window.asked.userVisibleOnly") is True
        stop.click()
        hers.page.get_by_role("button", name="Notify me on this phone").wait_for()
        assert browsers(hers) == []


@dataclass(slots=True)
class Carrier:
    """The service worker of a phone, and the browser's door through which messages come to it."""

    phone: Phone
    door: CDPSession
    worker: Worker
    registration: str

    @classmethod
    def of(cls, phone: Phone) -> Carrier:
        """The carrier of a phone whose service worker is there."""
        allow(phone)
        phone.open()
        phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        door = phone.page.context.new_cdp_session(phone.page)
        with phone.page.expect_event("domcontentloaded"):
            phone.reload()
        found: list[dict[str, str]] = []
        door.on("ServiceWorker.workerRegistrationUpdated", lambda told: found.extend(told["registrations"]))
        door.send("ServiceWorker.enable")
        until(lambda: bool(found), phone)
        return cls(phone, door, phone.page.context.service_workers[0], found[0]["registrationId"])

    def bring(self, data: str) -> None:
        """A message comes."""
        told = {"origin": self.phone.address, "registrationId": self.registration, "data": data}
        self.door.send("ServiceWorker.deliverPushMessage", told)

    def shown(self) -> list[dict[str, Any]]:
        """The notifications that stand on the phone, once there are any."""
        until(lambda: bool(self._shown()), self.phone)
        return self._shown()

    def _shown(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.worker.evaluate(
            """async () => (await self.registration.getNotifications()).map(
                ({title, body, tag, data}) => ({title, body, tag, data}))"""
        )
        return found

    def tap(self) -> int:
        """She taps the notification; returns how many stand there afterwards."""
        left: int = self.worker.evaluate(
            """async () => {
                WindowClient.prototype.focus = async () => {};  // only a real tap may do that
                const [notification] = await self.registration.getNotifications();
                self.dispatchEvent(new NotificationEvent("notificationclick", {notification}));
                return (await self.registration.getNotifications()).length;
            }"""
        )
        return left


def until(is_so: Callable[[], bool], phone: Phone) -> None:
    """Wait a little; the browser works on meanwhile."""
    for _ in range(PATIENCE):
        if is_so():
            return
        phone.page.wait_for_timeout(50)
    pytest.fail("the browser did not come to it")


def is_marked(phone: Phone) -> bool:
    """The page is still the one that was marked; one that is just being left is not."""
    with suppress(Error):
        return bool(phone.page.evaluate("window.marked === true"))
    return False


class TestAMessage:
    def test_it_is_shown_once_and_says_nothing_about_her(self, hers: Phone) -> None:
        carrier = Carrier.of(hers)
        for _ in range(2):
            carrier.bring(pushing.message(SENTENCE))
        assert carrier.shown() == [{"title": "Rebrace", "body": SENTENCE, "tag": "reminder", "data": {"to": "/"}}]

    def test_a_tap_brings_today_anew_and_leaves_any_other_page_as_it_is(self, hers: Phone) -> None:
        carrier = Carrier.of(hers)
        for path, stays in (("/progress/", True), ("/", False)):
            hers.open(path)
            hers.page.evaluate("window.marked = true")
            carrier.bring(pushing.message(SENTENCE))
            assert carrier.shown()
            assert carrier.tap() == 0
            until(lambda: is_marked(hers) is stays, hers)  # noqa: B023 - asked here and now
            hers.page.wait_for_load_state()
            assert hers.path == path

    @pytest.mark.parametrize("data", ["", "no JSON", '{"title": 1, "to": "//elsewhere.example/"}'])
    def test_one_that_cannot_be_read_is_shown_plainly_and_leads_nowhere_else(self, data: str, hers: Phone) -> None:
        carrier = Carrier.of(hers)
        carrier.bring(data)
        assert carrier.shown() == [{"title": "Rebrace", "body": "", "tag": "reminder", "data": {"to": "/"}}]

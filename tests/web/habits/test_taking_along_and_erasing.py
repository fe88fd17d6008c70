"""How she is reached is part of her own copy, without keys and tokens, and goes when she erases everything."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from django.apps import apps

from rebrace.web.babybuddy import services as babybuddy
from tests.web.habits.her import number, subscribe, trained

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.browsing import Browser
    from tests.web.habits.push_service import PushService, Subscriber
    from tests.web.walking import Clock


def everything(clock: Clock, phone: Subscriber, work: Callable[[], None]) -> Browser:
    """Someone of whom every table holds something."""
    browser = trained(clock.now, hour="9")
    subscribe(browser, phone)
    browser.send("/reminders/ways/", {"do": "calendar"})
    browser.send("/hold/", {"minutes": "8"})
    babybuddy.connect(number(browser), "http://127.0.0.1:9", "sesame", now=clock.now)
    browser.send("/reminders/now/", {"anchor": "feed"})
    clock.move(minutes=6)
    work()
    return browser


def rows() -> dict[str, int]:
    models = [*apps.get_app_config("habits").get_models(), *apps.get_app_config("babybuddy").get_models()]
    return {model.__name__: model._default_manager.count() for model in models}


@pytest.mark.usefixtures("store")
def test_her_copy_says_how_she_is_reached_and_opens_nothing(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    browser = everything(clock, phone, work)
    text = browser.look("/privacy/export.json").content.decode()
    kept = json.loads(text)["connections"]
    assert [each["push_service"] for each in kept["browsers"]] == [service.origin.removeprefix("http://")]
    assert len(kept["calendar_address_since"]) == 1
    assert [each["minutes"] for each in kept["asked_to_hold_baby"]] == [8]
    assert kept["baby_buddy"]["address"] == "http://127.0.0.1:9"
    keys = phone.introduction()["keys"]
    assert not [each for each in (keys["auth"], keys["p256dh"], "/push/", "sesame") if each in text]


@pytest.mark.usefixtures("each_store")
def test_erasing_leaves_no_row_of_hers_and_all_rows_of_others(
    clock: Clock, service: PushService, phone: Subscriber, work: Callable[[], None]
) -> None:
    other = everything(clock, phone, work)
    before = rows()
    assert min(before.values()) == 1
    her = everything(clock, phone, work)
    her.send("/privacy/erase/", {"erase": "yes"})
    assert rows() == before
    assert other.look("/reminders/ways/").status_code == 200
    assert len(service.messages) == 2

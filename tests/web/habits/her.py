"""Someone who has trained and wants reminders, as the server knows her."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from rebrace.web.people import queries as people
from tests.web.browsing import Browser

if TYPE_CHECKING:
    from datetime import datetime

    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

    from tests.web.habits.push_service import Subscriber


def trained(now: datetime, **chosen: object) -> Browser:
    """A browser of someone in Sydney who did a session days ago and chose her reminders."""
    browser = Browser()
    session, days_ago = str(uuid4()), now - timedelta(days=3)
    started = {"session": session, "check": str(uuid4()), "shape": "short", "minutes": 8, "steps": []}
    browser.bring(
        fact("preferences_changed", {"locale": "AU", "time_zone": "Australia/Sydney"}, days_ago),
        fact("session_started", started, days_ago),
    )
    choose(browser, **chosen)
    return browser


def choose(browser: Browser, **chosen: object) -> Answer:
    """Send the form of the page."""
    return browser.send("/reminders/", {"anchors": ["feed"], "hour": "", "most": "1", **chosen})


def fact(kind: str, data: dict[str, object], at: datetime) -> dict[str, object]:
    """One fact on its way to the API."""
    return {"id": str(uuid4()), "at": at.isoformat(), "kind": kind, "data": data}


def subscribe(browser: Browser, subscriber: Subscriber) -> Answer:
    """Have this browser notified."""
    return push(browser, subscriber.introduction())


def push(browser: Browser, told: object) -> Answer:
    """Tell the server something about notifications."""
    headers = {"x-csrftoken": browser.token()}
    return browser.client.post("/reminders/push/", told, content_type="application/json", headers=headers)


def number(browser: Browser) -> int:
    """The number of the person in the tables."""
    visitor = people.visitor(browser.key)
    assert visitor
    return visitor.person

"""The screens about reminders, how they reach her, and the baby in other arms, in every state worth seeing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import segno
from markupsafe import Markup

from rebrace.engine.facts.kinds.reminders import Anchor, ReminderSent
from rebrace.screens.ways import BabyLog, Held, Hold, Ways
from tests.engine.flows.person import Person
from tests.screens.samples import sample

if TYPE_CHECKING:
    from rebrace.engine.flows.given import Screen

ADDRESS = "https://rebrace.example/hold/Zk3vT0x9qL7nS1bY4uW8aE2rC6mH5dJ0fG9tP3oXiKs/"


def _trained() -> Person:
    person = Person()
    person.do_session(person.start())
    return person


def _ways(**more: object) -> tuple[Screen, str]:
    plain: dict[str, object] = {"ready": True, "public_key": "BA", "phones": 0, "timed": True, "calendar": False}
    return Ways(**{**plain, "address": None, "baby": None, **more}), "/reminders/ways/"  # type: ignore[arg-type]


@sample
def reminders_before_a_first_session() -> tuple[Screen, str]:
    return Person().welcome().look("reminders"), "/reminders/"


@sample
def reminders() -> tuple[Screen, str]:
    return _trained().look("reminders"), "/reminders/"


@sample
def reminders_chosen() -> tuple[Screen, str]:
    person = _trained()
    person.send("reminders", {"anchors": ("feed", "nappy"), "hour": "17", "most": "2"})
    return person.look("reminders", {"saved": "1"}), "/reminders/"


@sample
def reminders_with_a_trouble() -> tuple[Screen, str]:
    return _trained().send("reminders", {"hour": "3", "most": "9"}), "/reminders/"


@sample
def today_with_a_reminder() -> tuple[Screen, str]:
    person = _trained()
    person.send("reminders", {"anchors": ("feed", "nap"), "hour": ""})
    person.send("anchor", {"anchor": "feed"})
    person.wait(minutes=6)
    return person.look("today"), "/"


def _unanswered() -> Person:
    """Someone whose last three reminders went by."""
    person = _trained()
    person.send("reminders", {"anchors": ("feed",), "hour": ""})
    for _ in range(3):
        person.tell(ReminderSent(anchor=Anchor.FEED))
    return person


@sample
def reminders_that_stopped() -> tuple[Screen, str]:
    return _unanswered().look("reminders"), "/reminders/"


@sample
def today_after_reminders_stopped() -> tuple[Screen, str]:
    return _unanswered().look("today"), "/"


@sample
def reminders_after_telling() -> tuple[Screen, str]:
    person = _trained()
    person.send("reminders", {"anchors": ("feed", "nap", "nappy"), "hour": ""})
    return person.look("reminders", {"told": "1"}), "/reminders/"


@sample
def ways() -> tuple[Screen, str]:
    return _ways()


@sample
def ways_before_a_first_session() -> tuple[Screen, str]:
    return _ways(ready=False, timed=False)


@sample
def ways_in_use() -> tuple[Screen, str]:
    last = datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Australia/Sydney"))
    baby = BabyLog(address="http://192.168.1.20:8000", trouble="silent", last=last, ahead=12)
    address = "https://rebrace.example/calendar/Zk3vT0x9qL7nS1bY4uW8aE2rC6mH5dJ0fG9tP3oXiKs.ics"
    return _ways(phones=2, calendar=True, address=address, baby=baby)


@sample
def ways_with_a_trouble() -> tuple[Screen, str]:
    return _ways(baby_address="baby.example", trouble="address")


@sample
def hold() -> tuple[Screen, str]:
    return Hold(offered=(3, 8, 15, 30), minutes=None, address=None, picture=None), "/hold/"


@sample
def hold_asked() -> tuple[Screen, str]:
    picture = Markup(segno.make(ADDRESS, error="m").svg_inline(scale=5, dark="#000", light="#fff"))  # noqa: S704 - drawn here
    return Hold(offered=(3, 8, 15, 30), minutes=8, address=ADDRESS, picture=picture), "/hold/"


@sample
def held() -> tuple[Screen, str]:
    return Held(minutes=8, seconds=431, gone=False), "/hold/a/"


@sample
def held_over() -> tuple[Screen, str]:
    return Held(minutes=8, seconds=0, gone=False), "/hold/a/"


@sample
def held_gone() -> tuple[Screen, str]:
    return Held(minutes=0, seconds=0, gone=True), "/hold/a/"

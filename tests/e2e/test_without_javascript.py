"""Nothing on the way needs JavaScript: an old phone, a strict browser, a script that did not load."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rebrace.engine.vocabulary.dispositions import Disposition
from tests.e2e.conftest import Phones
from tools.walk import check_in, journey, reading

pytestmark = pytest.mark.browser


def test_the_whole_journey_works(phones: Phones, days_pass: Callable[..., None]) -> None:
    phone = phones.pick_up(scripts=False)
    journey.arrive(phone, {"P08": "yes", "pain_now": "3"}, weeks=4)
    assert reading.disposition(phone) is Disposition.MODIFY
    journey.start(phone)
    journey.do_sets(phone)
    journey.tell(phone, pain=2)
    assert journey.told(phone, "session_finished")[-1]["pain"] == 2

    days_pass(days=1)
    phone.open()
    phone.tap_words("How is your back")
    phone.tap("pain", "2")
    phone.tap_words("Something has changed")
    check_in.answer(phone, {"P01": "yes", "pain_now": "4"})
    assert reading.disposition(phone) is Disposition.PHYSIO_FIRST
    assert len(journey.told(phone, "check_answered")) == 2


@pytest.mark.parametrize("path", ["/moves/", "/moves/heel_tap/", "/back/", "/posture/", "/settings/", "/privacy/"])
def test_every_corner_opens(phones: Phones, path: str) -> None:
    phone = phones.pick_up(scripts=False)
    phone.open(path)
    assert phone.path == path
    assert phone.shows("h1")


def test_the_posture_check_works(phones: Phones) -> None:
    phone = phones.pick_up(scripts=False)
    phone.open("/posture/")
    phone.tick("before", "head_jutting")
    phone.press(phone.page.locator("button[value='questions']"))
    phone.press(phone.page.locator("button[value='again']"))
    phone.press(phone.page.locator("button[value='after']"))
    assert journey.told(phone, "posture_checked") == [{"before": ["head_jutting"], "reset": True, "after": []}]

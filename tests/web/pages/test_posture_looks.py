"""A look that a phone tells: kept as numbers, taken along, erased, and never anything but numbers."""

from __future__ import annotations

import json

import pytest

from rebrace.web.journey.models import Fact
from tests.web.browsing import Browser

THERE = "/posture/camera/"
LOOK = {"stage": "look", "stance": "standing", "side": "left", "levelled": "1", "head": "182", "ribs": "0"}


@pytest.mark.usefixtures("store")
class TestLooks:
    def test_a_look_is_kept_exported_and_erased(self) -> None:
        browser = Browser()
        assert browser.send(THERE, LOOK).status_code == 200
        facts = json.loads(browser.look("/privacy/export.json").content)["facts"]
        assert [each["data"] for each in facts if each["kind"] == "posture_seen"] == [
            {"stance": "standing", "after": False, "levelled": True, "side": "left", "head": 182, "ribs": False}
        ]
        browser.send("/privacy/erase/", {"erase": "yes"})
        assert Fact.objects.count() == 0

    def test_a_picture_or_a_skeleton_in_the_form_is_left_alone(self) -> None:
        browser = Browser()
        browser.send(THERE, {**LOOK, "picture": "data:image/jpeg;base64,AAAA", "landmarks": "0.5 " * 132})
        fact = Fact.objects.get(kind="posture_seen")
        assert "AAAA" not in json.dumps(fact.data)
        assert "0.5" not in json.dumps(fact.data)

    def test_numbers_that_nobody_can_be_are_refused_on_the_page(self) -> None:
        browser = Browser()
        answer = browser.send(THERE, {**LOOK, "head": "9999"})
        assert answer.status_code == 422
        assert not Fact.objects.filter(kind="posture_seen").exists()

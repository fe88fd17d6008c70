"""Sharp, sudden or one-sided pain: a women's health physio first. A constant dull ache: move."""

from __future__ import annotations

import pytest

from rebrace.engine.vocabulary.dispositions import Disposition
from tests.e2e.test_dispositions import CALM
from tools.walk import journey, reading
from tools.walk.phone import Phone

pytestmark = pytest.mark.browser

MOBILITY = {"cat_cow", "seated_twist", "thread_needle"}


def planned(phone: Phone) -> set[str]:
    """The exercises of the session that was started."""
    return {step["exercise"] for step in journey.told(phone, "session_started")[0]["steps"]}


@pytest.mark.parametrize("kind", ["P01", "P02", "P03"], ids=["sharp", "sudden", "one_sided"])
def test_the_pain_of_the_article_leads_to_a_physio_and_the_calm_set(phone: Phone, kind: str) -> None:
    journey.arrive(phone, {kind: "yes", "pain_now": "5"}, weeks=8)
    assert reading.disposition(phone) is Disposition.PHYSIO_FIRST
    assert "women's health physio" in phone.text.replace("’", "'")
    journey.start(phone)
    assert phone.path == "/session/"
    assert planned(phone) <= CALM


def test_a_constant_dull_ache_leads_to_training(phone: Phone) -> None:
    journey.arrive(phone, {"pain_now": "4"}, weeks=8)
    assert reading.disposition(phone) is Disposition.GO
    journey.start(phone)
    assert planned(phone) - CALM - MOBILITY

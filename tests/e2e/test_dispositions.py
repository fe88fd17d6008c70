"""Each of the seven things that a check-in can come to, as she sees it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from rebrace.engine.vocabulary.dispositions import Disposition
from tools.walk import journey, reading
from tools.walk.phone import Phone

pytestmark = pytest.mark.browser

CALM = {"breathing_360", "cat_cow", "seated_twist"}


@pytest.mark.parametrize(
    ("answers", "disposition"),
    [
        ({"E01": "yes"}, Disposition.EMERGENCY),
        ({"H1": "yes_now", "H1_plan": "no"}, Disposition.URGENT_MENTAL_HEALTH),
        ({"E02": "yes"}, Disposition.SAME_DAY),
    ],
)
def test_what_cannot_wait_leaves_no_plan(phone: Phone, answers: Mapping[str, str], disposition: Disposition) -> None:
    journey.arrive(phone, answers)
    assert reading.disposition(phone) is disposition
    assert phone.shows("a[href^='tel:']")
    assert reading.plan(phone) == ()
    assert not phone.shows("form[action='/session/start/']")


@pytest.mark.parametrize(
    ("answers", "disposition"),
    [
        ({"H4_low": "yes"}, Disposition.GP),
        ({"P08": "yes"}, Disposition.MODIFY),
        ({"pain_now": "4"}, Disposition.GO),
    ],
)
def test_what_allows_training_leads_to_a_session(
    phone: Phone, answers: Mapping[str, str], disposition: Disposition
) -> None:
    journey.arrive(phone, answers, weeks=4)
    assert reading.disposition(phone) is disposition
    journey.start(phone)
    assert phone.path == "/session/"


def test_what_needs_a_physio_leaves_the_calm_set(phone: Phone) -> None:
    journey.arrive(phone, {"P07": "yes"})
    assert reading.disposition(phone) is Disposition.PHYSIO_FIRST
    exercises = {row.exercise for row in reading.plan(phone)}
    assert exercises
    assert exercises <= CALM

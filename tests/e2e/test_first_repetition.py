"""From a cold page to the first guided repetition: a mum has one thumb, and a minute."""

from __future__ import annotations

import pytest

from tests.e2e.conftest import Phones
from tools.walk import journey
from tools.walk.phone import Phone, visible_words

pytestmark = pytest.mark.browser

TAPS = 9
WORDS = 200
"""A minute for someone who reads 200 words a minute."""
WORDS_WHILE_MOVING = 75


def begin(phone: Phone) -> None:
    """The way of someone whom nothing ails but a dull ache, up to her first repetition."""
    journey.arrive(phone, {"pain_now": "4"})
    journey.start(phone)


def test_it_takes_nine_taps_at_most(phone: Phone) -> None:
    begin(phone)
    assert phone.path == "/session/"
    assert phone.taps <= TAPS


def test_nothing_is_typed(phone: Phone) -> None:
    seen: list[str] = []
    kinds = "fields => fields.map(field => field.type)"
    phone.page.on("load", lambda page: seen.extend(page.locator("input, textarea, select").evaluate_all(kinds)))
    begin(phone)
    assert set(seen) == {"hidden", "checkbox", "radio"}


def test_the_words_on_the_way_can_be_read_in_a_minute(phone: Phone) -> None:
    """Counted: every word and number drawn on every screen before the one that guides the repetition, with top bars,
    buttons and small print. Not counted: what she would have to unfold, and labels that only a screen reader speaks.
    """
    journey.arrive(phone, {"pain_now": "4"})
    assert phone.shows("form[action='/session/start/']")
    assert 0 < len(phone.words) <= WORDS


def test_the_screen_that_guides_is_short_as_well(phone: Phone) -> None:
    begin(phone)
    assert 0 < len(visible_words(phone.page)) <= WORDS_WHILE_MOVING


def test_it_is_the_same_on_the_narrowest_phone(phones: Phones) -> None:
    phone = phones.pick_up(width=320)
    begin(phone)
    assert phone.taps <= TAPS

"""A red flag: the next screen says what to do, with the number to ring; no way round leads to a plan."""

from __future__ import annotations

from typing import Final

import pytest

from rebrace.engine.vocabulary.dispositions import Disposition
from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import check_in, journey, reading
from tools.walk.phone import HEIGHT, Phone

pytestmark = pytest.mark.browser

START: Final = "form[action='/session/start/']"


def raise_the_flag(phone: Phone) -> None:
    """Tell of chest pain on the first page of the first check-in."""
    journey.welcome(phone, weeks=4)
    check_in.answer_page(phone, {"E01": "yes"})


def is_on_screen(phone: Phone, selector: str) -> bool:
    """Something is seen without scrolling."""
    box = phone.page.locator(selector).first.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= HEIGHT


def test_the_very_next_screen_says_what_to_do(phone: Phone) -> None:
    raise_the_flag(phone)
    assert reading.disposition(phone) is Disposition.EMERGENCY
    assert is_on_screen(phone, "h1")
    assert is_on_screen(phone, "a[href='tel:000']")
    assert is_on_screen(phone, ".say")
    assert "I gave birth" in phone.text


def test_where_nobody_knows_the_country_all_numbers_stand_there(phones: Phones) -> None:
    phone = phones.pick_up(country="en")
    raise_the_flag(phone)
    numbers = {each.get_attribute("href") for each in phone.page.locator("a[href^='tel:']").all()}
    assert {"tel:000", "tel:111", "tel:999", "tel:112", "tel:911"} <= numbers


def test_her_own_maternity_unit_is_one_tap_away(phones: Phones) -> None:
    person = Person(MONDAY)
    person.send("settings", {"locale": "AU", "maternity_unit": "02 9555 0000"})
    phone = phones.pick_up_of(person.welcome())
    phone.open("/check/full/")
    check_in.answer(phone, {"E02": "yes"})
    assert reading.disposition(phone) is Disposition.SAME_DAY
    assert is_on_screen(phone, "a[href='tel:0295550000']")


def test_loading_the_page_again_changes_nothing(phone: Phone) -> None:
    raise_the_flag(phone)
    phone.reload()
    assert reading.disposition(phone) is Disposition.EMERGENCY
    assert not phone.shows(START)


def test_going_back_and_taking_it_back_opens_nothing(phone: Phone) -> None:
    raise_the_flag(phone)
    phone.back()
    check_in.answer(phone, {})
    assert not phone.shows(START)
    phone.open("/")
    assert not phone.shows(START)
    assert reading.plan(phone) == ()


@pytest.mark.parametrize("path", ["/", "/session/", "/session/swap/", "/session/pause/", "/morning/", "/decision/"])
def test_an_address_typed_by_hand_opens_nothing(phones: Phones, path: str) -> None:
    person = Person(MONDAY).welcome()
    person.check("full", {"E01": "yes"})
    phone = phones.pick_up_of(person)
    phone.open(path)
    assert phone.path in {"/", "/decision/"}
    assert not phone.shows(START)
    assert reading.plan(phone) == ()


def test_a_page_that_was_open_before_starts_nothing(phones: Phones) -> None:
    person = Person(MONDAY).welcome()
    person.check("full", pain=2)
    phone = phones.pick_up_of(person)
    phone.open("/decision/")
    other = phones.pick_up_another(phone)
    other.open("/check/full/warning/")
    check_in.answer_page(other, {"E01": "yes"})
    journey.start(phone)
    assert reading.disposition(phone) is Disposition.EMERGENCY
    assert journey.told(phone, "session_started") == []


def test_it_opens_when_someone_examined_her_and_a_full_check_is_clean(phone: Phone) -> None:
    raise_the_flag(phone)
    phone.open("/opened/")
    phone.tick("role", "hospital")
    phone.tick("when", "today")
    phone.tap_words("Save and go on")
    phone.tap_words("Start the questions")
    check_in.answer(phone, {})
    assert reading.disposition(phone) is Disposition.GO
    assert phone.shows(START)

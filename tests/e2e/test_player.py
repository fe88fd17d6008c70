"""The player leads through a session, counts, is put right, and is interrupted."""

from __future__ import annotations

import pytest

from tests.e2e import playing
from tests.e2e.conftest import Phones
from tools.walk import journey, player

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def test_a_whole_session_at_her_own_pace(phones: Phones) -> None:
    phone = playing.pick_up(phones)
    planned = playing.planned(phone)
    journey.do_sets(phone)
    phone.page.wait_for_url("**/done/**")
    assert len(playing.sets(phone)) == len({each[:2] for each in playing.sets(phone)}) == planned
    journey.tell(phone)


def test_the_pace_leads_without_a_touch_and_a_count_is_put_right(phones: Phones) -> None:
    phone = playing.pick_up(phones)
    player.touch(phone, "go")
    playing.run(phone, playing.BREATH + 200)
    playing.expect_count(phone, 1)
    player.touch(phone, "more")
    playing.expect_count(phone, 2)
    player.touch(phone, "less")
    with phone.page.expect_response(player.is_telling):
        playing.run(phone, 4 * playing.BREATH)
    phone.page.wait_for_timeout(100)
    assert [each[:2] for each in playing.sets(phone)] == [(0, 1)]


def test_the_baby_wakes_and_another_phone_goes_on_at_the_same_breath(phones: Phones) -> None:
    phone = playing.pick_up(phones)
    player.touch(phone, "go")
    playing.run(phone, playing.BREATH + 1000)
    phone.tap_words("awake")
    assert "1 of that set" in phone.text
    other = phones.pick_up_another(phone)
    playing.open_session(other)
    player.touch(other, "go")
    playing.expect_count(other, 1)


def test_less_time_left_makes_the_rest_shorter(phones: Phones) -> None:
    phone = playing.pick_up(phones)
    phone.tap_words("awake")
    phone.press(phone.page.locator("button[name='minutes']").first)
    assert phone.path == "/session/"
    assert journey.told(phone, "step_skipped") or journey.told(phone, "step_swapped")


def test_the_set_before_is_put_right_while_she_rests(phones: Phones) -> None:
    phone = playing.pick_up(phones)
    for name in ("go", "more", "done", "go", "more", "more", "more", "done"):
        player.touch(phone, name)
    playing.expect_heading(phone, "Rest")
    player.touch(phone, "more")
    told = playing.sets_once(phone, 3)
    assert [each[:2] for each in told] == [(0, 1), (1, 1), (1, 1)]
    assert told[2][2] == told[1][2] + 1


@pytest.mark.parametrize("moment", ["Breathe", "Reset"])
def test_a_breath_or_a_reset_in_the_middle_of_a_set_loses_nothing(phones: Phones, moment: str) -> None:
    phone = playing.pick_up(phones)
    for name in ("go", "more", "more"):
        player.touch(phone, name)
    playing.expect_count(phone, 2)
    phone.press(phone.page.get_by_role("link", name=moment, exact=True))
    assert phone.path in {"/breathe/", "/posture/"}
    playing.open_session(phone)
    player.touch(phone, "go")
    playing.expect_count(phone, 2)


def test_the_breath_leads_back_into_the_session(phones: Phones) -> None:
    phone = playing.pick_up(phones)
    phone.press(phone.page.get_by_role("link", name="Breathe", exact=True))
    phone.tap_words("Back to the session")
    assert phone.path == "/session/"


@pytest.mark.parametrize(
    ("words", "there"),
    [("Baby’s awake", "/session/pause/"), ("wrong", "/check/stop/stop/"), ("Swap", "/session/swap/")],
)
def test_whatever_comes_between_is_one_tap_and_keeps_the_part(phones: Phones, words: str, there: str) -> None:
    phone = playing.pick_up(phones)
    for name in ("go", "more", "more"):
        player.touch(phone, name)
    before = phone.taps
    phone.tap_words(words)
    assert (phone.path, phone.taps - before) == (there, 1)
    assert [each["amount"] for each in journey.told(phone, "set_done") if each["left"]] == [2]

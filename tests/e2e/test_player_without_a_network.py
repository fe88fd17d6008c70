"""The network goes in the middle of a session: she ends it, and all of it arrives, in its order and once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e import playing
from tests.e2e.conftest import Phones
from tools.walk import journey, player
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


@pytest.fixture
def hers(phones: Phones) -> Iterator[Phone]:
    """A phone whose first set the server knows; then the network goes."""
    phone = playing.pick_up(phones)
    player.touch(phone, "go")
    player.touch(phone, "more")
    with phone.page.expect_response(player.is_telling):
        player.touch(phone, "done")
    phone.page.context.set_offline(True)
    yield phone
    # Without a network the browser says so in its log; that is what these tests are about.
    for watch in phones.watches:
        watch.complaints[:] = [each for each in watch.complaints if "ERR_INTERNET_DISCONNECTED" not in each]


def lead(phone: Phone) -> None:
    """The rest of the session at the player's pace, each rest and each count-down cut short."""
    for step in phone.page.evaluate(playing.PLAY)["steps"][1:]:
        for number in range(step["sets"]):
            player.touch(phone, "go")
            playing.run(phone, playing.set_length(phone, step["place"]) + playing.STEP)
            for _ in range(number + 1 < step["sets"] and step["rest"] > 0):
                player.touch(phone, "go")


def test_she_ends_it_and_all_of_it_arrives_when_the_network_is_back(hers: Phone) -> None:
    steps = hers.page.evaluate(playing.PLAY)["steps"]
    lead(hers)
    playing.expect_heading(hers, "All done.")
    assert "kept on this phone" in hers.text
    hers.page.context.set_offline(False)
    hers.page.wait_for_url("**/done/**")
    journey.tell(hers)
    assert [each[:2] for each in playing.sets(hers)] == [
        (step["place"], number) for step in steps for number in range(1, step["sets"] + 1)
    ]


def test_closed_without_a_network_it_arrives_with_the_next_look(hers: Phone) -> None:
    player.touch(hers, "go")
    playing.run(hers, playing.set_length(hers, 1) + playing.STEP)
    playing.expect_heading(hers, "Rest")
    context = hers.page.context
    hers.page.close()
    context.set_offline(False)
    hers.page = context.new_page()
    with hers.page.expect_response(player.is_telling):
        hers.open("/")
    assert [each[:2] for each in playing.sets(hers)] == [(0, 1), (1, 1)]


def test_the_repetition_she_was_at_is_not_lost_either(hers: Phone) -> None:
    player.touch(hers, "go")
    player.touch(hers, "more")
    player.touch(hers, "more")
    playing.expect_count(hers, 2)
    context = hers.page.context
    hers.page.close()
    context.set_offline(False)
    hers.page = context.new_page()
    playing.open_session(hers)
    player.touch(hers, "go")
    playing.expect_count(hers, 2)

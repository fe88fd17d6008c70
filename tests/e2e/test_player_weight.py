"""The page of a session is light: its style sheets, its scripts and every figure of the session together."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

import pytest
from playwright.sync_api import Request

from tests.e2e import playing
from tests.e2e.conftest import Phones
from tools.walk import player

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

BYTES = 120_000
KINDS = {"document", "stylesheet", "script", "image", "fetch"}


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_a_session_with_all_its_figures_is_light(phones: Phones, motion: Literal["no-preference", "reduce"]) -> None:
    """Counted: all that the browser fetches from the first look to the last set, compressed, its headers included."""
    phone = phones.pick_up_of(playing.trained(15))
    phone.page.emulate_media(reduced_motion=motion)
    fetched: list[Request] = []
    phone.page.on("requestfinished", lambda request: fetched.append(request))  # noqa: PLW0108 - a built-in method cannot listen
    phone.page.goto(phone.address + "/session/")
    assert player.is_played(phone)
    steps = phone.page.evaluate(playing.PLAY)["steps"]
    player.own_pace(phone)
    playing.finish(phone)
    phone.page.wait_for_url("**/done/**")

    weights: defaultdict[str, int] = defaultdict(int)
    for each in fetched:
        sizes = each.sizes()
        weights[each.resource_type] += sizes["responseBodySize"] + sizes["responseHeadersSize"]
    figures = {each.url for each in fetched if "/figures/" in each.url}
    assert len(figures) == len({(step["exercise"], step["rung"]) for step in steps})
    assert sum(weights[kind] for kind in KINDS) <= BYTES

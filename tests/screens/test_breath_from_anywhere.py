"""A breath and the reset are one tap away on every screen that is hers, and on the page without a network."""

from __future__ import annotations

import pytest

from rebrace.phone.calm import calm
from tests.engine.flows.person import content
from tests.screens.samples import SAMPLES, page

MOMENTS = ("/breathe/", "/posture/")
HERS = sorted(name for name in SAMPLES if not name.startswith(("held", "offline")))
"""All but what somebody else sees who holds the baby for her, and the page that holds both itself."""


@pytest.mark.parametrize("name", HERS)
def test_both_are_one_tap_away(name: str) -> None:
    screen, path = SAMPLES[name]()
    shown = page(screen, path)
    assert [each for each in MOMENTS if f'href="{each}"' not in shown and each != path] == []


@pytest.mark.parametrize("moment", ["breathe", "reset"])
def test_without_a_network_both_stand_on_the_page_itself(moment: str) -> None:
    shown = page(calm(content().catalogue), "/offline/")
    assert f'href="#{moment}"' in shown
    _, _, card = shown.partition(f'id="{moment}"')
    # It breathes without a script, for as long as she looks.
    assert 'repeatCount="indefinite"' in card[: card.index("</section>")]

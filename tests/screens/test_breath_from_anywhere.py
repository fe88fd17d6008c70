"""A breath and the reset are one tap away on every screen that is hers, and on the page without a network."""

from __future__ import annotations

import pytest

from tests.screens.samples import SAMPLES, page

MOMENTS = ("/breathe/", "/posture/")
HERS = sorted(name for name in SAMPLES if not name.startswith("held"))
"""All but what somebody else sees who holds the baby for her."""


@pytest.mark.parametrize("name", HERS)
def test_both_are_one_tap_away(name: str) -> None:
    screen, path = SAMPLES[name]()
    shown = page(screen, path)
    assert [each for each in MOMENTS if f'href="{each}"' not in shown and each != path] == []

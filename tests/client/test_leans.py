"""A phone's lean is one thing: for the synthetic lens, for the coach, and for the page that reads the sensor."""

from __future__ import annotations

import pytest

from rebrace.engine.body.landmarks.lens import eye
from rebrace.engine.coach.geometry import leans
from rebrace.engine.coach.seen import seen
from rebrace.engine.vocabulary.landmarks import COUNT, HIP
from tests.client import leans as table


def test_the_pages_table_is_what_the_lens_says() -> None:
    assert table.WRITTEN.read_text(encoding="utf-8") == table.text()


@pytest.mark.parametrize("tilt", table.TILTS)
def test_the_coach_takes_the_lean_out_of_what_it_sees(tilt: float) -> None:
    """Whoever stands upright leans not at all, however the phone stands."""
    phone = table.phone(tilt)
    body = tuple((0.0, 0.1 if at % 2 else -0.1, 0.9 if at >= HIP else 1.4) for at in range(COUNT))
    spots = eye(phone).projected(body)
    numbers = [each for spot in spots for each in (spot.x, spot.y, 0.0, 1.0)]
    looked = seen(numbers, phone.aspect, phone.tilt)
    assert looked is not None
    assert leans(looked) == pytest.approx(0, abs=1)

"""An annotated picture shows everybody's bones, the count, and for a while what was said."""

from __future__ import annotations

import numpy as np

from rebrace.content.loader import built_in
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.vocabulary.landmarks import COUNT
from rebrace.vision.annotated import BONE, PANEL, drawn
from rebrace.vision.captions import LASTS, Caption, Captions
from tests.vision.filming import Pixels

BLACK = np.zeros((240, 320, 3), dtype=np.uint8)
LIGHT = 200
WORDS = built_in().words
CUE = WORDS("exercises.band_row.faults.lean_back.cue")


def body(right: float, visibility: float) -> list[float]:
    """Landmarks one below the other."""
    return [number for at in range(COUNT) for number in (right, 0.3 + 0.4 * at / COUNT, 0.0, visibility)]


def has(pixels: Pixels, colour: tuple[int, int, int]) -> bool:
    return bool((pixels == colour).all(axis=-1).any())


def test_bones_are_drawn_of_everybody_who_is_seen() -> None:
    both = drawn(BLACK, Frame(0.0, body(0.3, 1.0) + body(0.7, 1.0), 4 / 3), Caption("", ""))
    assert has(both[80:160, 80:112], BONE)
    assert has(both[80:160, 208:240], BONE)
    assert not has(drawn(BLACK, Frame(0.0, body(0.3, 0.1), 4 / 3), Caption("", "")), BONE)


def test_the_count_stands_above_and_a_long_sentence_below_in_lines_that_fit() -> None:
    shown = drawn(BLACK, Frame(0.0, body(0.3, 0.0), 4 / 3), Caption("7", "Let your shoulders sink. " * 6))
    assert shown[:60, :60].max() > LIGHT
    assert shown[180:, :].max() > LIGHT
    assert not has(shown[60:100, :], PANEL)
    assert not shown[:, -4:].any()


def test_a_cue_is_read_for_a_while_and_the_count_goes_on() -> None:
    captions = Captions(WORDS, "band_row")
    assert captions.at(0.0, []) == Caption("0", "")
    assert captions.at(1.0, [{"kind": "cue", "fault": "lean_back"}]) == Caption("0", CUE)
    assert captions.at(2.0, [{"kind": "rep_counted", "side": None, "number": 1}]) == Caption("1", CUE)
    assert captions.at(1.0 + LASTS, []) == Caption("1", "")


def test_each_side_has_its_count_and_what_hinders_is_said() -> None:
    captions = Captions(WORDS, "dead_bug")
    counted = [{"kind": "rep_counted", "side": side, "number": number} for side, number in (("right", 2), ("left", 3))]
    unseen = {"kind": "cannot_see", "what": "hidden", "how": "show_part", "part": "knees"}
    told = captions.at(1.0, [*counted, unseen])
    assert told.number == "left 3  right 2"
    assert told.sentence == WORDS("reasons.coach.mend.show_part", part=WORDS("reasons.coach.part.knees"))
    assert captions.at(2.0, [{"kind": "tracking_lost"}]).sentence == WORDS("reasons.coach.state.lost")
    assert captions.at(3.0, [{"kind": "set_done"}]).sentence == WORDS("reasons.coach.state.lost")

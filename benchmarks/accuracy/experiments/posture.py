"""The posture check: how far two looks at the same body differ, and whether a change is found."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.accuracy import labels
from benchmarks.accuracy.experiment import Data, Experiment, Outcome
from benchmarks.accuracy.turned import spreads
from benchmarks.recording import at_least, at_most
from rebrace.engine.body.landmarks.chance import Chance
from rebrace.engine.posture.glance import Glance, Sight, glanced
from rebrace.engine.posture.median import limits, middle
from rebrace.engine.vocabulary.posture import Line
from rebrace.vision.photos import photo
from rebrace.vision.pictures import Picture
from rebrace.vision.posing import poser
from tests.examples import posing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PIL.Image import Image

    from rebrace.engine.body.landmarks.points import Points
    from rebrace.engine.catalogue.exercise import CameraView
    from rebrace.vision.posing import Poser

SOURCE: Final = "free-exercise-db"
VIEWS: Final = (posing.SIDE, posing.FRONT)
SIZE: Final = 132
TURN: Final = 4.0
"""Degrees by which a photo is turned; the engine is told, as a phone that feels gravity would tell it."""
TREMBLE: Final = 0.0009
"""Picture heights, or 0.005 torsos: with it, synthetic looks differ about as much as the changed photos do."""
NECK: Final = 30.0
"""Degrees that the neck bends for a change that should be found: the head line moves by about 13."""
TOLD_MOST: Final = 5.0
FOUND_LEAST: Final = 95.0


def _changes() -> dict[str, Callable[[Image], tuple[Image, float]]]:
    """What another photo of the same moment could look like, and by how much its phone leans."""
    from PIL import ImageEnhance  # noqa: PLC0415 - only where the extra is installed

    def cut(image: Image, left: float, top: float) -> tuple[Image, float]:
        wide, high = image.size
        box = (round(max(left, 0) * wide), round(max(top, 0) * high))
        end = (round((1 + min(left, 0)) * wide), round((1 + min(top, 0)) * high))
        return image.crop((*box, *end)), 0.0

    return {
        "moved left": lambda image: cut(image, 0.05, 0.0),
        "moved right": lambda image: cut(image, -0.05, 0.0),
        "moved up": lambda image: cut(image, 0.0, -0.03),
        "smaller": lambda image: (image.resize((image.width * 7 // 10, image.height * 7 // 10)), 0.0),
        "darker": lambda image: (ImageEnhance.Brightness(image).enhance(0.6), 0.0),
        "leaning left": lambda image: (image.rotate(-TURN, fillcolor="grey"), -TURN),
        "leaning right": lambda image: (image.rotate(TURN, fillcolor="grey"), TURN),
    }


def run(data: Data) -> Outcome:
    """Photos changed as another look would change them, and synthetic bodies with phones put down again."""
    with poser(moving=False, people=2) as model:
        turned = spreads(model)
        photos = labels.recordings(data, SOURCE, "manifest.csv", lambda row: _photo(row, model))
    again = [each for told in photos for each in told]
    told = round(100 * sum(_beyond(line, by) for line, by in again) / max(len(again), 1), 1)
    moved, found = _synthetic(data.sets)
    return Outcome(
        n=len(photos),
        metrics={
            "lines_of_changed_photos_told_as_moved_percent": told,
            "looks_through_another_phone_told_as_moved_percent": moved,
            "heads_farther_forward_found_percent": found,
            "head_line_of_a_drawing_turned_by_15_degrees": turned,
            "lines": {line.value: _spread(line, [by for each, by in again if each is line]) for line in Line},
        },
        bars=(
            at_most("the same photo, changed: lines told as moved, percent", TOLD_MOST, told),
            at_most("the same body, the phone put down anew: looks told as moved, percent", TOLD_MOST, moved),
            at_least("a head 13 degrees farther forward: found, percent", FOUND_LEAST, found),
        ),
    )


def _photo(row: dict[str, str], model: Poser) -> list[tuple[Line, float]] | None:
    """How far each line differs in each changed copy of a photo; None for one that cannot be read."""
    from PIL import Image  # noqa: PLC0415 - only where the extra is installed

    image = Image.fromarray(photo(Path(row["path"])).pixels)
    read = _reading(image, 0.0, model)
    copies = [_reading(*change(image), model) for change in _changes().values()] if read else []
    return [(line, abs(copy[line] - value)) for copy in copies for line, value in read.items() if line in copy] or None


def _reading(image: Image, tilt: float, model: Poser) -> Mapping[Line, float]:
    import numpy as np  # noqa: PLC0415 - only where the extra is installed

    frame = model.frame(Picture(0.0, np.asarray(image)))
    people = [frame.points[at : at + SIZE] for at in range(0, len(frame.points), SIZE)]
    seen = (glanced(Sight(people, frame.aspect, tilt), view, posing.CAMERA) for view in VIEWS)
    return next((each.lines for each in seen if isinstance(each, Glance)), {})


def _beyond(line: Line, by: float) -> bool:
    return by > limits(posing.CAMERA.beyond)[line]


def _spread(line: Line, values: Sequence[float]) -> dict[str, float]:
    if not values:
        return {"n": 0}
    ordered = sorted(values)
    return {
        "n": len(ordered),
        "middle": round(ordered[len(ordered) // 2], 1),
        "95 of 100": round(ordered[math.ceil(0.95 * len(ordered)) - 1], 1),
        "told beyond": limits(posing.CAMERA.beyond)[line],
    }


def _synthetic(pairs: int) -> tuple[float, float]:
    """Percent of pairs of looks at one body that are told as moved, and of moved heads that are found."""
    chance = Chance(1)
    moved = found = 0
    for _ in range(pairs):
        before, after = (_look(posing.at(), chance) for _ in range(2))
        moved += any(_beyond(line, abs(after[line] - value)) for line, value in before.items() if line in after)
        forward = _look(posing.head_forward(NECK), chance)
        found += forward[Line.HEAD] - before[Line.HEAD] > posing.CAMERA.beyond.head
    return round(100 * moved / pairs, 1), round(100 * found / pairs, 1)


def _look(who: Points, chance: Chance) -> Mapping[Line, float]:
    """A look of three pictures of each view, through a phone that is put down anew."""
    lines: dict[Line, float] = {}
    for view in VIEWS:
        lean = chance.between(-8, 8)
        there = posing.phone(
            view,
            turn=chance.between(-8, 8),
            height=chance.between(0.7, 1.2),
            distance=chance.between(2.4, 3.2),
            tilt=lean,
        )
        felt = lean + chance.around() * 0.5
        glances = [_glance(posing.seen_by(there, who, chance, TREMBLE), view, there.aspect, felt) for _ in range(3)]
        lines.update(middle(glances).lines)
    return lines


def _glance(points: Sequence[float], view: CameraView, aspect: float, tilt: float) -> Glance:
    found = glanced(Sight([points], aspect, tilt), view, posing.CAMERA)
    assert isinstance(found, Glance), found  # noqa: S101 - these phones see her well
    return found


EXPERIMENT: Final = Experiment(
    name="posture",
    title="Posture, looked at again",
    question="How far do two looks at the same body differ, and is a change found?",
    method=(
        "Photos of people who stand or sit go through the pose model, each once as it is and seven times as another "
        "look would have it: moved to a side, smaller, darker, or from a phone that leans by 4 degrees and feels it. "
        "Synthetic bodies are looked at twice, three pictures of each view, through phones that are put down anew: 0.7 "
        "to 1.2 metres high, 2.4 to 3.2 away, turned and leaning by up to 8 degrees. A look counts as moved when any "
        "of its six lines is told as moved. Our own figure, drawn from six directions around the side, shows what the "
        "head line is best read by."
    ),
    limits=(
        "It is one moment of each person: how she sways, breathes and stands again is not in it, so the true spread is "
        "larger. No photo has a clinical angle beside it, so nothing here says that a line is that of her bones."
    ),
    run=run,
    sources=(SOURCE,),
)

"""Small things that make a figure believed: breath beside her face, bands round her legs, hands off a wall."""

import math
import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

import pytest

from rebrace.content.figures import Wanted, figure
from rebrace.engine.body import vectors
from rebrace.engine.body.camera import Camera, camera
from rebrace.engine.body.drawing.breathing import breath
from rebrace.engine.body.drawing.outlines import Outline
from rebrace.engine.body.drawing.painting import Palette
from rebrace.engine.body.drawing.pairing import pair
from rebrace.engine.body.drawing.parts import Paint
from rebrace.engine.body.drawing.plate import Plate, plate
from rebrace.engine.body.drawing.scene import Filmed
from rebrace.engine.body.filming import filmed
from rebrace.engine.body.solving import Body
from rebrace.engine.catalogue.look import Theme
from rebrace.engine.catalogue.movement import Aim
from rebrace.engine.vocabulary.appearance import USUAL
from tests.content.moving import build, cycle_of, knowledge, moments_of, movement_of, stage_of, told

HEAD = build().mannequin.head
CHIN = (HEAD.mouth[2] - HEAD.jaw[2] + HEAD.jaw_radius) * build().small
"""Metres from her lips to the end of her chin: a stroke within them would be a beard, seen from the front."""
SEEN = 1.1
"""How much the drawn trunk has to grow for a breath to be seen on a phone."""
DIGIT = 30
"""Units of the canvas from the middle of a digit's foot to its edge."""
LIPS = 0.03
"""Metres from her lips that are enough from the side."""


def film_of(exercise: str, rung: str) -> Filmed:
    return filmed(cycle_of(exercise, rung), build(), stage_of(exercise, rung), samples=6)


def lips(body: Body, eye: Camera) -> tuple[float, float]:
    return eye.spot(body.trunk.head.point(vectors.scaled(HEAD.mouth, body.build.small)))


def nearest(outlines: tuple[Outline, ...], spot: tuple[float, float]) -> float:
    return min(math.dist(each, spot) for outline in outlines for each in outline)


def length(outline: Outline) -> float:
    return max(math.dist(one, other) for one in outline for other in outline)


@pytest.mark.parametrize(("turn", "least"), [(14, LIPS), (80, CHIN), (72, CHIN)])
def test_breath_leaves_beside_her_face_from_wherever_she_is_seen(turn: float, least: float) -> None:
    film, eye = film_of("side_step", "free_steps"), camera(Aim(turn=turn, tilt=8))
    (strip,) = breath(film, eye)
    blown = [(frame, body) for frame, body in zip(strip.frames, film.bodies, strict=True) if length(frame[1]) > 0.03]
    assert len(blown) > 3
    assert min(nearest(frame, lips(body, eye)) for frame, body in blown) > least


def plate_of(exercise: str, rung: str, aim: Aim) -> Plate:
    style = told().style
    skin, hair = style.skins[USUAL.skin], style.hairs[USUAL.hair]
    look = Palette(style=style, skin=skin, hair=hair, veil=style.veils[Theme.LIGHT])
    props = movement_of(exercise, rung).props
    return plate(film_of(exercise, rung), camera(aim), palette=look, props=props, muscles=())


@pytest.mark.parametrize("rung", ["light_band", "medium_band", "heavy_band"])
def test_a_band_goes_round_her_legs_half_of_it_behind_them(rung: str) -> None:
    drawn = plate_of("side_step", rung, Aim(turn=80, tilt=8))
    below = [each.strip.paint for each in drawn.below]
    assert below.index(Paint.BAND) < below.index(Paint.BOTTOMS)
    assert [each.strip.paint for each in drawn.above].count(Paint.BAND) == 1


def wrist_from_wall(rung: str, seconds: float) -> float:
    body = next(each.body for each in moments_of("wall_slide", rung) if each.seconds >= seconds)
    return 0.35 - body.right_arm.wrist[0]


def test_hands_that_lift_off_a_wall_are_seen_to_lift() -> None:
    top = cycle_of("wall_slide", "facing_wall").farthest
    away = max(wrist_from_wall("lift_off", top + each / 10) for each in range(10))
    assert away - wrist_from_wall("facing_wall", top) > 0.1


def test_a_pillow_between_her_knees_lies_between_them() -> None:
    below = plate_of("thread_needle", "side_lying_open_book", Aim(turn=78, tilt=18)).below
    drawn = [(each.strip.paint, each.strip.far) for each in below]
    pillow = len(drawn) - 1 - drawn[::-1].index((Paint.PILLOW, False))
    assert drawn.index((Paint.BOTTOMS, True)) < pillow < drawn.index((Paint.BOTTOMS, False))


def area(path: str) -> float:
    """What the first outline of a path goes round, by the places where its curves meet."""
    told = [int(each) for each in re.findall(r"-?\d+", path.partition("z")[0])]
    steps = list(batched(told[:2] + told[4:]))
    spots: list[tuple[int, int]] = list(accumulate(steps, lambda at, step: (at[0] + step[0], at[1] + step[1])))
    return 0.5 * abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*spots, spots[0]))))


def batched(numbers: list[int]) -> Iterator[tuple[int, int]]:
    return zip(numbers[::2], numbers[1::2], strict=True)


@pytest.mark.parametrize("rung", [1, 2, 3, 4])
def test_ribs_and_belly_are_seen_to_widen_with_the_breath(rung: int) -> None:
    known = knowledge()
    breathing = known.catalogue.exercises["breathing_360"]
    picture = figure(breathing, rung, movements=told(), words=known.words, wanted=Wanted())
    shirt = re.search(r'fill="url\(#top\)"[^>]*><animate [^>]*values="([^"]+)"', str(picture))
    assert shirt is not None
    areas = [area(each) for each in shirt[1].split(";")]
    assert max(areas) / min(areas) > SEEN


def framed(element: str) -> tuple[float, ...]:
    """Where a picture in a picture stands, and what part of the canvas it shows."""
    told = re.match(r'<svg x="(.+?)" y="(.+?)" width="(.+?)" height="(.+?)" viewBox="(.+?)"', element)
    assert told is not None
    return (*map(float, told.groups()[:4]), *map(float, told[5].split()))


@pytest.mark.parametrize("rung", ["seated", "hands_on_table", "hands_and_knees", "heel_sit"])
def test_no_number_of_two_poses_stands_on_her(rung: str) -> None:
    drawn = plate_of("cat_cow", rung, Aim(turn=14, tilt=9))
    middle = len(drawn.film.times) // 2
    elements = list(pair(drawn, (0, middle), (1360, 960), "#000000"))
    for place, frame, number in zip((0, middle), elements[::2], elements[1::2], strict=True):
        x, y, wide, high, left, top, across, down = framed(frame)
        scale = min(wide / across, high / down)
        right, below = x + (wide - across * scale) / 2 - left * scale, y + (high - down * scale) / 2 - top * scale
        at = tuple(float(each) for each in re.findall(r' [xy]="([\d.]+)"', number))
        spots = ((right + each * scale, below + other * scale) for each, other in drawn.spots([place]))
        assert min(math.dist(at, each) for each in spots) > DIGIT

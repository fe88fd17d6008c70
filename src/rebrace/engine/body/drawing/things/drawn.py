"""What a thing is drawn from, and where among the parts of the body it belongs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from rebrace.engine.body import vectors
from rebrace.engine.body.axes import ROOM, Axes, Frame
from rebrace.engine.body.camera import Camera
from rebrace.engine.body.drawing.boxes import Box, faces
from rebrace.engine.body.drawing.outlines import Outline
from rebrace.engine.body.drawing.parts import Form, Paint, Part
from rebrace.engine.body.solving import Body
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.movement import Hold, Prop


class Layer(Enum):
    """Where a thing is drawn."""

    BEHIND = "behind"
    BETWEEN = "between"
    """Over the leg that lies behind, under the other one."""
    HELD = "held"
    """Over trunk and legs, under the arms in front."""
    IN_FRONT = "in front"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One thing at one moment."""

    prop: Prop
    body: Body
    camera: Camera

    @property
    def centimetre(self) -> float:
        """Metres for each centimetre of the content."""
        return self.body.build.centimetre

    def size(self, usual: Vector) -> Vector:
        """The size of the thing in metres; the usual one, in centimetres, when it is not told."""
        return vectors.scaled(self.prop.size or usual, self.centimetre)

    def frame(self) -> Frame:
        """Where the thing is, and its attitude."""
        held = frame(self.prop.fixed_to, self.body)
        at = vectors.scaled(self.prop.at, self.centimetre)
        return Frame(held.point(at), held.axes.turned(self.prop.turn))

    def box(self, begins: Vector, size: Vector, paint: Paint) -> Iterator[Part]:
        """A box in the thing's frame, in metres, as parts."""
        told = Box(frame=self.frame(), begins=begins, size=size)
        for face in faces(told, self.camera):
            yield thing(paint, (face,), form=Form.FLAT)


Draw: TypeAlias = Callable[[Setting], Iterator[Part]]


def thing(paint: Paint, outlines: tuple[Outline, ...], *, form: Form = Form.SOFT) -> Part:
    """A part that belongs to no piece of the body."""
    return Part(piece=None, paint=paint, outlines=outlines, form=form)


def frame(hold: Hold | None, body: Body) -> Frame:
    """The part of the body that a thing is fixed to; the room for what has its own way of being held."""
    trunk, left, right = body.trunk, body.left_arm.palm, body.right_arm.palm
    knees = vectors.mixed(body.left_leg.knee, body.right_leg.knee, 0.5)
    places = {Hold.LEFT_HAND: left, Hold.RIGHT_HAND: right, Hold.HANDS: vectors.mixed(left, right, 0.5)}
    parts = {Hold.HEAD: trunk.head, Hold.PELVIS: trunk.pelvis, Hold.CHEST: trunk.thoracic[2]}
    if hold in places:
        return _hand(places[hold], body)
    if hold is Hold.KNEES:
        return Frame(knees, ROOM)
    return parts[hold] if hold in parts else Frame(vectors.ORIGIN, ROOM)


def _hand(place: Vector, body: Body) -> Frame:
    forward = body.trunk.pelvis.axes.forward
    ahead = vectors.unit((forward[0], forward[1], 0.0), vectors.FORWARD)
    return Frame(place, Axes(ahead, vectors.cross(vectors.UP, ahead), vectors.UP))

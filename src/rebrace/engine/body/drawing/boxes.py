"""Boxes as the faces that the camera sees."""

from collections.abc import Iterator
from dataclasses import dataclass

from rebrace.engine.body import vectors
from rebrace.engine.body.axes import Frame
from rebrace.engine.body.camera import Camera
from rebrace.engine.body.drawing.outlines import Outline
from rebrace.engine.body.vectors import Vector

_EDGE_ON = 0.02
"""How far a side has to face the camera to be drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box: its lowest corner is behind, right and below; sizes forward, left and up."""

    frame: Frame
    begins: Vector
    size: Vector


def faces(box: Box, camera: Camera) -> Iterator[Outline]:
    """The sides that face the camera, the one that looks up last."""
    axes = box.frame.axes
    for axis, normal in enumerate((axes.forward, axes.left, axes.up)):
        facing = vectors.dot(normal, camera.toward)
        if abs(facing) > _EDGE_ON:
            corners = [_corner(box, axis, facing > 0, a, b) for a, b in ((0, 0), (1, 0), (1, 1), (0, 1))]
            yield tuple([camera.spot(each) for each in corners])


def _corner(box: Box, axis: int, far_end: bool, a: int, b: int) -> Vector:  # noqa: FBT001 - which end of the axis
    share = [a, b]
    share.insert(axis, int(far_end))
    told = [begins + size * each for begins, size, each in zip(box.begins, box.size, share, strict=True)]
    return box.frame.point((told[0], told[1], told[2]))

"""Pelvis, spine, neck and head: each part of the spine bends as an arc of short links."""

from dataclasses import dataclass
from typing import Final

from rebrace.engine.body import vectors
from rebrace.engine.body.axes import ROOM, Axes, Frame
from rebrace.engine.body.build import Build
from rebrace.engine.body.posed import Posed
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.pose import Bend, Part, Tilt

LINKS: Final = 4
"""Links of each part of the spine: enough to look round, few enough to be quick."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trunk:
    """Where the trunk and the head are."""

    pelvis: Frame
    """At the middle between the hip joints."""
    lumbar: tuple[Frame, ...]
    """From the top of the pelvis upward."""
    thoracic: tuple[Frame, ...]
    neck: Frame
    head: Frame
    """At the joint on which the head nods."""

    def frame(self, part: Part, height: float, build: Build) -> Frame:
        """The frame at a height of pelvis, waist or chest: 0 at its lower end, 1 at its upper."""
        if part is Part.WAIST:
            return _between(self.lumbar, height)
        if part is Part.CHEST:
            return _between(self.thoracic, height)
        return Frame(vectors.along(self.pelvis.origin, self.pelvis.axes.up, height * build.pelvis), self.pelvis.axes)

    def moved(self, way: Vector) -> "Trunk":
        """The same trunk elsewhere in the room."""
        return Trunk(
            pelvis=_moved(self.pelvis, way),
            lumbar=tuple([_moved(each, way) for each in self.lumbar]),
            thoracic=tuple([_moved(each, way) for each in self.thoracic]),
            neck=_moved(self.neck, way),
            head=_moved(self.head, way),
        )


def trunk(pose: Posed, build: Build) -> Trunk:
    """The trunk of a pose with the hip joints' middle at the origin of the room."""
    pelvis = Frame(vectors.ORIGIN, tilted(pose.pelvis))
    top = Frame(vectors.scaled(pelvis.axes.up, build.pelvis), pelvis.axes)
    lumbar = _arc(top, pose.lumbar, build.lumbar)
    thoracic = _arc(lumbar[-1], pose.thoracic, build.thoracic)
    neck = _bent(thoracic[-1], pose.neck)
    joint = Frame(vectors.along(neck.origin, neck.axes.up, build.neck), neck.axes)
    return Trunk(pelvis=pelvis, lumbar=lumbar, thoracic=thoracic, neck=neck, head=_bent(joint, pose.head))


def tilted(tilt: Tilt) -> Axes:
    """The attitude of the pelvis in the room."""
    return ROOM.turned(tilt.turn).leant(tilt.roll).pitched(tilt.pitch)


def _bent(frame: Frame, bend: Bend) -> Frame:
    return Frame(frame.origin, frame.axes.pitched(bend.flex).leant(bend.side).turned(bend.twist))


def _arc(begins: Frame, bend: Bend, length: float) -> tuple[Frame, ...]:
    part = Bend(flex=bend.flex / LINKS, side=bend.side / LINKS, twist=bend.twist / LINKS)
    frames = [begins]
    for _ in range(LINKS):
        turned = _bent(frames[-1], part)
        frames.append(Frame(vectors.along(turned.origin, turned.axes.up, length / LINKS), turned.axes))
    return tuple(frames)


def _between(frames: tuple[Frame, ...], height: float) -> Frame:
    place = min(max(height, 0.0), 1.0) * LINKS
    index = min(int(place), LINKS - 1)
    below, above = frames[index], frames[index + 1]
    share = place - index
    up = vectors.unit(vectors.mixed(below.axes.up, above.axes.up, share), above.axes.up)
    left = vectors.mixed(below.axes.left, above.axes.left, share)
    left = vectors.unit(vectors.across(left, up), above.axes.left)
    return Frame(vectors.mixed(below.origin, above.origin, share), Axes(vectors.cross(left, up), left, up))


def _moved(frame: Frame, way: Vector) -> Frame:
    return Frame(vectors.add(frame.origin, way), frame.axes)

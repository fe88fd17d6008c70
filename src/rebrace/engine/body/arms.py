"""How an arm comes to be where its aim says."""

import math
from dataclasses import dataclass
from typing import Any

from rebrace.engine.body import vectors
from rebrace.engine.body.axes import ROOM, Axes, Frame
from rebrace.engine.body.build import Build
from rebrace.engine.body.limbs import Arm
from rebrace.engine.body.posed import Between
from rebrace.engine.body.reaching import middle_joint
from rebrace.engine.body.surfaces import Plane, Stage
from rebrace.engine.body.trunk import Trunk
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.pose import ArmAim, ArmAngles, ArmLaid, ArmReach, Girdle, Part

_PARTS = {Part.PELVIS: 0.5, Part.WAIST: 0.5, Part.CHEST: 0.5}
"""At which height of each part of the trunk the places that are fixed to it are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmSolver:
    """One arm of one body: its side is 1 for left, -1 for right."""

    build: Build
    trunk: Trunk
    stage: Stage
    girdle: Girdle
    side: int
    swell: float
    """How much wider the ribs are than at rest: hands on them move along."""

    def arm(self, aim: ArmAim | Between[Any]) -> Arm:
        """The arm of an aim."""
        if isinstance(aim, Between):
            return self._between(self.arm(aim.begins), self.arm(aim.ends), aim.share)
        if isinstance(aim, ArmAngles):
            return self._angles(aim)
        return self._reach(aim) if isinstance(aim, ArmReach) else self._laid(aim)

    def shoulder(self, raised: float) -> Vector:
        """The shoulder joint when the arm is raised so many degrees."""
        mannequin, chest = self.build.mannequin, self.trunk.thoracic[-1]
        rhythm = mannequin.shoulder_rhythm * max(raised - mannequin.shoulder_rhythm_from, 0.0)
        up, ahead = math.radians(self.girdle.up + rhythm), math.radians(self.girdle.forward)
        lateral = self.side * math.cos(up) * math.cos(ahead)
        way = (math.sin(ahead) * math.cos(up), lateral, math.sin(up))
        begins = chest.point((0.0, self.side * self.build.breastbone_half, -self.build.shoulder_drop))
        return vectors.along(begins, chest.axes.out(way), self.build.clavicle)

    def _angles(self, aim: ArmAngles) -> Arm:
        axes = self.trunk.thoracic[-1].axes
        shoulder = self.shoulder(aim.elevation)
        around = vectors.add(
            vectors.scaled(axes.forward, math.cos(math.radians(aim.plane))),
            vectors.scaled(axes.left, self.side * math.sin(math.radians(aim.plane))),
        )
        sine, cosine = math.sin(math.radians(aim.elevation)), math.cos(math.radians(aim.elevation))
        upper = vectors.add(vectors.scaled(axes.up, -cosine), vectors.scaled(around, sine))
        fold = vectors.add(vectors.scaled(axes.up, sine), vectors.scaled(around, cosine))
        hinge = vectors.cross(upper, fold)
        turn = math.radians(self.side * aim.turn)
        fold = vectors.add(vectors.scaled(fold, math.cos(turn)), vectors.scaled(hinge, -math.sin(turn)))
        bent, folded = math.radians(aim.elbow), math.radians(aim.elbow + aim.wrist)
        lower = vectors.add(vectors.scaled(upper, math.cos(bent)), vectors.scaled(fold, math.sin(bent)))
        fingers = vectors.add(vectors.scaled(upper, math.cos(folded)), vectors.scaled(fold, math.sin(folded)))
        elbow = vectors.along(shoulder, upper, self.build.upper_arm)
        return self._with_hand(shoulder, elbow, vectors.along(elbow, lower, self.build.forearm), fingers, fold)

    def _reach(self, aim: ArmReach) -> Arm:
        frame = self._frame(aim.on)
        widening = 1 + self.swell if aim.on in {Part.WAIST, Part.CHEST} else 1.0
        at = (aim.at[0] * widening, self.side * aim.at[1] * widening, aim.at[2])
        palm = frame.point(vectors.scaled(at, self.build.centimetre))
        raised = vectors.angle(
            vectors.sub(palm, self.shoulder(0.0)), vectors.scaled(self.trunk.thoracic[-1].axes.up, -1)
        )
        shoulder = self.shoulder(raised)
        straight = vectors.unit(vectors.sub(palm, shoulder), vectors.FORWARD)
        fingers = straight if aim.fingers is None else self._direction(frame.axes, aim.fingers)
        wrist = vectors.along(palm, fingers, -self.build.palm)
        pole = self._direction(frame.axes, aim.elbow)
        elbow, end = middle_joint(shoulder, wrist, (self.build.upper_arm, self.build.forearm), pole)
        if aim.fingers is None:
            fingers = vectors.unit(vectors.add(straight, vectors.unit(vectors.sub(end, elbow), straight)), straight)
        return self._with_hand(shoulder, elbow, end, fingers, vectors.scaled(pole, -1))

    def _laid(self, aim: ArmLaid) -> Arm:
        plane, radii, thick = self.stage[aim.surface], self.build.mannequin.radii, self.build.thickness
        lift, off = aim.lift * self.build.centimetre, aim.elbow_off * self.build.centimetre
        shoulder = self.shoulder(self._raised(plane, aim))
        upper, lower = plane.heading(aim.upper, self.side), plane.heading(aim.lower, self.side)
        elbow = plane.laid(shoulder, self.build.upper_arm, upper, radii.elbow * thick + lift + off)
        wrist = plane.laid(elbow, self.build.forearm, lower, radii.palm * self.build.small + lift)
        return self._with_hand(shoulder, elbow, wrist, lower, vectors.scaled(upper, -1))

    def _raised(self, plane: Plane, aim: ArmLaid) -> float:
        return vectors.angle(plane.heading(aim.upper, self.side), vectors.scaled(self.trunk.thoracic[-1].axes.up, -1))

    def _between(self, begins: Arm, ends: Arm, share: float) -> Arm:
        def way(a: Vector, b: Vector, c: Vector, d: Vector) -> Vector:
            first, second = vectors.unit(vectors.sub(b, a), vectors.UP), vectors.unit(vectors.sub(d, c), vectors.UP)
            return vectors.unit(vectors.mixed(first, second, share), first)

        shoulder = vectors.mixed(begins.shoulder, ends.shoulder, share)
        upper = way(begins.shoulder, begins.elbow, ends.shoulder, ends.elbow)
        lower = way(begins.elbow, begins.wrist, ends.elbow, ends.wrist)
        fingers = way(begins.wrist, begins.palm, ends.wrist, ends.palm)
        elbow = vectors.along(shoulder, upper, self.build.upper_arm)
        wrist = vectors.along(elbow, lower, self.build.forearm)
        return self._with_hand(shoulder, elbow, wrist, fingers, vectors.mixed(begins.thumb, ends.thumb, share))

    def _frame(self, part: Part) -> Frame:
        if part is Part.ROOM:
            return Frame(vectors.ORIGIN, ROOM)
        if part is Part.HEAD:
            return self.trunk.head
        return self.trunk.frame(part, _PARTS.get(part, 0.5), self.build)

    def _direction(self, axes: Axes, told: Vector) -> Vector:
        return vectors.unit(axes.out((told[0], self.side * told[1], told[2])), axes.forward)

    def _with_hand(self, shoulder: Vector, elbow: Vector, wrist: Vector, fingers: Vector, fold: Vector) -> Arm:
        palm = vectors.along(wrist, fingers, self.build.palm)
        return Arm(
            shoulder=shoulder,
            elbow=elbow,
            wrist=wrist,
            palm=palm,
            tips=vectors.along(palm, fingers, self.build.fingers),
            thumb=vectors.unit(vectors.across(fold, fingers), self.trunk.thoracic[-1].axes.forward),
        )

"""How a leg comes to be where its aim says."""

from dataclasses import dataclass
from typing import Any

from rebrace.engine.body import vectors
from rebrace.engine.body.axes import ROOM, Axes, Frame, looking
from rebrace.engine.body.build import Build
from rebrace.engine.body.limbs import Leg
from rebrace.engine.body.posed import Between
from rebrace.engine.body.reaching import middle_joint
from rebrace.engine.body.surfaces import FLOOR
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.pose import LegAim, LegAngles, LegLaid, LegReach


@dataclass(frozen=True, slots=True, kw_only=True)
class LegSolver:
    """One leg of one body: its side is 1 for left, -1 for right."""

    build: Build
    pelvis: Frame
    side: int

    @property
    def hip(self) -> Vector:
        """The hip joint."""
        return self.pelvis.point((0.0, self.side * self.build.hip_half, 0.0))

    def leg(self, aim: LegAim | Between[Any]) -> Leg:
        """The leg of an aim."""
        if isinstance(aim, Between):
            return self._between(self.leg(aim.begins), self.leg(aim.ends), aim.share)
        if isinstance(aim, LegAngles):
            return self._angles(aim)
        return self._reach(aim) if isinstance(aim, LegReach) else self._laid(aim)

    def ankle_target(self, aim: LegReach) -> Vector:
        """Where the ankle has to be for the sole to be where the aim says."""
        x, y, z = (each * self.build.centimetre for each in aim.at)
        return vectors.along((x, self.side * y, z), self._sole(aim).up, self.build.foot_height)

    def _sole(self, aim: LegReach) -> Axes:
        return ROOM.turned(self.side * aim.heading).pitched(-aim.pitch).leant(-self.side * aim.lean)

    def _angles(self, aim: LegAngles) -> Leg:
        thigh = self.pelvis.axes.pitched(-aim.hip).leant(-self.side * aim.out).turned(self.side * aim.turn)
        shank = thigh.pitched(aim.knee)
        knee = vectors.along(self.hip, thigh.up, -self.build.thigh)
        ankle = vectors.along(knee, shank.up, -self.build.shank)
        return self._with_foot(knee, ankle, shank.pitched(-aim.ankle))

    def _reach(self, aim: LegReach) -> Leg:
        sole = self._sole(aim)
        pole = (
            vectors.add(self.pelvis.axes.forward, sole.forward)
            if aim.knee is None
            else (aim.knee[0], self.side * aim.knee[1], aim.knee[2])
        )
        knee, ankle = middle_joint(self.hip, self.ankle_target(aim), (self.build.thigh, self.build.shank), pole)
        return self._with_foot(knee, ankle, sole)

    def _laid(self, aim: LegLaid) -> Leg:
        radii, thick = self.build.mannequin.radii, self.build.thickness
        upper, lower = FLOOR.heading(aim.upper, self.side), FLOOR.heading(aim.lower, self.side)
        knee = FLOOR.laid(self.hip, self.build.thigh, upper, radii.knee * thick)
        ankle = FLOOR.laid(knee, self.build.shank, lower, radii.ankle * thick)
        shank = vectors.unit(vectors.sub(knee, ankle), vectors.UP)
        thigh = vectors.unit(vectors.sub(self.hip, knee), vectors.UP)
        ahead = vectors.add(
            vectors.scaled(vectors.across(thigh, shank), -1), vectors.scaled(self.pelvis.axes.forward, 0.2)
        )
        return self._with_foot(knee, ankle, looking(shank, ahead).pitched(-aim.ankle))

    def _between(self, begins: Leg, ends: Leg, share: float) -> Leg:
        thigh = _direction(begins.hip, begins.knee, ends.hip, ends.knee, share)
        shank = _direction(begins.knee, begins.ankle, ends.knee, ends.ankle, share)
        knee = vectors.along(self.hip, thigh, self.build.thigh)
        ankle = vectors.along(knee, shank, self.build.shank)
        up = vectors.unit(vectors.mixed(begins.foot.up, ends.foot.up, share), vectors.UP)
        return self._with_foot(knee, ankle, looking(up, vectors.mixed(begins.foot.forward, ends.foot.forward, share)))

    def _with_foot(self, knee: Vector, ankle: Vector, foot: Axes) -> Leg:
        lengths, radii, small = self.build.mannequin.lengths, self.build.mannequin.radii, self.build.small
        frame, down = Frame(ankle, foot), -self.build.foot_height

        def place(ahead: float, radius: float) -> Vector:
            return frame.point((ahead * small, 0.0, down + radius * small))

        return Leg(
            hip=self.hip,
            knee=knee,
            ankle=ankle,
            heel=place(-lengths.heel_back, radii.heel),
            ball=place(lengths.ball_ahead, radii.ball),
            toes=place(lengths.toes_ahead, radii.toes),
            foot=foot,
        )


def _direction(a: Vector, b: Vector, c: Vector, d: Vector, share: float) -> Vector:
    return vectors.unit(
        vectors.mixed(vectors.unit(vectors.sub(b, a), vectors.UP), vectors.unit(vectors.sub(d, c), vectors.UP), share),
        vectors.UP,
    )

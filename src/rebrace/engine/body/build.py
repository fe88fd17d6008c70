"""One body: the mannequin's lengths and girths for a stature and a shape, in metres."""

from dataclasses import dataclass

from rebrace.engine.catalogue.mannequin import Mannequin


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a body differs from the mannequin; factors are 1 for none."""

    stature: float
    """Metres."""
    legs: float = 1
    arms: float = 1
    shoulders: float = 1
    girth: float = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """A body, measured."""

    mannequin: Mannequin
    shape: Shape
    foot_height: float
    shank: float
    thigh: float
    hip_half: float
    pelvis: float
    lumbar: float
    thoracic: float
    neck: float
    shoulder_drop: float
    breastbone_half: float
    clavicle: float
    upper_arm: float
    forearm: float
    palm: float
    fingers: float

    @property
    def centimetre(self) -> float:
        """Metres for each centimetre of the content."""
        return self.shape.stature / self.mannequin.lengths.stature

    @property
    def thickness(self) -> float:
        """Metres for each unit of a limb's radius."""
        return self.shape.stature * self.shape.girth

    @property
    def small(self) -> float:
        """Metres for each unit of hands, feet and head, which girth leaves alone."""
        return self.shape.stature


def reference(mannequin: Mannequin) -> Build:
    """The body that content's centimetres are told on."""
    return built(mannequin, Shape(stature=mannequin.lengths.stature / 100))


def built(mannequin: Mannequin, shape: Shape) -> Build:
    """A body of a stature and a shape; longer legs leave less for the trunk, so that stature holds."""
    lengths, tall = mannequin.lengths, shape.stature
    leg = lengths.thigh + lengths.shank
    trunk = lengths.pelvis + lengths.lumbar + lengths.thoracic
    rest = (trunk - leg * (shape.legs - 1)) / trunk
    return Build(
        mannequin=mannequin,
        shape=shape,
        foot_height=lengths.foot_height * tall,
        shank=lengths.shank * tall * shape.legs,
        thigh=lengths.thigh * tall * shape.legs,
        hip_half=lengths.hip_half * tall,
        pelvis=lengths.pelvis * tall * rest,
        lumbar=lengths.lumbar * tall * rest,
        thoracic=lengths.thoracic * tall * rest,
        neck=lengths.neck * tall,
        shoulder_drop=lengths.shoulder_drop * tall,
        breastbone_half=lengths.breastbone_half * tall,
        clavicle=lengths.clavicle * tall * shape.shoulders,
        upper_arm=lengths.upper_arm * tall * shape.arms,
        forearm=lengths.forearm * tall * shape.arms,
        palm=lengths.palm * tall,
        fingers=lengths.fingers * tall,
    )

"""How the rungs of an exercise move: poses, the path between them, and what stands around her."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.catalogue.pose import Offset, Pose, PoseSketch


class Phase(StrEnum):
    """Which part of the tempo a step belongs to."""

    OUT = "out"
    HOLD = "hold"
    BACK = "back"


class BreathGoes(StrEnum):
    """What the breath does meanwhile."""

    IN = "in"
    OUT = "out"
    ON = "on"
    """She goes on breathing, in and out."""


class Sides(StrEnum):
    """How the two sides share the work."""

    BOTH = "both"
    """Both at once."""
    ONE = "one"
    """One side for the whole set; shown on the side that is told."""
    ALTERNATE = "alternate"
    """One repetition on each side in turn, the second one mirrored."""


class Contact(StrEnum):
    """A place of the body that stays where it is on something."""

    HEAD = "head"
    BACK = "back"
    """The upper back or the chest she lies on; it may roll, and does not slide."""
    BLADES = "blades"
    """The skin over the shoulder blades, on an edge."""
    SEAT = "seat"
    """The pelvis she sits or lies on; it may roll, and does not slide."""
    LEFT_FOOT = "left_foot"
    RIGHT_FOOT = "right_foot"
    LEFT_KNEE = "left_knee"
    RIGHT_KNEE = "right_knee"
    LEFT_HAND = "left_hand"
    RIGHT_HAND = "right_hand"
    LEFT_ELBOW = "left_elbow"
    RIGHT_ELBOW = "right_elbow"


class PropKind(StrEnum):
    """A thing that is drawn with her."""

    MAT = "mat"
    WALL = "wall"
    CHAIR = "chair"
    SOFA = "sofa"
    TABLE = "table"
    PILLOW = "pillow"
    MINI_BAND = "mini_band"
    LONG_BAND = "long_band"
    WEIGHT = "weight"
    TOWEL = "towel"
    BASKET = "basket"
    BABY = "baby"


class Hold(StrEnum):
    """What a thing is fixed to, when it moves with her."""

    HEAD = "head"
    PELVIS = "pelvis"
    CHEST = "chest"
    HANDS = "hands"
    LEFT_HAND = "left_hand"
    RIGHT_HAND = "right_hand"
    THIGHS = "thighs"
    KNEES = "knees"
    SHANKS = "shanks"
    ANKLES = "ankles"
    FOREARMS = "forearms"
    FEET = "feet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prop:
    """One thing: where it stands in the room, or what it moves with."""

    kind: PropKind
    at: Offset = (0, 0, 0)
    """Centimetres forward, left and up in the room, or from what it is fixed to."""
    size: Offset | None = None
    """Centimetres forward, left and up; the usual size of its kind when not told."""
    turn: float = 0
    fixed_to: Hold | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The way to the next pose."""

    to: str
    phase: Phase
    breath: BreathGoes = BreathGoes.ON
    breaths: int = 1
    """How many breaths a step takes in which she goes on breathing."""
    share: float = 1
    """Its part of the phase's seconds, where several steps share one phase."""
    lifts: tuple[Contact, ...] = ()
    """The contacts that move in this step."""
    arc: float = 0
    """Centimetres by which feet and hands that are lifted are carried over the straight way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """From where a figure is seen: degrees round from her side towards her front, and down from level."""

    turn: float
    tilt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RungSketch:
    """The movement of one rung as it is written: whatever differs from the rung it is like."""

    id: str
    like: str | None = None
    start: str | None = None
    path: tuple[Step, ...] | None = None
    sides: Sides | None = None
    view: CameraView | None = None
    """The figure's view, where it is not the exercise's."""
    aims: Mapping[CameraView, Aim] | None = None
    """Views that are seen from elsewhere than usual."""
    props: tuple[Prop, ...] | None = None
    muscles: tuple[str, ...] | None = None
    contacts: tuple[Contact, ...] | None = None
    breath_shown: float | None = None
    """How much larger the breath is drawn than it is."""
    still: str | None = None
    """The pose that stands for the rung in a still picture, where it is not the one she goes out to first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultForm:
    """What a fault changes: its angles and offsets are added to those of the poses away from the start."""

    add: PoseSketch
    always: bool = False
    """It changes the start too."""
    rungs: tuple[str, ...] = ()
    """The rungs on which it can be shown; all when empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementSketch:
    """The movement file of an exercise."""

    exercise: str
    poses: Mapping[str, PoseSketch]
    rungs: tuple[RungSketch, ...]
    faults: Mapping[str, FaultForm] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One step of a path with its poses told whole."""

    begins: Pose
    ends: Pose
    step: Step
    away_before: bool
    """Whether it begins away from the start."""
    away_after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RungMovement:
    """The movement of one rung, told whole."""

    id: str
    start: Pose
    passages: tuple[Passage, ...]
    sides: Sides
    view: CameraView
    aims: Mapping[CameraView, Aim]
    props: tuple[Prop, ...]
    muscles: tuple[str, ...]
    contacts: tuple[Contact, ...]
    faults: Mapping[str, FaultForm]
    breath_shown: float = 1
    still: Pose | None = None
    """The pose of its still picture; the end of the first way out when not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """The movements of an exercise, rung by rung."""

    exercise: str
    rungs: tuple[RungMovement, ...]

    def rung(self, id_: str) -> RungMovement | None:
        """The movement of a rung; None when it is not told."""
        return next((each for each in self.rungs if each.id == id_), None)

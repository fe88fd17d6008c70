"""A pose of the body, as content tells it: angles of joints, or where a hand or a foot is.

Angles are degrees. Offsets are centimetres on a body of the reference stature (they grow and shrink with her):
forward, outward to the limb's own side, up. What is not told comes from the pose it is `like`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Offset: TypeAlias = tuple[float, float, float]


class Part(StrEnum):
    """A part of the body that something can be fixed to, or the room itself."""

    ROOM = "room"
    PELVIS = "pelvis"
    WAIST = "waist"
    CHEST = "chest"
    NECK = "neck"
    HEAD = "head"
    THIGH = "thigh"
    SHANK = "shank"
    FOOT = "foot"
    UPPER_ARM = "upper_arm"
    FOREARM = "forearm"
    HAND = "hand"


class Surface(StrEnum):
    """Something that carries or stops the body."""

    FLOOR = "floor"
    WALL = "wall"
    CHAIR = "chair"
    SOFA = "sofa"
    TABLE = "table"


class Rest(StrEnum):
    """Which part of the trunk is put at the anchor; the others follow from the angles."""

    PELVIS = "pelvis"
    """The middle between the hip joints; lowered as far as feet that stay put require."""
    SEAT = "seat"
    """The sit bones: their skin touches the height of the anchor."""
    TRUNK = "trunk"
    """The upper back or chest; the lowest skin of trunk and head touches the height of the anchor."""
    BLADES = "blades"
    """The skin over the shoulder blades lies exactly at the anchor."""
    KNEES = "knees"
    """The middle between the knees; their skin touches the height of the anchor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What holds the body in the room."""

    rest: Rest
    at: Offset


@dataclass(frozen=True, slots=True, kw_only=True)
class Tilt:
    """The attitude of the pelvis: upright and facing forward when all are 0."""

    pitch: float = 0
    """Tipped forward; -90 lies on the back, 90 faces the floor."""
    roll: float = 0
    """Tipped to her left; 90 lies on the left side."""
    turn: float = 0
    """Turned to her left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bend:
    """How a part of the spine is bent from end to end."""

    flex: float = 0
    """Rounded forward."""
    side: float = 0
    """Bent to her left."""
    twist: float = 0
    """Turned to her left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Girdle:
    """Where a shoulder is carried on the rib cage."""

    up: float = 0
    forward: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmAngles:
    """An arm told by its joints."""

    elevation: float
    """0 hangs beside the trunk, 90 level with the shoulder, 180 overhead."""
    plane: float = 0
    """In which direction it is raised: 0 forward, 90 to the side, below 0 across the chest."""
    turn: float = 0
    """Turned about its own length; more turns the forearm inward."""
    elbow: float = 0
    wrist: float = 0
    """Bent towards the palm; below 0 towards the back of the hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmReach:
    """An arm told by where its palm is."""

    at: Offset
    on: Part = Part.ROOM
    """What the place is fixed to."""
    elbow: Offset = (-40, 60, -100)
    """The direction the elbow points to, in the room or the part."""
    fingers: Offset | None = None
    """The direction of the fingers; straight on from the forearm when not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmLaid:
    """An arm that lies along a surface; headings are degrees outward from forward (on a wall: from up)."""

    upper: float
    lower: float
    surface: Surface = Surface.FLOOR
    lift: float = 0
    """Centimetres between elbow, wrist and the surface."""
    elbow_off: float = 0
    """More centimetres between the elbow alone and the surface."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegAngles:
    """A leg told by its joints."""

    hip: float
    """The thigh raised forward."""
    out: float = 0
    """The thigh moved outward."""
    turn: float = 0
    """The thigh turned about its own length; more turns knee and toes outward."""
    knee: float = 0
    ankle: float = 0
    """Toes drawn up; below 0 pointed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegReach:
    """A leg told by where the sole below the ankle is, in the room."""

    at: Offset
    heading: float = 0
    """Degrees the toes point outward from forward."""
    pitch: float = 0
    """Degrees the toes are lifted above the heel."""
    lean: float = 0
    """Degrees the back of the foot is tipped towards the other leg; 90 lies on the outer edge."""
    knee: Offset | None = None
    """The direction the knee points to, in the room; where the pelvis and the toes face when not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegLaid:
    """A leg that lies along the floor; headings are degrees outward from forward."""

    upper: float
    lower: float
    ankle: float = 0


ArmAim: TypeAlias = ArmAngles | ArmReach | ArmLaid
LegAim: TypeAlias = LegAngles | LegReach | LegLaid


@dataclass(frozen=True, slots=True, kw_only=True)
class PoseSketch:
    """A pose as it is written: whatever differs from the pose it is like."""

    like: str | None = None
    anchor: Anchor | None = None
    pelvis: Tilt | None = None
    lumbar: Bend | None = None
    thoracic: Bend | None = None
    neck: Bend | None = None
    head: Bend | None = None
    girdles: Girdle | None = None
    """Both shoulders at once."""
    left_girdle: Girdle | None = None
    right_girdle: Girdle | None = None
    arms: ArmAngles | ArmReach | ArmLaid | None = None
    """Both arms at once, each on its own side."""
    left_arm: ArmAngles | ArmReach | ArmLaid | None = None
    right_arm: ArmAngles | ArmReach | ArmLaid | None = None
    legs: LegAngles | LegReach | LegLaid | None = None
    left_leg: LegAngles | LegReach | LegLaid | None = None
    right_leg: LegAngles | LegReach | LegLaid | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A pose, told whole."""

    anchor: Anchor
    pelvis: Tilt
    lumbar: Bend
    thoracic: Bend
    neck: Bend
    head: Bend
    left_girdle: Girdle
    right_girdle: Girdle
    left_arm: ArmAim
    right_arm: ArmAim
    left_leg: LegAim
    right_leg: LegAim

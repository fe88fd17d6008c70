"""One moment of a body as named parts, each with its outlines and its paint."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rebrace.engine.body import vectors
from rebrace.engine.body.camera import Camera, Spot
from rebrace.engine.body.drawing import head_shapes, limb_shapes, trunk_shapes
from rebrace.engine.body.drawing.outlines import Outline
from rebrace.engine.body.limbs import Arm, Leg
from rebrace.engine.body.solving import Body
from rebrace.engine.catalogue.look import Worn


class Paint(StrEnum):
    """What a part is filled with."""

    SKIN = "skin"
    TOP = "top"
    BOTTOMS = "bottoms"
    HAIR = "hair"
    CURLS = "curls"
    """Hair without an outline, between curls that have one."""
    TUFT = "tuft"
    """The baby's hair."""
    FACE = "face"
    """Eyes and mouth."""
    EAR = "ear"
    MAT = "mat"
    WALL = "wall"
    WOOD = "wood"
    FABRIC = "fabric"
    PILLOW = "pillow"
    BAND = "band"
    WEIGHT = "weight"
    TOWEL = "towel"
    BABY = "baby"
    CHEEK = "cheek"
    """The baby's skin."""
    AIR = "air"
    """The breath that leaves her mouth."""


class Piece(StrEnum):
    """Parts that lie at one depth and are drawn together."""

    LEFT_ARM = "left_arm"
    RIGHT_ARM = "right_arm"
    LEFT_LEG = "left_leg"
    RIGHT_LEG = "right_leg"
    TRUNK = "trunk"
    SEAT = "seat"
    HEAD = "head"


class Form(StrEnum):
    """How the spots of an outline are joined."""

    SOFT = "soft"
    """A closed curve."""
    FLAT = "flat"
    """A closed shape with straight sides."""
    LINE = "line"
    """An open line of one width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some outlines of one paint."""

    piece: Piece | None
    """None for a thing beside the body."""
    paint: Paint
    outlines: tuple[Outline, ...]
    form: Form = Form.SOFT


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How one figure is looked at from its first moment to its last."""

    camera: Camera
    worn: Worn
    up: Spot
    """Where the trunk points in the picture at the start."""


def parts(body: Body, view: View) -> Iterator[Part]:
    """All parts of a moment, in the order in which the parts of one piece cover each other."""
    camera, up = view.camera, view.up
    yield Part(piece=Piece.TRUNK, paint=Paint.SKIN, outlines=trunk_shapes.neck(body, camera))
    yield Part(piece=Piece.TRUNK, paint=Paint.TOP, outlines=trunk_shapes.shirt(body, camera, up))
    yield Part(piece=Piece.SEAT, paint=Paint.BOTTOMS, outlines=trunk_shapes.seat(body, camera, up))
    yield from _arm(Piece.LEFT_ARM, body.left_arm, body, camera)
    yield from _arm(Piece.RIGHT_ARM, body.right_arm, body, camera)
    yield from _leg(Piece.LEFT_LEG, body.left_leg, body, camera)
    yield from _leg(Piece.RIGHT_LEG, body.right_leg, body, camera)
    yield from _head(body, camera, view.worn)


def _arm(piece: Piece, arm: Arm, body: Body, camera: Camera) -> Iterator[Part]:
    yield Part(piece=piece, paint=Paint.SKIN, outlines=limb_shapes.bare_arm(arm, body.build, camera))
    yield Part(piece=piece, paint=Paint.TOP, outlines=limb_shapes.sleeve(arm, body.build, camera))


def _leg(piece: Piece, leg: Leg, body: Body, camera: Camera) -> Iterator[Part]:
    yield Part(piece=piece, paint=Paint.SKIN, outlines=limb_shapes.foot(leg, body.build, camera))
    yield Part(piece=piece, paint=Paint.BOTTOMS, outlines=limb_shapes.leg(leg, body.build, camera))


def _head(body: Body, camera: Camera, worn: Worn) -> Iterator[Part]:
    yield Part(piece=Piece.HEAD, paint=Paint.HAIR, outlines=head_shapes.behind(body, camera, worn))
    yield Part(piece=Piece.HEAD, paint=Paint.SKIN, outlines=head_shapes.skull(body, camera))
    yield Part(piece=Piece.HEAD, paint=Paint.FACE, outlines=head_shapes.features(body, camera))
    top = Paint.CURLS if worn is Worn.CURLS else Paint.HAIR
    yield Part(piece=Piece.HEAD, paint=top, outlines=head_shapes.hair(body, camera, worn))
    yield Part(piece=Piece.HEAD, paint=Paint.EAR, outlines=head_shapes.ears(body, camera, worn))


def nearness(piece: Piece, body: Body, camera: Camera) -> float:
    """How much nearer to the camera than the middle of the trunk a piece is."""
    return _depth(piece, body, camera) - camera.nearness(body.trunk.thoracic[1].origin)


def _depth(piece: Piece, body: Body, camera: Camera) -> float:
    if piece in {Piece.LEFT_ARM, Piece.RIGHT_ARM}:
        arm = body.left_arm if piece is Piece.LEFT_ARM else body.right_arm
        return _mean(camera, arm.shoulder, arm.elbow, arm.wrist, arm.palm)
    if piece in {Piece.LEFT_LEG, Piece.RIGHT_LEG}:
        leg = body.left_leg if piece is Piece.LEFT_LEG else body.right_leg
        return _mean(camera, leg.hip, leg.knee, leg.ankle)
    if piece is Piece.HEAD:
        return camera.nearness(body.trunk.head.origin)
    return camera.nearness(body.trunk.pelvis.origin)


def _mean(camera: Camera, *points: vectors.Vector) -> float:
    return sum(camera.nearness(each) for each in points) / len(points)

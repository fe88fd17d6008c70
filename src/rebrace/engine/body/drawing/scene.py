"""A figure before it is written down: strips in the order in which they cover each other, moment by moment."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rebrace.engine.body import vectors
from rebrace.engine.body.camera import Camera
from rebrace.engine.body.drawing.outlines import Outline, heading
from rebrace.engine.body.drawing.parts import Form, Paint, Part, Piece, View, nearness, parts
from rebrace.engine.body.drawing.tracks import aligned
from rebrace.engine.body.limbs import Leg
from rebrace.engine.body.solving import Body
from rebrace.engine.catalogue.look import Worn

_MOSTLY = 0.6
"""From which share of a direction something counts as lying in it."""
_HEAD_AHEAD = 0.15
"""Metres by which the head may lie deeper than the chest and still cover it."""

_ARMS = (Piece.LEFT_ARM, Piece.RIGHT_ARM)
_LEGS = (Piece.LEFT_LEG, Piece.RIGHT_LEG)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filmed:
    """The bodies of a loop at the moments that are drawn."""

    times: tuple[float, ...]
    bodies: tuple[Body, ...]
    aways: tuple[float, ...]
    seconds: float
    farthest: float
    """When she is as far from the start as she goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Outlines of one paint through all moments."""

    paint: Paint
    far: bool
    frames: tuple[tuple[Outline, ...], ...]
    form: Form = Form.SOFT
    shown: tuple[bool, ...] | None = None
    """At which moments it is drawn in this place; always when not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Pieces that are drawn as one, so that no line runs between them."""

    pieces: tuple[Piece, ...]
    shown: tuple[bool, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which pieces cover which, farthest first."""

    behind: tuple[Group, ...]
    body: tuple[Group, ...]
    in_front: tuple[Group, ...]
    far: frozenset[Piece]


def view(filmed: Filmed, camera: Camera, worn: Worn) -> View:
    """How a loop is looked at."""
    trunk = filmed.bodies[0].trunk
    up = heading(camera.spot(trunk.pelvis.origin), camera.spot(trunk.neck.origin), (0.0, -1.0))
    return View(camera=camera, worn=worn, up=up)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stacked:
    """The strips of the body: those behind the trunk, a far leg, the trunk with its legs, and those in front of it."""

    behind: tuple[Strip, ...]
    far_leg: tuple[Strip, ...]
    """Empty where no leg lies behind the other one."""
    body: tuple[Strip, ...]
    in_front: tuple[Strip, ...]


def stacked(filmed: Filmed, view_: View) -> Stacked:
    """All strips of a body, farthest first."""
    moments = [list(parts(body, view_)) for body in filmed.bodies]
    order = _order(filmed, view_.camera)

    def strips(groups: tuple[Group, ...]) -> tuple[Strip, ...]:
        return tuple([strip for group in groups for strip in _strips(group, moments, order.far)])

    hidden = tuple([group for group in order.body if set(group.pieces) <= order.far])
    return Stacked(
        behind=strips(order.behind),
        far_leg=strips(hidden),
        body=strips(tuple([group for group in order.body if group not in hidden])),
        in_front=strips(order.in_front),
    )


def _strips(group: Group, moments: Sequence[Sequence[Part]], far: frozenset[Piece]) -> Iterator[Strip]:
    """The strips of a group; its leggings come last, as one."""
    mine = [place for place, part in enumerate(moments[0]) if part.piece in group.pieces]
    together = len(group.pieces) > 1
    for place in mine:
        part = moments[0][place]
        if not (together and part.paint is Paint.BOTTOMS):
            yield strip([moment[place] for moment in moments], far=part.piece in far, shown=group.shown)
    if together:
        joined = [place for place in mine if moments[0][place].paint is Paint.BOTTOMS]
        yield strip([_joined([moment[place] for place in joined]) for moment in moments], far=False, shown=group.shown)


def _joined(those: Sequence[Part]) -> Part:
    return Part(
        piece=those[0].piece, paint=those[0].paint, outlines=tuple([each for part in those for each in part.outlines])
    )


def strip(moments: Sequence[Part], *, far: bool, shown: tuple[bool, ...] | None = None) -> Strip:
    """One part through all moments, its outlines begun where they glide least."""
    frames = [moments[0].outlines]
    soft = moments[0].form is Form.SOFT
    for moment in moments[1:]:
        pairs = zip(moment.outlines, frames[-1], strict=True)
        frames.append(tuple([aligned(now, before) if soft else now for now, before in pairs]))
    return Strip(paint=moments[0].paint, far=far, frames=tuple(frames), form=moments[0].form, shown=shown)


def _order(filmed: Filmed, camera: Camera) -> Order:
    first = filmed.bodies[0]
    left = first.trunk.pelvis.axes.left
    deep, high = vectors.dot(left, camera.toward), -vectors.dot(left, camera.down)
    back, front = _loose(filmed, camera)
    far: frozenset[Piece] = frozenset()
    if abs(deep) > _MOSTLY or abs(high) > _MOSTLY:
        hidden = deep if abs(deep) > _MOSTLY else high
        near_leg, far_leg = (Piece.LEFT_LEG, Piece.RIGHT_LEG) if hidden > 0 else (Piece.RIGHT_LEG, Piece.LEFT_LEG)
        far_arm = Piece.RIGHT_ARM if hidden > 0 else Piece.LEFT_ARM
        far = frozenset({far_leg, far_arm})
        body = [Group(pieces=(far_leg,)), Group(pieces=(Piece.TRUNK,)), Group(pieces=(Piece.SEAT, near_leg))]
    elif any(_towards(leg, camera) for body_ in filmed.bodies for leg in body_.legs):
        legs = sorted(_LEGS, key=lambda piece: nearness(piece, first, camera))
        body = [Group(pieces=(piece,)) for piece in (Piece.TRUNK, Piece.SEAT, *legs)]
    else:
        body = [Group(pieces=(Piece.TRUNK,)), Group(pieces=(Piece.SEAT, *_LEGS))]
    return Order(behind=tuple(back), body=tuple(body), in_front=tuple(front), far=far)


def _towards(leg: Leg, camera: Camera) -> bool:
    thigh = vectors.unit(vectors.sub(leg.knee, leg.hip), vectors.UP)
    return abs(vectors.dot(thigh, camera.toward)) > _MOSTLY


def _loose(filmed: Filmed, camera: Camera) -> tuple[list[Group], list[Group]]:
    """Arms and head behind the trunk and in front of it, moment by moment."""
    near = {
        piece: [nearness(piece, body, camera) + ahead for body in filmed.bodies]
        for piece, ahead in ((_ARMS[0], 0.0), (_ARMS[1], 0.0), (Piece.HEAD, _HEAD_AHEAD))
    }

    def groups(depth: Callable[[list[float]], float], *, in_front: bool) -> list[Group]:
        return [
            Group(pieces=(piece,), shown=tuple([(each > 0) is in_front for each in near[piece]]))
            for piece in sorted(near, key=lambda piece: depth(near[piece]))
            if any((each > 0) is in_front for each in near[piece])
        ]

    return groups(min, in_front=False), groups(max, in_front=True)

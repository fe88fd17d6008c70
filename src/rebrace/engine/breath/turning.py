"""Where breath turns: when it has come back from its farthest point by a share of a usual swing."""

from typing import Final, NamedTuple

from rebrace.engine.body.vectors import ORIGIN, Vector
from rebrace.engine.breath.axis import Axis
from rebrace.engine.breath.order import middle
from rebrace.engine.catalogue.policies.breath import BreathPolicy

_WAYS_NEEDED: Final = 3
"""Ways that must be known before their length is called usual."""


class Turn(NamedTuple):
    """The end of one way."""

    at: float
    going: int
    """Along the axis (1) or against it (-1)."""
    swing: float
    seconds: float


class Turning(NamedTuple):
    """Which way it goes, from where, and how far it has come."""

    going: int
    """0 before it is known."""
    since: float
    base: Vector
    """Where this way began; before it is known, the lowest point."""
    far: Vector
    """How far it has come; before it is known, the highest point."""
    back: float
    """How far it was back from there at the last tick."""
    swings: tuple[float, ...]
    ways: tuple[float, ...]
    """The lengths of the last ways in metres per second squared, and in seconds."""
    whole: bool
    """This way began with a turn."""


NOTHING: Final = Turning(0, 0.0, ORIGIN, ORIGIN, 0.0, (), (), whole=False)


def anew(turning: Turning, point: Vector, time: float) -> Turning:
    """What is usual stays; the way begins again, here."""
    return turning._replace(going=0, since=time, base=point, far=point, back=0.0, whole=False)


def watched(
    turning: Turning, axis: Axis, point: Vector, noise: float, time: float, policy: BreathPolicy
) -> tuple[Turning, Turn | None]:
    """The way after the newest point, and its end if this was it."""
    floor = max(policy.floor, policy.noise_times * noise)
    if not turning.going:
        return _setting_out(turning, axis, point, 2 * floor), None
    back = turning.going * (axis.along(turning.far) - axis.along(point))
    if back < 0:
        return turning._replace(far=point, back=0.0), None
    asked = max(floor, policy.turn_share * _usual(turning, axis, time, policy))
    if back <= asked or time - turning.since < policy.shortest:
        return turning._replace(back=back), None
    # Between two ticks, where the line crossed what was asked.
    late = min(max((back - asked) / max(back - turning.back, back - asked), 0.0), 1.0)
    at = max(time - late * policy.tick, turning.since)
    turn = Turn(at, turning.going, _swing(turning, axis), at - turning.since)
    swings, ways = turning.swings, turning.ways
    if turning.whole:  # the first way may be she lying down, and says nothing of her breath
        swings = (*swings, turn.swing)[-policy.usual_of :]
        ways = (*ways, turn.seconds)[-policy.usual_of - 1 :]
    return Turning(-turning.going, at, turning.far, point, 0.0, swings, ways, whole=True), turn


def _setting_out(turning: Turning, axis: Axis, point: Vector, least: float) -> Turning:
    place, low, high = axis.along(point), axis.along(turning.base), axis.along(turning.far)
    if place - low > least:
        return turning._replace(going=1, far=point)
    if high - place > least:
        return turning._replace(going=-1, base=turning.far, far=point)
    return turning._replace(base=min(turning.base, point, key=axis.along), far=max(turning.far, point, key=axis.along))


def _swing(turning: Turning, axis: Axis) -> float:
    return abs(axis.along(turning.far) - axis.along(turning.base))


def _usual(turning: Turning, axis: Axis, time: float, policy: BreathPolicy) -> float:
    """A usual swing; it shrinks when no turn comes, so that one large movement does not hide the breaths after it."""
    usual = middle(turning.swings) if turning.swings else _swing(turning, axis)
    way = middle(turning.ways) if len(turning.ways) >= _WAYS_NEEDED else policy.start_half
    waited = (time - turning.since) / way - policy.patience
    return usual * 0.5**waited if waited > 0 else usual

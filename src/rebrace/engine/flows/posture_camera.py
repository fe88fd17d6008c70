"""The posture check by camera: a look, the reset, and a second look; the phone sends numbers and nothing else."""

from dataclasses import dataclass
from typing import ClassVar, Final

from rebrace.engine.catalogue.policies.camera import CameraPolicy
from rebrace.engine.catalogue.posture import PostureReset
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.posture import PostureSeen
from rebrace.engine.facts.posture import LookRecord
from rebrace.engine.flows.given import Screen, Step, Trouble, Visit
from rebrace.engine.flows.posture_told import told
from rebrace.engine.posture.comparing import Moved, first_look, look_before, since_first, since_reset
from rebrace.engine.vocabulary.posture import Line, Stance
from rebrace.engine.vocabulary.sides import Side

RIBS: Final = "ribs_flaring"
"""The question that is asked, as no landmark lies on a rib."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureCamera:
    """The camera's page: first or second look, and how she stood in the look it is held against."""

    template: ClassVar[str] = "posture_camera.html"
    after: bool
    side: Side | None
    """The side that should face the phone; None when any may."""
    stance: Stance | None
    night: bool
    looking: CameraPolicy
    visibility: float
    """Landmarks that are seen less surely are drawn faintly."""
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureLook:
    """What the first look of a check saw, held against her very first one; and the way to the reset."""

    template: ClassVar[str] = "posture_look.html"
    lines: tuple[Moved, ...]
    first: bool
    """It is her very first look of this kind: later ones are held against it."""
    ribs: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureLookReset:
    """The reset between two looks."""

    template: ClassVar[str] = "posture_look_reset.html"
    reset: PostureReset
    ribs: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureLookDone:
    """Before and after the reset, and since her first look."""

    template: ClassVar[str] = "posture_look_done.html"
    reset: tuple[Moved, ...]
    """What the reset moved."""
    since: tuple[Moved, ...]
    """What had moved since her first look, before the reset."""
    ribs_before: bool | None
    ribs_after: bool | None


def show(visit: Visit) -> Screen:
    """The camera's page for the first look."""
    return _camera(visit, after=False)


def answer(visit: Visit) -> Step:
    """A look that is told is kept; the other stages only lead on."""
    match visit.given.one("stage"):
        case "look":
            return _looked(visit, after=False)
        case "reset":
            before = look_before(visit.state.looks, visit.today)
            reset = visit.catalogue.posture.reset
            return Step(next=PostureLookReset(reset=reset, ribs=before.ribs if before else None))
        case "again":
            return Step(next=_camera(visit, after=True))
        case "after":
            return _looked(visit, after=True)
        case _:
            return Step(next=_camera(visit, after=False))


def _looked(visit: Visit, *, after: bool) -> Step:
    seen = told(visit.given, after=after)
    if seen is None:
        trouble = Trouble(field="look", code="unknown")
        return Step(next=_camera(visit, after=after, troubles=(trouble,)))
    facts, now = visit.facts(seen), _record(seen, visit)
    looks = _earlier(visit, facts)
    return Step(facts=facts, next=_done(visit, looks, now) if after else _seen(visit, looks, now))


def _seen(visit: Visit, looks: tuple[LookRecord, ...], now: LookRecord) -> PostureLook:
    lines = since_first(looks, now, visit.catalogue.posture.camera.beyond)
    return PostureLook(lines=lines, first=all(each.shift is None for each in lines), ribs=now.ribs)


def _done(visit: Visit, looks: tuple[LookRecord, ...], now: LookRecord) -> PostureLookDone:
    beyond = visit.catalogue.posture.camera.beyond
    before = look_before(looks, visit.today)
    return PostureLookDone(
        reset=since_reset(before, now, beyond),
        since=since_first(looks[:-1], before, beyond) if before else (),
        ribs_before=before.ribs if before else None,
        ribs_after=now.ribs,
    )


def _earlier(visit: Visit, facts: tuple[Fact, ...]) -> tuple[LookRecord, ...]:
    """The looks before this one, also when its form is sent a second time."""
    looks = visit.state.looks
    return looks[:-1] if facts[-1].id == visit.state.last_id else looks


def _camera(visit: Visit, *, after: bool, troubles: tuple[Trouble, ...] = ()) -> PostureCamera:
    looks = visit.state.looks
    like = look_before(looks, visit.today) if after else first_look(looks)
    return PostureCamera(
        after=after,
        side=like.side if like else None,
        stance=like.stance if like else None,
        night=visit.given.one("night") == "1",
        looking=visit.catalogue.policy(CameraPolicy),
        visibility=visit.catalogue.posture.camera.visibility,
        troubles=troubles,
    )


def _record(seen: PostureSeen, visit: Visit) -> LookRecord:
    lines = {line: getattr(seen, line.value) for line in Line}
    return LookRecord(
        at=visit.now,
        stance=seen.stance,
        after=seen.after,
        levelled=seen.levelled,
        side=seen.side,
        lines={line: value for line, value in lines.items() if value is not None},
        ribs=seen.ribs,
    )

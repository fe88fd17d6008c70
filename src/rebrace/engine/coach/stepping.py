"""The coach as a fold: one frame more, and what follows from it."""

import math

from rebrace.engine.coach import cueing, sight
from rebrace.engine.coach.bearing import held, stayed, strayed
from rebrace.engine.coach.company import accompanied, hers
from rebrace.engine.coach.events import (
    CannotSee,
    Cue,
    Event,
    Hint,
    Mend,
    Obstacle,
    Ready,
    RepCounted,
    SetDone,
    TrackingLost,
)
from rebrace.engine.coach.plan import BOTH, SetPlan
from rebrace.engine.coach.seen import Seen, bodies
from rebrace.engine.coach.state import NOT_HELD, NOWHERE, UNKNOWN_CUE, CueLine, Held, Place, State, Told
from rebrace.engine.coach.track import AWAY, LONG_AGO, UNSETTLED, Rep, Track, followed, unsettled
from rebrace.engine.coach.watching import nearer, placed, value
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.vocabulary.sides import Side

_LOOKS = 0.2
"""Seconds from one look at the set-up to the next."""
_PATIENCE = 4.0
"""Seconds before she is asked to hold the start."""
_NEW_CLOCK = 15
"""Frames in a row from the past that mean the clock itself was set back."""
_UPSIDE_DOWN = 180.0
_LONG_STEP = 1.0
"""Seconds; a longer gap between frames was not watched."""
_SIDES = (Side.LEFT, Side.RIGHT, None)
_START = Hint(Obstacle.NOT_AT_START, Mend.HOLD_START, None)
_OTHER = CannotSee(what=Obstacle.OTHER_PERSON, how=Mend.ONE_PERSON)


def step(state: State, frame: Frame) -> tuple[State, tuple[Event, ...]]:
    """The coach after one more frame, and what it says now; nothing of later frames is ever needed."""
    time = frame.time
    if state.done or not math.isfinite(time) or not 0 < frame.aspect < math.inf:
        return state, ()
    if time <= state.time:
        return _from_the_past(state, time)
    looked, company = _looked(state, frame)
    if looked is None:
        return _blind(state, time)
    if company:
        state = state._replace(company_at=time)
    place = placed(state.place, looked, state.near, time, state.plan.policy.other_person)
    if place.strange_since > LONG_AGO:
        return _strange(state, place, time)
    return _watching(state, frame, looked, place)


def _looked(state: State, frame: Frame) -> tuple[Seen | None, bool]:
    """Her body, and whether somebody else is there; None when nobody is."""
    visibility = state.plan.policy.visibility
    found = [each for each in bodies(frame.points, frame.aspect, _tilt(frame)) if sight.somebody(each, visibility)]
    if len(found) <= 1:
        return (found[0] if found else None), False
    her = hers(found, state.place)
    return found[her], accompanied(found, her, state.plan.policy)


def _tilt(frame: Frame) -> float:
    """As the phone tells it; upright when it tells nothing, or nonsense."""
    tilt = frame.tilt
    return tilt if tilt is not None and abs(tilt) <= _UPSIDE_DOWN else 0.0


def _from_the_past(state: State, time: float) -> tuple[State, tuple[Event, ...]]:
    if time == state.time:
        return state, ()
    if state.refused + 1 < _NEW_CLOCK:
        return state._replace(refused=state.refused + 1), ()
    tracks = tuple(track._replace(counted_at=LONG_AGO) for track in state.tracks)
    begun = _forgotten(state._replace(tracks=tracks))._replace(
        time=time, first=time - state.time + state.first, refused=0, seen_at=time
    )
    fresh = Told(None, time, LONG_AGO)
    begun = begun._replace(told=fresh, company=fresh, company_at=LONG_AGO, looked_at=LONG_AGO, cued_at=LONG_AGO)
    return begun, (TrackingLost(),)


def interrupted(state: State) -> State:
    """Nobody looked for a while, or the phone was turned: what was seen before says nothing about what comes."""
    return _forgotten(state)


def _forgotten(state: State) -> State:
    """The start has to be held again; what was counted stays."""
    return state._replace(
        tracks=tuple(unsettled(track) for track in state.tracks),
        cues=tuple(UNKNOWN_CUE for _ in state.cues),
        place=NOWHERE,
        held=NOT_HELD,
        home=NOWHERE,
        stray_since=LONG_AGO,
        ready=False,
        lost=True,
    )


def _blind(state: State, time: float) -> tuple[State, tuple[Event, ...]]:
    """Nobody is there."""
    told, event = _hinted(state.told, sight.NOBODY, time, state.plan)
    state = state._replace(time=time, first=_first(state, time), refused=0, told=told)
    said = (event,) if event else ()
    if state.lost or time - max(state.seen_at, state.first) <= state.plan.policy.lost_after:
        return state, said
    return _forgotten(state), (TrackingLost(), *said)


def _strange(state: State, place: Place, time: float) -> tuple[State, tuple[Event, ...]]:
    """A body that leapt: another person, until it is back or stays."""
    state = state._replace(time=time, refused=0, place=place)
    if time - place.strange_since < state.plan.policy.hidden_after:
        return state, ()
    return _forgotten(state), (_OTHER, TrackingLost())


def _watching(state: State, frame: Frame, looked: Seen, place: Place) -> tuple[State, tuple[Event, ...]]:
    """She is there."""
    plan, time, near = state.plan, frame.time, state.near
    if not state.ready:
        near = nearer(looked, plan, near)
    alone = time - state.company_at > plan.policy.company_leaves
    tracks, reps, read = _followed(state, looked, near, time)
    if not read and plan.channels and plan.channels[0].side == BOTH and time - state.seen_at > plan.policy.hidden_after:
        near = 1 - near
    told, hint_event, looked_at = _seen_well(state, frame, looked, near)
    company, company_event = _hinted(state.company, None if alone else sight.COMPANY, time, plan)
    begins = held(state.held, looked, place, near, plan, time) if alone and not state.ready else NOT_HELD
    ready = state.ready or (_may_begin(state, begins, told, time) and _settled(tracks, time, plan))
    strays = state.ready and strayed(looked, near, plan)
    said: list[Event] = [Ready()] if ready and not state.ready else []
    counts_now = state.ready and alone and not strays and not plan.guided and stayed(state.home, place, looked, plan)
    counts, counted = _counted(state, reps, said) if counts_now else (state.counts, False)
    cues, cued_at, cued = _cued(state, looked, near, tracks, said, time, ready=ready)
    said += [each for each in (hint_event, company_event) if each is not None]
    after = State(
        plan,
        _first(state, time),
        time,
        0,
        time if read else state.seen_at,
        _seen_for(state, time) if read else state.seen_for,
        near,
        ready,
        state.lost and not ready,
        bool(plan.goal) and counted and _reached(counts, plan),
        tracks,
        counts,
        cues,
        cued_at,
        cued and not counted,
        place,
        begins,
        state.home if any(track.phase == AWAY for track in tracks) else place,
        (state.stray_since if state.stray_since > LONG_AGO else time) if strays else LONG_AGO,
        state.company_at,
        company,
        told,
        looked_at,
    )
    if after.done:
        said.append(SetDone())
    if (not read and _gone(after)) or (strays and time - after.stray_since > plan.policy.stray_after):
        said.append(TrackingLost())
        return _forgotten(after), tuple(said)
    return after, tuple(said)


def _may_begin(state: State, begins: Held, told: Told, time: float) -> bool:
    """Whether her body has been at the start for long enough, and whoever is too small was told so first."""
    if begins.since == LONG_AGO or time - begins.since < state.plan.policy.hold:
        return False
    return told.hint != sight.FAR or (state.told.hint == sight.FAR and state.told.at > LONG_AGO)


def _gone(state: State) -> bool:
    """Whether the signal of a set that has begun has been out of sight for too long."""
    return state.ready and state.time - max(state.seen_at, state.first) > state.plan.policy.lost_after


def _seen_for(state: State, time: float) -> float:
    step_time = time - state.time
    return state.seen_for + step_time if step_time < _LONG_STEP else state.seen_for


def _first(state: State, time: float) -> float:
    return state.first if state.first > LONG_AGO else time


def _followed(state: State, looked: Seen, near: int, time: float) -> tuple[tuple[Track, ...], list[Rep | None], bool]:
    """Every channel after this frame, the repetitions that ended with it, and whether any could be read."""
    plan = state.plan
    counting = plan.counting
    if counting is None:
        return state.tracks, [], True
    tracks: list[Track] = []
    reps: list[Rep | None] = []
    read = False
    for channel, track in zip(plan.channels, state.tracks, strict=True):
        told = value(looked, plan, channel, track, near)
        rep = None
        if told is not None:
            read = True
            marked, raw, turned = told
            track, rep = followed(marked, raw, turned, time, counting=counting, policy=plan.policy)  # noqa: PLW2901
            if track.phase == AWAY and not state.ready:
                track = unsettled(track)  # noqa: PLW2901 - nobody goes away from a start that is not held yet
        elif time - track.line.at > plan.policy.lost_after and track.phase != UNSETTLED:
            track = unsettled(track)  # noqa: PLW2901 - the track goes on under its own name
        tracks.append(track)
        reps.append(rep)
    return tuple(tracks), reps, read


def _settled(tracks: tuple[Track, ...], time: float, plan: SetPlan) -> bool:
    """Whether the start is held: by every side that can be seen, and by one at least."""
    settled = [track.phase != UNSETTLED for track in tracks]
    if not settled:
        return True
    return any(settled) and all(
        well or time - track.line.at > plan.policy.hidden_after for well, track in zip(settled, tracks, strict=True)
    )


def _counted(state: State, reps: list[Rep | None], said: list[Event]) -> tuple[tuple[int, int, int], bool]:
    counts = state.counts
    for channel, rep in zip(state.plan.channels, reps, strict=True):
        if rep is not None:
            side = channel.side
            numbers = list(counts)
            numbers[side] += 1
            counts = (numbers[0], numbers[1], numbers[2])
            said.append(
                RepCounted(side=_SIDES[side], number=numbers[side], range=rep.range, out=rep.out, back=rep.back)
            )
    return counts, counts != state.counts


def _reached(counts: tuple[int, int, int], plan: SetPlan) -> bool:
    return plan.goal is not None and all(counts[channel.side] >= plan.goal for channel in plan.channels)


def _cued(
    state: State, looked: Seen, near: int, tracks: tuple[Track, ...], said: list[Event], time: float, *, ready: bool
) -> tuple[tuple[CueLine, ...], float, bool]:
    """The cues after this frame; one is told when it is due."""
    plan = state.plan
    if not ready or not plan.cues:
        return state.cues, state.cued_at, state.cued
    away = any(track.phase == AWAY for track in tracks)
    lines = cueing.looked(state.cues, plan, looked, time=time, near=near, away=away)
    if state.cued or time - state.cued_at < plan.policy.cue_apart:
        return tuple(lines), state.cued_at, state.cued
    place = cueing.chosen(lines, time, plan.policy)
    if place is None:
        return tuple(lines), state.cued_at, False
    said.append(Cue(fault=plan.cues[place].told.fault))
    lines[place] = lines[place]._replace(told_at=time)
    return tuple(lines), time, True


def _seen_well(state: State, frame: Frame, looked: Seen, near: int) -> tuple[Told, CannotSee | None, float]:
    """What is in the way, looked at a few times a second, and told once it lasts."""
    plan, time = state.plan, frame.time
    if time - state.looked_at < _LOOKS:
        return state.told, None, state.looked_at
    hint = sight.in_the_way(looked, plan, near, frame.aspect, frame.tilt, ready=state.ready)
    if hint is None and not state.ready:
        hint = _START
    told, event = _hinted(state.told, hint, time, plan)
    return told, event, time


def _hinted(told: Told, hint: Hint | None, time: float, plan: SetPlan) -> tuple[Told, CannotSee | None]:
    if hint != told.hint:
        return Told(hint, time, LONG_AGO), None
    patience = _PATIENCE if hint is _START else plan.policy.hidden_after
    if hint is None or time - told.since < patience or time - told.at < plan.policy.tell_again:
        return told, None
    return told._replace(at=time), CannotSee(what=hint.what, how=hint.how, part=hint.part)

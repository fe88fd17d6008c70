"""Two verbs for tests of the coach: a stream is shown to it, and what it said is looked at."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import strategies as st

from rebrace.engine.body.landmarks.noise import Noise
from rebrace.engine.body.landmarks.stream import Take, stream
from rebrace.engine.coach.events import Event, RepCounted
from rebrace.engine.coach.state import begun
from rebrace.engine.coach.stepping import step
from rebrace.engine.coach.summary import Summary, summary
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.wire.coaching import set_plan
from tests.examples import filming

Move = tuple[str, str]
BRIDGE: Move = ("glute_bridge", "bridge")
TAP: Move = ("heel_tap", "tabletop_tap")
STEPS: Move = ("side_step", "light_band")
ROW: Move = ("band_row", "standing_row")
TWIST: Move = ("seated_twist", "arms_crossed")

ODD = (math.nan, math.inf, -math.inf, 0.0, 1e300, -1e300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What came of a stream."""

    events: tuple[tuple[float, Event], ...]
    summary: Summary

    @property
    def counted(self) -> int:
        return self.summary.left + self.summary.right + self.summary.both

    def of(self, kind: type) -> list[Event]:
        return [event for _, event in self.events if isinstance(event, kind)]

    def times(self) -> list[float]:
        return [time for time, event in self.events if isinstance(event, RepCounted)]


def filmed(move: Move, *, loops: int = 3, noise: Noise | None = None, rate: float = 20, **more: object) -> list[Frame]:
    """The frames of a set; `more` is what `take_of` may be told."""
    take = filming.take_of(*move, loops=loops, rate=rate, noise=noise or Noise(), **more)  # type: ignore[arg-type]
    return list(stream(take, 1))


def watched(move: Move, frames: Iterable[Frame], *, goal: int | None = None, guided: bool | None = False) -> Watched:
    """What the coach says of frames."""
    plan = set_plan(filming.content().catalogue, *move, goal=goal, side=None, guided=guided)
    state, said = begun(plan, (0, 0, 0)), []
    for frame in frames:
        state, events = step(state, frame)
        said += [(frame.time, event) for event in events]
    return Watched(events=tuple(said), summary=summary(state))


def check_stream(move: Move, frames: Iterable[Frame], reps: int, cues: tuple[str, ...] = ()) -> None:
    """The stream has so many repetitions, and these faults."""
    found = watched(move, frames)
    assert found.counted == reps
    assert {event.fault for _, event in found.events if hasattr(event, "fault")} == set(cues)


def moves() -> st.SearchStrategy[Move]:
    """Any rung that is counted."""
    coaches = filming.content().catalogue.coaches
    return st.sampled_from([each for each in filming.every_rung() if coaches[each[0]].counting(each[1]) is not None])


@st.composite
def takes(draw: st.DrawFn, move: Move) -> Take:
    """A set of a rung, before any sensible phone, with any usual noise."""
    film = filming.film_of(*move)
    phone = filming.phone_for(
        film,
        *move,
        turn=draw(st.floats(-8, 8)),
        height=draw(st.floats(0.3, 0.9)),
        closeness=draw(st.floats(1.2, 1.5)),
        tilt=draw(st.floats(-4, 4)),
    )
    noise = Noise(jitter=draw(st.floats(0, 0.012)), drop_outs=draw(st.floats(0, 1)), swaps=draw(st.floats(0, 1)))
    return filming.take_of(*move, film=film, phone=phone, loops=2, rate=draw(st.sampled_from((12, 20))), noise=noise)


def damaged() -> st.SearchStrategy[list[Frame]]:
    """Frames of every kind of damage, with any times."""
    time = st.one_of(st.floats(-5, 60), st.sampled_from(ODD))
    number = st.one_of(st.floats(-2, 2), st.sampled_from(ODD))
    numbers = st.one_of(st.just(132), st.integers(0, 140)).flatmap(
        lambda count: st.lists(number, min_size=4, max_size=4).map(lambda four: (four * 35)[:count])
    )
    aspect = st.one_of(st.floats(0.4, 2.5), st.sampled_from(ODD))
    return st.lists(st.builds(Frame, time, numbers, aspect, st.one_of(st.none(), number)), max_size=40)

"""The coach as a phone's worker drives it: numbers of a frame in, plain events out.

coaching = begin(catalogue, "glute_bridge", "bridge", goal=8)
for each frame:
    for event in coaching.step(seconds, landmarks, aspect, tilt):
        ...                       # {"kind": "rep_counted", "side": None, "number": 1, ...}
coaching.summary()                # {"left": 0, "right": 0, "both": 8, "seen": 97, "guided": False}
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.coach import Coach
from rebrace.engine.catalogue.exercise import CountConfidence, Exercise
from rebrace.engine.catalogue.policies.coach import CoachPolicy
from rebrace.engine.catalogue.policies.stances import Stance, StancesPolicy
from rebrace.engine.coach.events import Event
from rebrace.engine.coach.plan import SetPlan, WatchedCue, channels
from rebrace.engine.coach.state import State, begun
from rebrace.engine.coach.stepping import interrupted, step
from rebrace.engine.coach.summary import summary
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.vocabulary.sides import Side
from rebrace.engine.wire.encoding import encode
from rebrace.engine.wire.signals import SIGNALS

_GUIDED: Final = (CountConfidence.LOW, CountConfidence.TIMER)


class Coaching:
    """One set under way; the only thing here that changes is which state it is in."""

    def __init__(self, state: State) -> None:
        self.state = state

    @property
    def guided(self) -> bool:
        """Whether tempo leads and she counts."""
        return self.state.plan.guided

    def step(
        self, time: float, points: Sequence[float], aspect: float, tilt: float | None = None
    ) -> list[dict[str, object]]:
        """One frame: seconds, 132 numbers (33 times right, down, away, visibility), width by height of the picture.

        Where more bodies are seen, `points` holds 132 numbers of each, one after the other. It is a list, or anything
        that `list()` copies, such as a Float32Array seen from Python.
        """
        numbers = points if type(points) is list else list(points)
        self.state, events = step(self.state, Frame(time, numbers, aspect, tilt))
        return [told(event) for event in events] if events else []

    def corrected(self, side: str | None, by: int) -> None:
        """She pressed + or -."""
        left, right, both = self.state.counts
        self.state = _with_counts(
            self.state,
            (
                max(left + by, 0) if side == Side.LEFT else left,
                max(right + by, 0) if side == Side.RIGHT else right,
                max(both + by, 0) if side is None else both,
            ),
        )

    def interrupted(self) -> None:
        """She left the page, or the phone was turned: the start is held again, and the count stays."""
        self.state = interrupted(self.state)

    def summary(self) -> dict[str, object]:
        """The counts, and how much was seen."""
        return _plain(encode(summary(self.state)))


def begin(
    catalogue: Catalogue,
    exercise: str,
    rung: str,
    *,
    goal: int | None = None,
    side: str | None = None,
    counted: Mapping[str, int] | None = None,
    guided: bool | None = None,
) -> Coaching:
    """A set of a rung. `side` is "left" or "right" where this set is for one side only.

    `goal` is the number of repetitions, for each side where sides count alone. `counted` are repetitions of this set
    that were done before, by "left", "right" and "both". `guided` overrules whether tempo leads.
    """
    done = counted or {}
    plan = set_plan(catalogue, exercise, rung, goal=goal, side=Side(side) if side else None, guided=guided)
    return Coaching(begun(plan, (done.get("left", 0), done.get("right", 0), done.get("both", 0))))


def set_plan(
    catalogue: Catalogue,
    exercise: str,
    rung: str,
    *,
    goal: int | None,
    side: Side | None,
    guided: bool | None,
) -> SetPlan:
    """What a set is watched for; an exercise without a coach is guided."""
    move = catalogue.exercises[exercise]
    coach = catalogue.coaches.get(exercise) or Coach(exercise=exercise)
    special = coach.rung(rung)
    counting = coach.counting(rung)
    confidence = special.confidence if special and special.confidence else move.confidence
    signal = SIGNALS[counting.signal] if counting else None
    return SetPlan(
        counting=counting,
        signal=signal,
        channels=channels(counting, signal, side),
        cues=tuple(
            WatchedCue(told=cue, signal=SIGNALS[cue.signal]) for cue in coach.cues if not cue.rungs or rung in cue.rungs
        ),
        view=special.view if special and special.view else move.view,
        stance=_stance(catalogue, coach, move, rung),
        guided=(confidence in _GUIDED if guided is None else guided) or counting is None,
        goal=goal,
        policy=catalogue.policy(CoachPolicy),
    )


def _stance(catalogue: Catalogue, coach: Coach, move: Exercise, rung: str) -> Stance | None:
    """The one that the coach names, else that of the position; none for a rung that is not on the ladder."""
    stances = catalogue.policy(StancesPolicy)
    special = coach.rung(rung)
    name = (special.stance if special else None) or coach.stance
    if name:
        return stances.named(name)
    number = move.rung_number(rung)
    return stances.of_position(move.position_of(move.rungs[number - 1])) if number else None


def told(event: Event) -> dict[str, object]:
    """An event in plain JSON types, with its `kind`: "ready", "rep_counted", "cue", "cannot_see", ..."""
    return {"kind": _kind(type(event).__name__), **_plain(encode(event))}


@cache
def _kind(name: str) -> str:
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name).strip("_")


def _plain(table: object) -> dict[str, object]:
    assert isinstance(table, dict)  # noqa: S101 - dataclasses become tables
    return table


def _with_counts(state: State, counts: tuple[int, int, int]) -> State:
    return state._replace(counts=counts)

"""Photos of both ends of an exercise through the real pose model: is the start told from the end, and the wrong one?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.accuracy import labels, nearest
from benchmarks.accuracy.experiment import Data, Experiment, Outcome
from benchmarks.recording import at_least, at_most
from rebrace.content.loader import built_in
from rebrace.engine.catalogue.coach import Watched
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.wire.coaching import begin
from rebrace.engine.wire.signals import SIGNALS
from rebrace.vision.pictures import pictures
from rebrace.vision.posing import poser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rebrace.vision.posing import Poser

SOURCE = "free-exercise-db"
OURS = {
    "360 breathing": "breathing_360",
    "banded side steps": "side_step",
    "cat-cow": "cat_cow",
    "glute bridge": "glute_bridge",
    "heel taps": "heel_tap",
    "hip thrust": "hip_thrust",
    "modified dead bug": "dead_bug",
    "prone Y raise": "prone_y",
    "resistance-band row": "band_row",
    "seated twist": "seated_twist",
    "thread the needle": "thread_needle",
    "wall slide": "wall_slide",
}
"""What the labels call our exercises."""
RIGHT, WRONG = ("exact", "close"), "negative"
RATE = 20.0
HELD, MOVED = 2.0, 1.0
"""Seconds: the start is held, then each way takes its time, with a rest after it."""
AIM = 95


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """One photo and what is true of it."""

    movement: str
    exercise: str | None
    """Ours; None when it is none of ours."""
    closeness: str
    phase: str
    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Both ends of one movement."""

    name: str
    exercise: str | None
    closeness: str
    start: Frame
    end: Frame

    @property
    def rungs(self) -> list[tuple[str, str]]:
        """The rungs that it could be taken for: those of its exercise, or all."""
        moves = built_in().catalogue.exercises
        return [(name, rung.id) for name in ([self.exercise] if self.exercise else moves) for rung in moves[name].rungs]


def photos(data: Data) -> list[Photo]:
    """Every photo of every split, seen by the pose model."""
    with poser(moving=False) as model:
        return labels.recordings(data, SOURCE, "manifest.csv", lambda row: _photo(row, model))


def _photo(row: dict[str, str], model: Poser) -> Photo:
    named = row["rebrace_exercise"]
    return Photo(
        movement=str(Path(row["path"]).parent),
        exercise=OURS.get(named),
        closeness=row["closeness"] if named in OURS or row["closeness"] == WRONG else "other",
        phase=row["phase"],
        frame=model.frame(next(pictures(Path(row["path"])))),
    )


def pairs(found: Sequence[Photo]) -> list[Pair]:
    """The movements of which both ends are there."""
    return [
        Pair(
            name=Path(movement).name,
            exercise=ends["start"].exercise,
            closeness=ends["start"].closeness,
            start=ends["start"].frame,
            end=ends["end"].frame,
        )
        for movement, each in groupby(sorted(found, key=lambda photo: photo.movement), lambda photo: photo.movement)
        if {"start", "end"} <= (ends := {photo.phase: photo for photo in each}).keys()
    ]


def counted(begins: Frame, ends: Frame, rung: tuple[str, str], *, guided: bool | None) -> list[str | None]:
    """The sides of the repetitions that the coach counts when a body goes from one photo to the other and back."""
    coaching = begin(built_in().catalogue, *rung, guided=guided)
    events = [each for time, points in _played(begins, ends) for each in coaching.step(time, points, begins.aspect)]
    return [str(each["side"]) for each in events if each["kind"] == "rep_counted"]


def _played(begins: Frame, ends: Frame) -> Iterator[tuple[float, list[float]]]:
    still, way = round(HELD * RATE), round(MOVED * RATE)
    shares = [*[0.0] * still, *(at / way for at in range(way)), *[1.0] * way, *(1 - at / way for at in range(way))]
    for number, share in enumerate([*shares, *[0.0] * way]):
        eased = share * share * (3 - 2 * share)
        yield number / RATE, [a + (b - a) * eased for a, b in zip(begins.points, ends.points, strict=True)]


def apart(pair: Pair) -> bool:
    """Whether some rung counts the way from start to end and back once, and not the way from end to start and back.

    A movement that goes to both sides has no start of its own: there, one of the two ways has to count.
    """
    return any(
        (len(forth), len(back)) == (1, 0) or (_both_ways(rung) and (len(forth), len(back)) == (0, 1))
        for rung in pair.rungs
        for forth in [counted(pair.start, pair.end, rung, guided=False)]
        for back in [counted(pair.end, pair.start, rung, guided=False)]
    )


def _both_ways(rung: tuple[str, str]) -> bool:
    coach = built_in().catalogue.coaches.get(rung[0])
    told = coach.counting(rung[1]) if coach else None
    return told is not None and told.sides is Watched.EACH and not SIGNALS[told.signal].paired


def taken_for(pair: Pair, *, guided: bool | None) -> list[str]:
    """The rungs that count a movement, begun from either end."""
    return [
        f"{exercise}/{rung}"
        for exercise, rung in pair.rungs
        if counted(pair.start, pair.end, (exercise, rung), guided=guided)
        or counted(pair.end, pair.start, (exercise, rung), guided=guided)
    ]


def run(data: Data) -> Outcome:
    """Judge every photo and pair."""
    found = photos(data)
    movements = pairs(found)
    right = [each for each in movements if each.closeness in RIGHT]
    wrong = [each for each in movements if each.closeness == WRONG]
    ours = {pair.name: apart(pair) for pair in movements if pair.closeness != WRONG}
    simple = {pair.name: nearest.told_apart(pair.start, pair.end, pair.rungs) for pair in movements}
    false = {pair.name: taken_for(pair, guided=None) for pair in wrong}
    strict = {pair.name: taken_for(pair, guided=False) for pair in wrong}
    share = _percent([ours[pair.name] for pair in right])
    times = sum(bool(each) for each in false.values())
    return Outcome(
        n=len(found),
        metrics={
            "photos in which a body was found, percent": _percent([any(each.frame.points) for each in found]),
            "methods": {
                "ours": _scores(movements, ours) | {"wrong ones counted": times, "of": len(wrong)},
                "ours, tempo never leading": {"wrong ones counted": sum(map(bool, strict.values())), "of": len(wrong)},
                "nearest drawn pose": _scores(movements, simple)
                | {"wrong ones counted": sum(simple[pair.name] for pair in wrong), "of": len(wrong)},
            },
            "pairs": {
                pair.name: {
                    "closeness": pair.closeness,
                    "exercise": pair.exercise or "none",
                    "start told from end": _word(ours[pair.name]),
                    "by the nearest drawn pose": _word(simple[pair.name]),
                }
                for pair in movements
                if pair.name in ours
            },
            "wrong pairs": {
                pair.name: {
                    "exercise": pair.exercise or "none",
                    "counted by": ", ".join(false[pair.name]) or "none",
                    "if tempo never led": ", ".join(strict[pair.name]) or "none",
                }
                for pair in wrong
            },
        },
        bars=(
            *((at_least("start told from end on exact and close pairs, percent", AIM, share),) if right else ()),
            *((at_most("wrong pairs counted as right", 0, times),) if wrong else ()),
        ),
        reasons=tuple(_reasons([pair.name for pair in right if not ours[pair.name]], false)),
    )


def _scores(movements: Sequence[Pair], told: dict[str, bool]) -> dict[str, str]:
    groups = {"exact and close": RIGHT, "analogue": ("analogue",)}
    return {
        f"{name}, told apart": f"{sum(kept)} of {len(kept)}"
        for name, closeness in groups.items()
        for kept in [[told[pair.name] for pair in movements if pair.closeness in closeness]]
    }


def _reasons(missed: list[str], false: dict[str, list[str]]) -> Iterator[str]:
    if missed:
        yield f"Not told apart: {', '.join(missed)}."
    if taken := [name for name, rungs in false.items() if rungs]:
        yield f"Counted though they are not ours: {', '.join(taken)}: what moves there moves in our exercise too."


def _percent(told: list[bool]) -> float:
    return round(100 * sum(told) / len(told), 1) if told else 0.0


def _word(told: bool) -> str:  # noqa: FBT001 - a word for it
    return "yes" if told else "no"


EXPERIMENT = Experiment(
    name="position",
    title="Positions",
    question="Is the start of an exercise told from its end on photos of real people, and is a wrong exercise refused?",
    method=(
        "Each photo goes through the full pose model. A body that holds one photo's landmarks, moves to the other's in"
        " a second and comes back is shown to the coach of every rung of the exercise, counted though tempo may lead."
        " Told apart means: a rung counts one repetition from start to end and back, and none from end to start and"
        " back. In a turn, which goes to both sides, one of the two ways has to count. A wrong exercise, or one that is"
        " none of ours (then on every rung there is), must not be counted from either end; there the coach runs as on"
        " the phone, and once more with tempo never leading. The simple method takes each photo for the nearest of the"
        " mannequin's two ends."
    ),
    limits=(
        "Two photos of each movement, mostly of one muscular person in a studio; what lies between them is made up."
        " No photo of cat, of cow, of threading the needle, or of a mother."
    ),
    run=run,
    sources=(SOURCE,),
)

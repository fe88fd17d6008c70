"""Videos in which nobody does our exercises, through the real pose model and every rung that counts."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.accuracy import offline
from benchmarks.accuracy.experiment import Data, Experiment, Outcome
from benchmarks.accuracy.experiments import drop_outs
from benchmarks.recording import at_least, at_most
from rebrace.content.loader import built_in
from rebrace.engine.catalogue.policies.coach import CoachPolicy
from rebrace.engine.coach.seen import SIZE
from rebrace.engine.vocabulary.landmarks import COUNT
from rebrace.engine.wire.coaching import begin
from rebrace.vision.pictures import pictures
from rebrace.vision.posing import watcher

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rebrace.engine.vocabulary.frames import Frame

SOURCE = "negatives-bsd-video"


def run(data: Data) -> Outcome:
    """Watch every video for every rung."""
    videos = [path for split in data.splits(SOURCE) for path in sorted(split.glob("*.mp4"))]
    counted: Counter[str] = Counter()
    hints: dict[str, dict[str, int]] = {}
    told: dict[str, list[int]] = {hint: [] for hint in TRUE_OF}
    simple: Counter[str] = Counter()
    for path in videos:
        stream = frames(path)
        simple.update(simple_methods(stream))
        seen = Counter[str]()
        for exercise, rung in rungs():
            events = watched(stream, exercise, rung)
            counted[f"{path.stem}, {exercise}/{rung}"] += sum(each["kind"] == "rep_counted" for each in events)
            seen.update({str(each["what"]): 1 for each in events if each["kind"] == "cannot_see"})
        hints[path.stem] = dict(sorted(seen.items()))
        for hint, true_of in TRUE_OF.items():
            told[hint] += [seen[hint]] * true_of(stream)
    false = {name: count for name, count in counted.items() if count}
    return Outcome(
        n=len(videos),
        metrics={
            "rungs tried": len(rungs()),
            "repetitions counted, of 0": sum(false.values()),
            "methods": {
                "ours, live": {"repetitions": sum(false.values())},
                **{name: {"repetitions": count} for name, count in simple.items()},
            },
            "counted by": {name: {"repetitions": count} for name, count in false.items()},
            "videos with two people in them, to the model": len(told["two_people"]),
            "videos with a person too small": len(told["too_far"]),
            "rungs that said": hints,
        },
        bars=(
            at_most("repetitions counted where there are none", 0, sum(false.values())),
            at_least("two people told of where the model sees two, percent of rungs", 100, _share(told["two_people"])),
            at_least("told to come closer where she is too small, percent of rungs", 100, _share(told["too_far"])),
        ),
        reasons=tuple(
            words for words, missed in ((FALSE, false), (UNTOLD, min(map(_share, told.values())) < WHOLE)) if missed
        ),
    )


WHOLE = 100.0
FALSE = "Somebody held still as a start asks for, and then moved and came back as a repetition does."
UNTOLD = "No video shows it to the model, or something else was in the way as long as it lasted and was told instead."


def watched(stream: list[Frame], exercise: str, rung: str) -> list[dict[str, object]]:
    """What the coach of a rung says; it counts even where tempo leads on the phone."""
    coaching = begin(built_in().catalogue, exercise, rung, guided=False)
    return [each for frame in stream for each in coaching.step(frame.time, frame.points, frame.aspect)]


def _share(told: list[int]) -> float:
    return round(100 * sum(told) / (len(told) * len(rungs())), 1) if told else 0.0


def frames(path: Path) -> list[Frame]:
    """The landmarks of a whole video, of everybody in it, as the coach gets them."""
    with watcher(built_in().catalogue) as model:
        return [model.frame(each) for each in pictures(path)]


def simple_methods(stream: list[Frame]) -> dict[str, int]:
    """What the simple counters say of the first body, which know no rung and see the whole video first."""
    absent = (0.0,) * SIZE
    bodies = np.array([frame.points[:SIZE] or absent for frame in stream]).reshape(-1, COUNT, 4)
    return offline.counts(drop_outs.held(bodies), (len(stream) - 1) / (stream[-1].time - stream[0].time))


def two_for_long(stream: list[Frame]) -> bool:
    """Whether the model finds a second body that lies apart from the first, time and again for two seconds or more."""
    times = [frame.time for frame in stream if len(frame.points) > SIZE and _apart(frame)]
    runs, begins = [0.0], None
    for before, now in pairwise(times):
        begins = before if begins is None else begins
        if now - before > GAP:
            begins = now
        runs.append(now - begins)
    return max(runs) >= LONG


def too_small(stream: list[Frame]) -> bool:
    """Whether the first body spans less than the least share of the picture, more often than not."""
    policy = built_in().catalogue.policy(CoachPolicy)
    spans = sorted(_span(frame, policy.visibility) for frame in stream if max(frame.points[3:SIZE:4]) > 0)
    return bool(spans) and spans[len(spans) // 2] < policy.size_least


LONG, GAP = 2.0, 0.6
"""Seconds that two people are in the picture, and from one sight of both to the next."""
TRUE_OF = {"two_people": two_for_long, "too_far": too_small}
"""When a hint has to be told, judged without the coach."""


def _apart(frame: Frame) -> bool:
    """Whether the boxes of the first two bodies do not touch."""
    return any(_beside(frame.points[axis::4]) for axis in (0, 1))


def _beside(places: Sequence[float]) -> bool:
    """Whether two bodies, told by their landmarks along one axis, lie one after the other."""
    here, there = places[:COUNT], places[COUNT : 2 * COUNT]
    return max(here) < min(there) or max(there) < min(here)


def _span(frame: Frame, visibility: float) -> float:
    """The longer side of the first body's box, as a share of the picture's shorter side."""
    shown = [at for at in range(0, SIZE, 4) if frame.points[at + 3] >= visibility]
    if not shown:
        return 0.0
    xs = [frame.points[at] * frame.aspect for at in shown]
    ys = [frame.points[at + 1] for at in shown]
    return max(max(xs) - min(xs), max(ys) - min(ys)) / min(frame.aspect, 1.0)


def rungs() -> list[tuple[str, str]]:
    """Every exercise with each of its rungs."""
    return [(name, rung.id) for name, move in built_in().catalogue.exercises.items() for rung in move.rungs]


EXPERIMENT = Experiment(
    name="nothing_happening",
    title="Nothing of ours happening",
    question="Is anything counted when nobody does our exercises?",
    method=(
        "Each video goes through the full pose model once, then live through the coach of every rung; rungs that tempo"
        " leads on the phone count here all the same. Whether two people are there, and whether she is too small, is"
        " judged by the boxes of the bodies that the model finds. The simple methods are told of no rung, so each of"
        " them counts once a video."
    ),
    limits="A few seconds of video of two scenes: a smoke test, not a rate.",
    run=run,
    sources=(SOURCE,),
)

"""Videos in which nobody does our exercises, through the real pose model and every rung that counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.accuracy.experiment import Data, Experiment, Outcome
from benchmarks.recording import at_most
from rebrace.content.loader import built_in
from rebrace.engine.wire.coaching import begin
from rebrace.vision.pictures import pictures
from rebrace.vision.posing import poser

if TYPE_CHECKING:
    from pathlib import Path

    from rebrace.engine.vocabulary.frames import Frame

SOURCE = "negatives-bsd-video"


def run(data: Data) -> Outcome:
    """Watch every video for every rung."""
    videos = [path for split in data.splits(SOURCE) for path in sorted(split.glob("*.mp4"))]
    counted: Counter[str] = Counter()
    hints: dict[str, dict[str, int]] = {}
    for path in videos:
        seen = Counter[str]()
        stream = frames(path)
        for exercise, rung in rungs():
            coaching = begin(built_in().catalogue, exercise, rung)
            events = [each for frame in stream for each in coaching.step(frame.time, frame.points, frame.aspect)]
            counted[f"{path.stem}, {exercise}/{rung}"] += sum(each["kind"] == "rep_counted" for each in events)
            seen.update({str(each["what"]): 1 for each in events if each["kind"] == "cannot_see"})
        hints[path.stem] = dict(sorted(seen.items()))
    false = {name: count for name, count in counted.items() if count}
    return Outcome(
        n=len(videos),
        metrics={
            "rungs tried": len(list(rungs())),
            "repetitions counted, of 0": sum(false.values()),
            "counted by": {name: {"repetitions": count} for name, count in false.items()},
            "rungs that said": hints,
        },
        bars=(at_most("repetitions counted where there are none", 0, sum(false.values())),),
        reasons=(FALSE,) if false else (),
    )


FALSE = (
    "Somebody who dances or jumps moves arms and legs as some of our moves do, and holds still for long enough to be"
    " taken for ready: the coach asks for a start position but does not ask what else the body does."
)


def frames(path: Path) -> list[Frame]:
    """The landmarks of a whole video."""
    with poser(moving=True) as model:
        return [model.frame(each) for each in pictures(path)]


def rungs() -> list[tuple[str, str]]:
    """Every exercise with each of its rungs."""
    return [(name, rung.id) for name, move in built_in().catalogue.exercises.items() for rung in move.rungs]


EXPERIMENT = Experiment(
    name="nothing_happening",
    title="Nothing of ours happening",
    question="Is anything counted when nobody does our exercises?",
    method=(
        "Each video goes through the full pose model once, then live through the coach of every rung, as it is on the"
        " phone: rungs that are led by tempo count nothing there either."
    ),
    limits="A few seconds of video of two scenes: a smoke test, not a rate.",
    run=run,
    sources=(SOURCE,),
)

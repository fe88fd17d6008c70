"""From sketches to whole poses and movements: what a sketch leaves out comes from the one it is like."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from rebrace.engine.catalogue.exercise import CameraView, Exercise
from rebrace.engine.catalogue.movement import (
    FaultForm,
    Movement,
    MovementSketch,
    Passage,
    RungMovement,
    RungSketch,
    Sides,
)
from rebrace.engine.catalogue.pose import Bend, Girdle, Pose, PoseSketch, Tilt
from rebrace.engine.vocabulary.problems import Problem

_PAIRS = {
    "girdles": ("left_girdle", "right_girdle"),
    "arms": ("left_arm", "right_arm"),
    "legs": ("left_leg", "right_leg"),
}
_AT_REST: Mapping[str, Any] = {
    "pelvis": Tilt(),
    "lumbar": Bend(),
    "thoracic": Bend(),
    "neck": Bend(),
    "head": Bend(),
    "left_girdle": Girdle(),
    "right_girdle": Girdle(),
}


@dataclass(slots=True, kw_only=True)
class Telling:
    """Tells one movement file whole, and gathers what keeps it from being told."""

    place: str
    poses: Mapping[str, PoseSketch]
    """Those of the file and those that all movements may begin from."""
    exercise: Exercise | None
    problems: list[Problem] = field(default_factory=list)

    def movement(self, sketch: MovementSketch) -> Movement:
        """The movement of a file, as far as it can be told."""
        told: dict[str, RungSketch] = {}
        for rung in sketch.rungs:
            told[rung.id] = self._grown(rung, told)
        rungs = [each for rung in told.values() if (each := self._rung(rung, sketch.faults or {})) is not None]
        self._against_exercise(sketch, [rung.id for rung in sketch.rungs])
        return Movement(exercise=sketch.exercise, rungs=tuple(rungs))

    def _grown(self, rung: RungSketch, told: Mapping[str, RungSketch]) -> RungSketch:
        if rung.like is None:
            return rung
        below = told.get(rung.like)
        if below is None:
            self._tell(f"rungs.{rung.id}.like", f"is “{rung.like}”, which no rung above it is called.", "Mend the id.")
            return rung
        own = {each.name: value for each in fields(rung) if (value := getattr(rung, each.name)) is not None}
        return replace(below, **own)

    def _rung(self, rung: RungSketch, faults: Mapping[str, FaultForm]) -> RungMovement | None:
        key = f"rungs.{rung.id}"
        start = None if rung.start is None else self._pose(rung.start, f"{key}.start")
        if not rung.path or rung.start is None:
            self._tell(key, "has no start or no path.", "Write both, or the rung it is like.")
        if not rung.path or start is None or rung.start is None:
            return None
        passages = tuple(self._passages(start, rung.start, rung, key))
        if len(passages) < len(rung.path):
            return None
        return RungMovement(
            id=rung.id,
            start=start,
            passages=passages,
            sides=rung.sides or Sides.BOTH,
            view=rung.view or self._usual_view(),
            aims=rung.aims or {},
            props=rung.props or (),
            muscles=rung.muscles or (),
            contacts=rung.contacts or (),
            faults={name: form for name, form in faults.items() if not form.rungs or rung.id in form.rungs},
            breath_shown=1 if rung.breath_shown is None else rung.breath_shown,
            still=self._still(rung, key),
        )

    def _passages(self, start: Pose, name: str, rung: RungSketch, key: str) -> Iterator[Passage]:
        before, before_name = start, name
        for place, step in enumerate(rung.path or ()):
            after = self._pose(step.to, f"{key}.path[{place}].to")
            if after is None:
                return
            yield Passage(
                begins=before, ends=after, step=step, away_before=before_name != name, away_after=step.to != name
            )
            before, before_name = after, step.to
        mirrored_back = rung.sides is Sides.ALTERNATE
        if before_name != name and not mirrored_back:
            self._tell(f"{key}.path", f"ends at “{before_name}”.", f"Let it end where it starts, at “{name}”.")

    def _still(self, rung: RungSketch, key: str) -> Pose | None:
        if rung.still is not None and rung.still not in [step.to for step in rung.path or ()]:
            self._tell(f"{key}.still", f"is “{rung.still}”, which the path never reaches.", "Name a pose of the path.")
        return None if rung.still is None else self._pose(rung.still, f"{key}.still")

    def _usual_view(self) -> CameraView:
        view = self.exercise.view if self.exercise else CameraView.SIDE
        return CameraView.SIDE if view is CameraView.NONE else view

    def _pose(self, name: str, key: str) -> Pose | None:
        found = self._values(name, key, ())
        if found is None:
            return None
        values = {**_AT_REST, **found}
        missing = sorted({each.name for each in fields(Pose)} - values.keys())
        if missing:
            mend = "Tell it in the pose, or let the pose be like one that does."
            self._tell(key, f"leads to the pose “{name}”, which does not tell {', '.join(missing)}.", mend)
            return None
        return Pose(**values)

    def _values(self, name: str, key: str, above: tuple[str, ...]) -> dict[str, Any] | None:
        sketch = self.poses.get(name)
        if sketch is None:
            self._tell(key, f"is “{name}”, which is no pose.", "Mend the name, or add the pose.")
            return None
        if name in above:
            self._tell(f"poses.{name}.like", "goes round in a circle.", "Let one of them stand by itself.")
            return None
        values = {} if sketch.like is None else self._values(sketch.like, f"poses.{name}.like", (*above, name))
        return None if values is None else {**values, **_own(sketch)}

    def _against_exercise(self, sketch: MovementSketch, rungs: list[str]) -> None:
        if self.exercise is None:
            self._tell("exercise", f"is “{sketch.exercise}”, which is no exercise.", "Name the folder's exercise.")
            return
        known = [rung.id for rung in self.exercise.rungs]
        for each in known:
            if each not in rungs:
                self._tell("rungs", f"lacks “{each}”.", "Tell how each rung moves.")
        for each in rungs:
            if each not in known:
                self._tell(f"rungs.{each}", "is no rung of the exercise.", f"The rungs are: {', '.join(known)}.")
        for each in sketch.faults or {}:
            if each not in {fault.id for fault in self.exercise.faults}:
                self._tell(f"faults.{each}", "is no fault of the exercise.", "Mend its id.")

    def _tell(self, key: str, sentence: str, mend: str) -> None:
        problem = Problem(place=self.place, key=key, sentence=sentence, mend=mend)
        if problem not in self.problems:
            self.problems.append(problem)


def _own(sketch: PoseSketch) -> dict[str, Any]:
    """What a sketch tells itself; one limb told alone counts more than both told at once."""
    told = {each.name: value for each in fields(sketch) if (value := getattr(sketch, each.name)) is not None}
    told.pop("like", None)
    both = {name: told[pair] for pair, names in _PAIRS.items() if pair in told for name in names}
    return {**both, **{name: value for name, value in told.items() if name not in _PAIRS}}

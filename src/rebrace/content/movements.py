"""Loads what figures and synthetic streams are made of: the mannequin, its positions, and every exercise's movement.

These files lie beside the other content and are read on demand: nothing that decides about a day needs them.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, TypeVar

from rebrace.content import loader
from rebrace.content.documents import Document
from rebrace.content.folders import MANNEQUIN, MOVEMENT, VARIABLE, moving_documents
from rebrace.content.provenance import CONTENT_DIALECT, walked
from rebrace.engine.body.telling import Telling
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.catalogue.look import FigureStyle
from rebrace.engine.catalogue.mannequin import Mannequin, Muscle, Muscles, Positions
from rebrace.engine.catalogue.movement import Movement, MovementSketch
from rebrace.engine.catalogue.pose import PoseSketch
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.decoding import decode

T = TypeVar("T")

SHARED: Final[Mapping[str, type[Any]]] = {
    "mannequin.toml": Mannequin,
    "positions.toml": Positions,
    "muscles.toml": Muscles,
    "figures.toml": FigureStyle,
}
"""The files that all figures share, in the folder `mannequin`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Movements:
    """Everything that figures and synthetic streams are made of."""

    mannequin: Mannequin
    muscles: Mapping[str, Muscle]
    style: FigureStyle
    movements: Mapping[str, Movement]
    """By exercise."""


def load(exercises: Mapping[str, Exercise], extra: str | None) -> Movements | tuple[Problem, ...]:
    """Load all movements, or say everything that is wrong with them; `extra` is as `REBRACE_CONTENT` writes it."""
    problems: list[Problem] = []
    shared: dict[str, Any] = {}
    sketches: list[tuple[Document, MovementSketch]] = []
    for document in moving_documents(extra):
        if isinstance(document, Problem):
            problems.append(document)
        elif document.inside[0] == MANNEQUIN:
            shared[document.inside[-1]] = _shared(document, problems)
        else:
            sketches += _sketch(document, problems)
    problems += [_lacking(name) for name in SHARED if name not in shared]
    positions = shared.get("positions.toml")
    poses = positions.poses if isinstance(positions, Positions) else {}
    movements = {sketch.exercise: _told(each, sketch, poses, exercises, problems) for each, sketch in sketches}
    if problems:
        return tuple(problems)
    return Movements(
        mannequin=shared["mannequin.toml"],
        muscles=shared["muscles.toml"].muscles,
        style=shared["figures.toml"],
        movements=movements,
    )


def problems_of_movements(exercises: Mapping[str, Exercise], extra: str | None) -> tuple[Problem, ...]:
    """Everything that is wrong with the movements."""
    found = load(exercises, extra)
    return found if isinstance(found, tuple) else ()


def built_in() -> Movements:
    """The movements of this process, folders named in `REBRACE_CONTENT` included; raises when they have problems."""
    return _cached(os.environ.get(VARIABLE))


@cache
def _cached(extra: str | None) -> Movements:
    found = load(loader.built_in().catalogue.exercises, extra)
    if isinstance(found, tuple):
        raise loader.ContentProblemsError(found)
    return found


def _shared(document: Document, problems: list[Problem]) -> Any:  # noqa: ANN401 - whichever kind the file holds
    kind = SHARED.get(document.inside[-1])
    if kind is None:
        mend = f"The files there are: {', '.join(SHARED)}."
        problems.append(Problem(place=document.place, key="", sentence="lies where nothing looks.", mend=mend))
        return None
    return _decoded(kind, document, {}, problems)


def _sketch(document: Document, problems: list[Problem]) -> Iterator[tuple[Document, MovementSketch]]:
    if len(document.inside) != len(("exercises", "id", MOVEMENT)) or document.inside[0] != "exercises":
        mend = f"Put it at exercises/<id>/{MOVEMENT}."
        problems.append(Problem(place=document.place, key="", sentence="lies where nothing looks.", mend=mend))
        return
    sketch = _decoded(MovementSketch, document, {"exercise": document.inside[1]}, problems)
    if sketch is not None:
        yield document, sketch


def _decoded(kind: type[T], document: Document, also: Mapping[str, str], problems: list[Problem]) -> T | None:
    table, provenance = walked(document.place, document.table)
    found = decode(kind, {**also, **table}, place=document.place, dialect=CONTENT_DIALECT)
    problems += provenance.problems
    if isinstance(found, tuple):
        problems += found
        return None
    return found


def _told(
    document: Document,
    sketch: MovementSketch,
    positions: Mapping[str, PoseSketch],
    exercises: Mapping[str, Exercise],
    problems: list[Problem],
) -> Movement:
    exercise = exercises.get(sketch.exercise)
    telling = Telling(place=document.place, poses={**positions, **sketch.poses}, exercise=exercise)
    movement = telling.movement(sketch)
    problems += telling.problems
    return movement


def _lacking(name: str) -> Problem:
    return Problem(place=f"{MANNEQUIN}/{name}", key="", sentence="is missing.", mend="Add the file.")

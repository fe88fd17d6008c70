"""Figures of the content's exercises, with their words for those who do not see them."""

from dataclasses import dataclass

from rebrace.content.movements import Movements
from rebrace.content.words import Words
from rebrace.engine.body.figure import Look, Moment, animated, still
from rebrace.engine.catalogue.exercise import CameraView, Exercise
from rebrace.engine.catalogue.look import Theme
from rebrace.engine.vocabulary.appearance import USUAL, Appearance


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How a figure is wanted."""

    theme: Theme = Theme.LIGHT
    appearance: Appearance = USUAL
    view: CameraView | None = None
    """The rung's own view when not told."""
    moment: Moment | None = None
    """One moment of it; moving when not told."""


def figure(exercise: Exercise, rung_number: int, *, movements: Movements, words: Words, wanted: Wanted) -> str | None:
    """A rung's figure as SVG; None when the exercise has no movement. `rung_number` counts from 1."""
    movement = movements.movements.get(exercise.id)
    if movement is None:
        return None
    rung = f"exercises.{exercise.id}.rungs.{exercise.rungs[rung_number - 1].id}"
    look = Look(
        mannequin=movements.mannequin,
        muscles=movements.muscles,
        style=movements.style,
        theme=wanted.theme,
        appearance=wanted.appearance,
        view=wanted.view,
        title=f"{words(f'exercises.{exercise.id}.name')}: {words(f'{rung}.name')}",
        description=words(f"{rung}.shows" if f"{rung}.shows" in words else f"{rung}.how"),
    )
    if wanted.moment is None:
        return animated(exercise, rung_number, movement=movement, look=look)
    return still(exercise, rung_number, movement=movement, look=look, moment=wanted.moment)

"""The figure that a command asks for."""

import click

from rebrace.cli.terminal.exits import Exit
from rebrace.cli.terminal.knowledge import knowledge
from rebrace.cli.terminal.output import stop
from rebrace.content.figures import Wanted, figure
from rebrace.content.loader import ContentProblemsError
from rebrace.content.movements import Movements, built_in
from rebrace.engine.body.figure import Moment
from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.catalogue.look import Theme
from rebrace.engine.vocabulary.appearance import Appearance, Hair, Skin


def wanted(*, moment: str | None, view: str | None, theme: str, skin: str, hair: str) -> Wanted:
    """How a figure is wanted, from the words of a command."""
    return Wanted(
        theme=Theme(theme),
        appearance=Appearance(skin=Skin(skin), hair=Hair(hair)),
        view=CameraView(view) if view else None,
        moment=Moment(moment) if moment else None,
    )


def drawing(name: str, number: int, wanted: Wanted) -> str:
    """A figure as SVG; an exercise or rung that does not exist ends the command and tells which do."""
    content = knowledge(as_json=False)
    movements = _movements()
    exercises = content.catalogue.exercises
    if name not in exercises:
        raise click.BadParameter(f"“{name}” is no exercise. The ids are: {', '.join(exercises)}.", param_hint="ID")
    if number > len(exercises[name].rungs):
        raise click.BadParameter(f"{name} has {len(exercises[name].rungs)} rungs.", param_hint="--rung")
    drawn = figure(exercises[name], number, movements=movements, words=content.words, wanted=wanted)
    if drawn is None:
        raise click.ClickException(f"{name} has no movement.toml, so there is nothing to draw. Add the file.")
    return drawn


def _movements() -> Movements:
    try:
        return built_in()
    except ContentProblemsError as trouble:
        stop(trouble.problems, Exit.REFUSED, as_json=False)

"""`rebrace moves`: the exercises and their ladders."""

import click

from rebrace.cli.terminal.exits import EPILOG
from rebrace.cli.terminal.output import json_option, print_json, print_lines


@click.command("moves", epilog=EPILOG)
@click.argument("name", required=False, metavar="[ID]")
@json_option
def command(*, name: str | None, as_json: bool) -> None:
    r"""List the exercises, or tell everything about the one with this ID.

    \b
    rebrace moves
    rebrace moves glute_bridge
    """
    from rebrace.cli.terminal.knowledge import knowledge
    from rebrace.cli.terminal.ladders import list_lines, move_lines, words_of

    content = knowledge(as_json=as_json)
    exercises = content.catalogue.exercises
    if name is not None and name not in exercises:
        raise click.BadParameter(f"“{name}” is no exercise. The ids are: {', '.join(exercises)}.", param_hint="ID")
    if as_json:
        chosen = [exercises[name]] if name else list(exercises.values())
        moves = [{"exercise": each, "words": words_of(each, content.words)} for each in chosen]
        print_json(moves[0] if name else moves)
    elif name is None:
        print_lines(list_lines(exercises, content.words))
    else:
        print_lines(move_lines(exercises[name], content.words))

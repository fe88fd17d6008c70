"""`rebrace watch`: the camera coach on a video."""

import sys
from pathlib import Path

import click

from rebrace.cli.terminal.exits import EPILOG, Exit
from rebrace.cli.terminal.output import json_option, print_json, print_lines


@click.command("watch", epilog=EPILOG)
@click.argument("path", metavar="VIDEO", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--exercise", "name", required=True, metavar="ID", help="The exercise that is done.")
@click.option("--rung", "number", type=click.IntRange(1), default=1, show_default=True, help="Which rung, from 1.")
@click.option("--annotate", "film", type=click.Path(dir_okay=False, path_type=Path), help="Draw what was seen: MP4.")
@json_option
def command(*, path: Path, name: str, number: int, film: Path | None, as_json: bool) -> None:
    r"""Watch VIDEO as the phone's camera would, and tell what the coach says.

    Nothing leaves this machine. Needs the extra packages: pip install 'rebrace[vision]'.

    \b
    rebrace watch bridge.mp4 --exercise glute_bridge --rung 2
    rebrace watch bridge.mp4 --exercise glute_bridge --annotate seen.mp4

    Exits with 1 when she was never seen.
    """
    from rebrace.cli.terminal.knowledge import knowledge
    from rebrace.cli.terminal.watched import lines, watched
    from rebrace.vision.trouble import VisionError

    content = knowledge(as_json=as_json)
    exercises = content.catalogue.exercises
    if name not in exercises:
        raise click.BadParameter(f"“{name}” is no exercise. The ids are: {', '.join(exercises)}.", param_hint="ID")
    rungs = exercises[name].rungs
    if number > len(rungs):
        raise click.BadParameter(f"{name} has {len(rungs)} rungs.", param_hint="--rung")
    try:
        found = watched(path, name, rungs[number - 1].id, content, film=film, quiet=not sys.stderr.isatty())
    except VisionError as error:
        raise click.BadParameter(str(error), param_hint="VIDEO") from error
    if as_json:
        print_json({"events": found.events, "summary": found.summary})
    else:
        print_lines(lines(found))
    raise click.exceptions.Exit(Exit.DONE if found.summary["seen"] else Exit.REFUSED)

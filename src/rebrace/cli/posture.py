"""`rebrace posture`: how she stands or sits, read from photos."""

import sys
from pathlib import Path

import click

from rebrace.cli.terminal.exits import EPILOG, Exit
from rebrace.cli.terminal.output import json_option, print_json, print_lines

_PHOTO = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("posture", epilog=EPILOG)
@click.argument("side", metavar="SIDE", type=_PHOTO)
@click.argument("front", metavar="[FRONT]", type=_PHOTO, required=False)
@click.option("--mirrored", is_flag=True, help="The photos are mirrored, as some phones keep pictures of oneself.")
@json_option
def command(*, side: Path, front: Path | None, mirrored: bool, as_json: bool) -> None:
    r"""Read how she stands or sits from a photo of her SIDE and, if there is one, of her FRONT.

    The lines are for holding against an earlier photo of hers, taken the same way. None of them is a clinical angle,
    and none has a limit. Nothing leaves this machine. Needs the extra packages: pip install 'rebrace[vision]'.

    \b
    rebrace posture side.jpg
    rebrace posture side.jpg front.jpg --json

    Exits with 1 when a photo does not show what is needed; it says what to change.
    """
    from rebrace.cli.terminal.knowledge import knowledge
    from rebrace.cli.terminal.posed import lines, plain, read
    from rebrace.vision.trouble import VisionError

    camera = knowledge(as_json=as_json).catalogue.posture.camera
    paths = (side,) if front is None else (side, front)
    try:
        found = read(paths, camera, mirrored=mirrored, quiet=not sys.stderr.isatty())
    except VisionError as error:
        raise click.BadParameter(str(error), param_hint="SIDE or FRONT") from error
    if as_json:
        print_json(plain(found, camera))
    else:
        print_lines(lines(found, camera))
    raise click.exceptions.Exit(Exit.DONE if all(each.glance for each in found) else Exit.REFUSED)

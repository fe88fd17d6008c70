"""`rebrace breath`: breaths from a recording of a phone that lay on her belly."""

import sys
from pathlib import Path

import click

from rebrace.cli.terminal.exits import EPILOG, Exit
from rebrace.cli.terminal.output import good, json_option, print_json, print_lines


@click.command("breath", epilog=EPILOG)
@click.argument("path", metavar="CSV", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@json_option
def command(*, path: Path, as_json: bool) -> None:
    r"""Count the breaths in CSV, as they come.

    Each line of CSV is time, x, y, z, unless a first line names the columns otherwise: seconds down to nanoseconds,
    and acceleration with gravity in m/s² or g. Further columns are left alone. How the phone lay does not matter.

    \b
    rebrace breath lying-down.csv
    rebrace breath lying-down.csv --json

    Exits with 1 when no breath was felt.
    """
    from rebrace.cli.terminal.breath_file import read
    from rebrace.cli.terminal.breaths import heard, lines
    from rebrace.cli.terminal.knowledge import knowledge
    from rebrace.engine.catalogue.policies.breath import BreathPolicy
    from rebrace.engine.vocabulary.problems import Problem

    with path.open(encoding="utf-8-sig", newline="") as file:
        recording = read(file, str(path))
    told = good((recording,) if isinstance(recording, Problem) else recording, as_json=as_json)
    content = knowledge(as_json=as_json)
    found = heard(told, content.catalogue.policy(BreathPolicy), quiet=not sys.stderr.isatty())
    if as_json:
        print_json(found)
    else:
        print_lines(lines(found, content.words))
    raise click.exceptions.Exit(Exit.DONE if found.breaths else Exit.REFUSED)

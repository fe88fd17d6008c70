"""`rebrace rebuild`: are the snapshots what the facts say?"""

from pathlib import Path

import click

from rebrace.cli.terminal.exits import EPILOG, Exit
from rebrace.cli.terminal.output import good, json_option, print_json, print_lines


@click.command("rebuild", epilog=EPILOG)
@click.option(
    "--facts", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A file of `rebrace today`."
)
@click.option("--write", is_flag=True, help="Replace the snapshot of the file by what its facts say.")
@json_option
def command(*, facts: Path | None, write: bool, as_json: bool) -> None:
    r"""Fold all facts again from the beginning, and compare with the states that are kept beside them.

    Without --facts, every person in the app's database is looked at. Facts are never changed by this.

    \b
    rebrace rebuild
    rebrace rebuild --facts ~/rebrace.jsonl --write

    Exits with 1 when a kept state differs.
    """
    from rebrace.cli.terminal import rebuilding
    from rebrace.cli.terminal.knowledge import knowledge

    catalogue = knowledge(as_json=as_json).catalogue
    if write and facts is None:
        raise click.UsageError("--write goes with --facts; the app writes its own snapshots.")
    if facts is None:
        found = rebuilding.of_database(catalogue)
    else:
        found = [good(rebuilding.of_file(facts, catalogue, write=write), as_json=as_json)]
    if as_json:
        print_json({"states": found})
    else:
        print_lines(map(str, found))
    raise click.exceptions.Exit(Exit.REFUSED if any(each.differs for each in found) else Exit.DONE)

"""`rebrace backup`: a copy of everything, while the server runs."""

from pathlib import Path

import click

from rebrace.cli.terminal.exits import EPILOG
from rebrace.cli.terminal.output import json_option, print_json, print_lines


@click.command("backup", epilog=EPILOG)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--keep", type=click.IntRange(1), help="Delete older copies beside it, so that this many are left.")
@json_option
def command(*, file: Path | None, keep: int | None, as_json: bool) -> None:
    r"""Copy the database to FILE, or to the folder `backups` in the data folder.

    The server may go on meanwhile. With PostgreSQL this runs pg_dump where it is installed. A copy holds health data,
    also of persons who erase themselves later: encrypt it, and do not keep it for ever.

    \b
    rebrace backup --keep 14
    rebrace backup /mnt/encrypted/rebrace.sqlite3
    """
    from rebrace.web.bridge import clock
    from rebrace.web.serving import backup, readiness
    from rebrace.web.serving.trouble import CannotServeError

    try:
        readiness.configure()
        into = file or backup.usual_place(clock.now())
        backup.make(into)
    except CannotServeError as trouble:
        raise click.ClickException(str(trouble)) from trouble
    deleted = backup.drop_older(into, keep=keep) if keep else 0
    if as_json:
        print_json({"file": str(into), "deleted": deleted})
    else:
        print_lines((f"Copied to {into}", *([f"Deleted {deleted} older"] if deleted else [])))

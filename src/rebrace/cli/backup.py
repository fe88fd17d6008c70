"""`rebrace backup`: a copy of everything, while the server runs."""

from pathlib import Path

import click


@click.command("backup")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--keep", type=click.IntRange(1), help="Delete older copies beside it, so that this many are left.")
def command(*, file: Path | None, keep: int | None) -> None:
    """Copy the database to FILE, or to the folder `backups` in the data folder.

    The server may go on meanwhile. With PostgreSQL this runs pg_dump where it is installed. A copy holds health data,
    also of persons who erase themselves later: encrypt it, and do not keep it for ever.
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
    click.echo(f"Copied to {into}")
    gone = backup.drop_older(into, keep=keep) if keep else 0
    if gone:
        click.echo(f"Deleted {gone} older")

"""`rebrace export`: everyone's facts as files that other programs read."""

from pathlib import Path

import click


@click.command("export")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--person", type=click.IntRange(1), help="Only this person, by the number of her file.")
def command(*, folder: Path, person: int | None) -> None:
    """Write one JSON file per person into FOLDER, with all facts as they are kept.

    Persons have no names here, only numbers. A person can export and erase her own facts in the app, on the page
    Privacy. The files hold health data: encrypt them, and delete them when they have served.
    """
    from rebrace.web.bridge import clock, exporting
    from rebrace.web.serving import readiness
    from rebrace.web.serving.trouble import CannotServeError

    try:
        readiness.configure()
        written = exporting.write_files(folder, now=clock.now(), only=person)
    except CannotServeError as trouble:
        raise click.ClickException(str(trouble)) from trouble
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be written ({error.strerror}). Name another folder.") from error
    if person is not None and not written:
        raise click.ClickException(f"There is no person {person}.")
    click.echo(f"Wrote {written} to {folder}")

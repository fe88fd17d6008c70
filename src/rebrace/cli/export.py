"""`rebrace export`: everyone's facts as files that other programs read."""

from pathlib import Path

import click

from rebrace.cli.terminal.exits import EPILOG
from rebrace.cli.terminal.output import json_option, print_json, print_lines


@click.command("export", epilog=EPILOG)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--person", type=click.IntRange(1), help="Only this person, by the number of her file.")
@json_option
def command(*, folder: Path, person: int | None, as_json: bool) -> None:
    r"""Write one JSON file per person into FOLDER, with all facts as they are kept.

    Persons have no names here, only numbers. A person can export and erase her own facts in the app, on the page
    Privacy. The files hold health data: encrypt them, and delete them when they have served.

    \b
    rebrace export everyone/
    rebrace export one/ --person 17
    """
    from rebrace.web.serving import readiness
    from rebrace.web.serving.trouble import CannotServeError

    try:
        readiness.configure()
        written = _written(folder, person)
    except CannotServeError as trouble:
        raise click.ClickException(str(trouble)) from trouble
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be written ({error.strerror}). Name another folder.") from error
    if person is not None and not written:
        raise click.ClickException(f"There is no person {person}.")
    if as_json:
        print_json({"folder": str(folder), "persons": written})
    else:
        print_lines([f"Wrote {written} {'person' if written == 1 else 'persons'} to {folder}"])


def _written(folder: Path, person: int | None) -> int:
    from rebrace.web.bridge import clock, exporting
    from rebrace.web.serving import tables

    tables.bring_up_to_date()
    return exporting.write_files(folder, now=clock.now(), only=person)

"""`rebrace figure`: a rung as a picture that moves."""

from pathlib import Path
from typing import Any

import click

from rebrace.cli.terminal.exits import EPILOG


@click.command("figure", epilog=EPILOG)
@click.argument("name", metavar="ID")
@click.option("--rung", "number", type=click.IntRange(1), default=1, show_default=True, help="Which rung, from 1.")
@click.option("--still", "moment", type=click.Choice(["start", "end", "poses"]), help="No movement: a moment, or both.")
@click.option("--view", type=click.Choice(["side", "front"]), help="From where; the rung's best view if left out.")
@click.option(
    "--theme", type=click.Choice(["light", "dark", "night"]), default="light", show_default=True, help="Light."
)
@click.option(
    "--skin", type=click.Choice(["fair", "tan", "brown", "deep"]), default="fair", show_default=True, help="Skin."
)
@click.option(
    "--hair",
    type=click.Choice(["bun", "light", "tail", "curls", "scarf"]),
    default="bun",
    show_default=True,
    help="Hair, or a scarf over it.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write, else print it.")
def command(*, name: str, number: int, output: Path | None, **how: Any) -> None:  # noqa: ANN401 - as click gives them
    r"""Draw a rung of the exercise with this ID as an SVG picture that moves without script.

    \b
    rebrace figure glute_bridge --rung 2 -o bridge.svg
    rebrace figure wall_slide --rung 4 --still end --theme night -o angel.svg
    rebrace figure cat_cow --rung 3 --skin deep --hair scarf -o cat.svg
    """
    from rebrace.cli.terminal.drawn import drawing, wanted

    picture = drawing(name, number, wanted(**how))
    if output is None:
        click.echo(picture, nl=False)
        return
    try:
        output.write_text(picture, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{output} cannot be written ({error.strerror}). Name another file.") from error
    click.echo(f"Wrote {output}, {len(picture.encode()) / 1000:.0f} kB")

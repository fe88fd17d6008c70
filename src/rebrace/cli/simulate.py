"""`rebrace simulate`: virtual people try the rules."""

import click

from rebrace.cli.terminal.exits import EPILOG, Exit
from rebrace.cli.terminal.output import json_option, print_json, print_lines


@click.command("simulate", epilog=EPILOG)
@click.option("--people", type=click.IntRange(1, 1_000_000), default=100, show_default=True, help="How many.")
@click.option("--weeks", type=click.IntRange(1, 520), default=12, show_default=True, help="For how long.")
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="The same seed, the same people.")
@click.option(
    "--processes", type=click.IntRange(1, 256), help="Processes to share the people among; without it, one per core."
)
@json_option
def command(*, people: int, weeks: int, seed: int, processes: int | None, as_json: bool) -> None:
    """Let virtual people check in, train and answer the morning after, and look for broken rules.

    Recovering, flaring, forgetful, over-keen, dishonest and other people go through triage, planning and
    progression as real ones do. Rules that must never be broken (locks, gates, pain, levels, volume, minutes) are
    worked out a second time from what was told. What the people are made of is assumed, and no evidence of any
    effect.

    rebrace simulate --people 1000 --weeks 12 --seed 1

    Exits with 1 when a rule was broken.
    """
    from rebrace.cli.terminal.knowledge import knowledge
    from rebrace.cli.terminal.virtual_people import live
    from rebrace.simulation.rendering import lines_of

    knowledge(as_json=as_json)
    report, speed = live(people, weeks, seed, processes=processes, quiet=as_json)
    if as_json:
        print_json({"report": report, "speed": speed})
    else:
        print_lines((*lines_of(report), speed.line()))
    raise click.exceptions.Exit(Exit.REFUSED if report.violations else Exit.DONE)

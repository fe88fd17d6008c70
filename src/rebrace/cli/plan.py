"""`rebrace plan`: a person in, today's session out."""

from typing import BinaryIO

import click

from rebrace.cli.terminal.exits import EPILOG, Exit
from rebrace.cli.terminal.output import good, json_option, stop


@click.command("plan", epilog=EPILOG)
@click.argument("file", type=click.File("rb"))
@click.option("--minutes", type=int, help="Minutes she has; without it, the usual ones.")
@json_option
def command(*, file: BinaryIO, minutes: int | None, as_json: bool) -> None:
    r"""Plan today's session for the person in FILE, and say why.

    FILE is TOML; - reads standard input. It holds what `rebrace triage` reads, and where she stands; triage comes
    first, and without its permission there is no plan.

    \b
    rebrace plan profile.toml --minutes 8

    \b
    everything_else = "no"
    training_since = 2026-01-05
    [birth]
    born = 2025-11-20
    type = "caesarean"
    [answers]
    pain_now = 2
    [having]
    places = ["floor", "standing"]      # chair
    equipment = ["long_band", "wall"]
    baby_in_arms = false
    banned = ["prone_y"]
    [rungs]
    glute_bridge = "bridge"
    [loads]
    feeding = 8
    [clearance]
    postnatal_check = 2026-01-02

    Exits with 1 when triage refuses a session.
    """
    from rebrace.cli.terminal import clock, documents, profiles
    from rebrace.cli.terminal.knowledge import knowledge
    from rebrace.cli.terminal.planned import tell
    from rebrace.cli.terminal.requests import minutes_of
    from rebrace.engine.planner.planning import minutes_problem

    profile = good(documents.read(profiles.Profile, file), as_json=as_json)
    content, now = knowledge(as_json=as_json), clock.noon_of(profile.today)
    wanted = minutes_of(minutes, content.catalogue)
    wrong = [*profiles.problems(profile, documents.place_of(file), now.date(), content.catalogue)]
    unplannable = minutes_problem(wanted, content.catalogue)
    if wrong or unplannable:
        stop((*wrong, *((unplannable,) if unplannable else ())), Exit.UNREADABLE, as_json=as_json)
    raise click.exceptions.Exit(tell(profile, wanted, now, content, as_json=as_json))

"""`rebrace triage`: answers in, decision out."""

from typing import BinaryIO

import click

from rebrace.cli.terminal.exits import EPILOG, Exit
from rebrace.cli.terminal.output import good, json_option, print_json, print_lines, stop


@click.command("triage", epilog=EPILOG)
@click.argument("file", type=click.File("rb"))
@json_option
def command(*, file: BinaryIO, as_json: bool) -> None:
    r"""Decide whether the person in FILE may train today.

    FILE is TOML; - reads standard input. Items that are asked and not named count as silence, which never leads to
    training, unless everything_else says no.

    \b
    rebrace triage answers.toml
    rebrace triage - --json < answers.toml

    \b
    everything_else = "no"
    [birth]
    weeks = 5                  # or born = 2026-01-10
    type = "vaginal"           # assisted, severe_tear, caesarean, unknown
    [answers]
    pain_now = 4
    P08 = "yes"

    Optional keys: name, today (a day), form (full, weekly, session, stop), birth.complicated.

    Exits with 1 when training is refused.
    """
    from rebrace.cli.terminal import cases, clock, documents
    from rebrace.cli.terminal.decisions import decision_lines
    from rebrace.cli.terminal.judged import judged
    from rebrace.cli.terminal.knowledge import knowledge
    from rebrace.engine.triage import Refusal

    case = good(documents.read(cases.Case, file), as_json=as_json)
    content, now = knowledge(as_json=as_json), clock.noon_of(case.today)
    wrong = tuple(cases.problems(case, documents.place_of(file), now.date(), content.catalogue))
    if wrong:
        stop(wrong, Exit.UNREADABLE, as_json=as_json)
    found = judged(case, now, content.catalogue)
    if as_json:
        print_json(found.summary())
    else:
        print_lines((*cases.heading(case), *decision_lines(found.decision, found.hold, content.words)))
    raise click.exceptions.Exit(Exit.REFUSED if isinstance(found.granted, Refusal) else Exit.DONE)

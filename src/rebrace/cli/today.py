"""`rebrace today`: the few questions, the decision, and today's session."""

from pathlib import Path

import click

from rebrace.cli.terminal.exits import EPILOG, Exit
from rebrace.cli.terminal.output import good, json_option, stop


@click.command("today", epilog=EPILOG)
@click.option("--facts", type=click.Path(dir_okay=False, path_type=Path), help="File that keeps what you tell.")
@click.option("--minutes", type=int, help="Minutes you have; without it, the usual ones.")
@click.option("--night", is_flag=True, help="Seated or standing moves only, without sound.")
@json_option
def command(*, facts: Path | None, minutes: int | None, night: bool, as_json: bool) -> None:
    r"""Ask the few questions that are due, decide, and plan today's session.

    What you tell is kept as JSON lines in facts.jsonl in your data folder (REBRACE_HOME moves it), or in the file
    that --facts names. It is health data: the file is readable by you only. Nothing leaves this machine.

    \b
    rebrace today
    rebrace today --minutes 8 --facts ~/rebrace.jsonl

    With --json the questions go to standard error. Exits with 1 when training is refused.
    """
    from rebrace.cli.terminal import clock, diary, facts_file, sitting
    from rebrace.cli.terminal.asking import Interview
    from rebrace.cli.terminal.knowledge import knowledge
    from rebrace.cli.terminal.requests import minutes_of
    from rebrace.engine.planner.planning import minutes_problem

    content = knowledge(as_json=as_json)
    wanted = minutes_of(minutes, content.catalogue)
    unplannable = minutes_problem(wanted, content.catalogue)
    if unplannable:
        stop((unplannable,), Exit.UNREADABLE, as_json=as_json)
    book = good(diary.opened(facts or facts_file.usual_place(), clock.now, content.catalogue), as_json=as_json)
    interview = Interview(diary=book, words=content.words, aside=as_json)
    try:
        sitting.ask_what_is_due(interview)
    except OSError as trouble:
        raise click.ClickException(f"{book.path} cannot be written: {trouble.strerror}. Use --facts.") from trouble
    raise click.exceptions.Exit(sitting.tell(interview, wanted, night=night, as_json=as_json))

"""`rebrace content`: looking after the content files."""

from pathlib import Path

import click

from rebrace.cli.terminal.exits import EPILOG, Exit
from rebrace.cli.terminal.output import json_option, print_json, print_lines


@click.group("content", epilog=EPILOG)
def command() -> None:
    """Look after the content: exercises, triage, rules, words and sources."""


@command.command("check", epilog=EPILOG)
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@json_option
def check(*, folder: Path | None, as_json: bool) -> None:
    r"""Tell everything that is wrong with the content, in one run.

    FOLDER is someone's own content folder, checked together with the built-in content; without it, the folders named
    in REBRACE_CONTENT are. Each line names the file, the key, the problem and how to mend it. Content without problems
    is then tried on every vignette, those of FOLDER included.

    \b
    rebrace content check
    rebrace content check ~/clinic
    """
    import os

    from rebrace.content.cases import problems_of_cases
    from rebrace.content.folders import VARIABLE
    from rebrace.content.loader import draft
    from rebrace.content.movements import problems_of_movements

    extra = str(folder) if folder else os.environ.get(VARIABLE)
    content, problems = draft(extra=extra)
    problems = (*problems, *problems_of_movements(content.catalogue.exercises, extra))
    problems = problems or tuple(problems_of_cases(content.catalogue, extra))
    counts = {
        "exercises": len(content.catalogue.exercises),
        "triage items": len(content.catalogue.items),
        "rules": len(content.catalogue.policies),
        "numbers": len(content.numbers),
        "sources": len(content.sources),
        "words": len(content.words.texts),
    }
    if as_json:
        print_json({"digest": content.catalogue.digest, "counts": counts, "problems": problems})
    else:
        print_lines(map(str, problems))
        told = ", ".join(f"{count} {what}" for what, count in counts.items())
        click.echo(f"{told}: {len(problems) or 'no'} problem{'s' * (len(problems) != 1)}.")
    raise click.exceptions.Exit(Exit.REFUSED if problems else Exit.DONE)

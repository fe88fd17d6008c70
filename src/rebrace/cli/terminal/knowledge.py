"""The content a command works with."""

from rebrace.cli.terminal.exits import Exit
from rebrace.cli.terminal.output import stop
from rebrace.content.loader import Content, ContentProblemsError, built_in


def knowledge(*, as_json: bool) -> Content:
    """The built-in content and the host's own; content with problems ends the command."""
    try:
        return built_in()
    except ContentProblemsError as trouble:
        stop(trouble.problems, Exit.REFUSED, as_json=as_json)

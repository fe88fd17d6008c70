"""The command line: one file per command, found by walking this folder.

`cli/<name>.py` holds a click command called `command`; adding a command adds that file and nothing else.
"""

import pkgutil
from importlib import import_module
from typing import cast

import click

import rebrace
from rebrace.cli.terminal.exits import EPILOG


class Commands(click.Group):
    """Loads a command when it is asked for, so that `rebrace --help` and every other command start quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """The names of all commands."""
        return sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__) if not module.ispkg)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; None when there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        return _in_lines(cast("click.Command", import_module(f"{__name__}.{cmd_name.replace('-', '_')}").command))


def _in_lines(command: click.Command) -> click.Command:
    r"""The command, each of its examples in a line: the `\b` of a raw docstring becomes the sign that click knows."""
    if command.help:
        command.help = command.help.replace("\\b\n", "\b\n")
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        _in_lines(inner)
    return command


@click.group(cls=Commands, epilog=EPILOG)
@click.version_option(rebrace.__version__, prog_name="rebrace")
def main() -> None:
    """Trains postpartum back pain away: move or rest today, and the best few minutes of strength.

    It does not examine anyone and is no substitute for a midwife, a doctor or a physio.
    """

"""The exit codes of every command."""

from enum import IntEnum
from typing import Final


class Exit(IntEnum):
    """What a command ends with, for scripts."""

    DONE = 0
    """It was done. For `triage`, `plan` and `today`: she may train, all or some of it."""
    REFUSED = 1
    """The answer is no: training is refused, problems were found, states differ, or this machine refused."""
    UNREADABLE = 2
    """The command was not understood, or its input cannot be used."""


EPILOG: Final = (
    "Exit codes: 0 done; 1 the answer is no (training refused, problems found, states differ, or this machine refused);"
    " 2 the command or its input cannot be understood."
)

"""Runs a command in this process, as a person would type it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from click.testing import CliRunner

from rebrace.cli import main

WELL = """
everything_else = "no"
[birth]
weeks = 20
type = "vaginal"
[answers]
pain_now = 2
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a command printed, and its exit code."""

    out: str
    err: str
    code: int

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever the command prints
        """The result as other programs read it."""
        return json.loads(self.out)


def run(*words: str, told: str | bytes = "") -> Ran:
    """Run `rebrace` with words, and something on standard input."""
    result = CliRunner().invoke(main, words, input=told, prog_name="rebrace")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return Ran(out=result.stdout, err=result.stderr, code=result.exit_code)

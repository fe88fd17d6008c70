"""Printing results and problems, for people or for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from rebrace.cli.terminal.exits import Exit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rebrace.engine.vocabulary.problems import Problem

T = TypeVar("T")

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")


def print_json(value: object) -> None:
    """Any value of the engine, or plain types, as JSON."""
    from rebrace.engine.wire.encoding import encode

    click.echo(json.dumps(encode(value), ensure_ascii=False, indent=2))


def print_lines(lines: Iterable[str]) -> None:
    """Lines of text."""
    for line in lines:
        click.echo(line)


def stop(problems: Iterable[Problem], code: Exit, *, as_json: bool) -> NoReturn:
    """Tell every problem and end with a code: as lines on standard error, or as JSON on standard output."""
    told = list(problems)
    if as_json:
        print_json({"problems": told})
    else:
        for problem in told:
            click.echo(str(problem), err=True)
    raise click.exceptions.Exit(code)


def good(found: T | tuple[Problem, ...], *, as_json: bool) -> T:
    """The value that was read; input with problems ends the command."""
    if isinstance(found, tuple):
        stop(found, Exit.UNREADABLE, as_json=as_json)
    return found

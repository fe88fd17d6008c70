"""The page of commands, read from the command line itself."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WIDTH = 100


def page(root: Path) -> str:  # noqa: ARG001 - every page is made from the project's folder
    """The page as Markdown: each command's own help."""
    sections = "".join(f"\n## {path}\n\n```text\n{text}\n```\n" for path, text in helps())
    return f"# Commands\n\nThe program is `.venv/bin/rebrace`.\n{sections}"


def helps() -> Iterator[tuple[str, str]]:
    """Every command with its full name and its help text, groups before what they hold."""
    command = _root()
    if command is not None:
        yield from _walk(command, click.Context(command, info_name="rebrace", max_content_width=WIDTH))


def _root() -> click.Command | None:
    try:
        main = getattr(importlib.import_module("rebrace.cli"), "main", None)
    except ModuleNotFoundError:
        return None
    return main if isinstance(main, click.Command) else None


def _walk(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    context.terminal_width = WIDTH
    yield context.command_path, command.get_help(context).strip()
    if not isinstance(command, click.Group):
        return
    for name in command.list_commands(context):
        inner = command.get_command(context, name)
        if inner is not None and not inner.hidden:
            yield from _walk(inner, click.Context(inner, info_name=name, parent=context))

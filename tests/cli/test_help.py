"""Every command explains itself."""

import subprocess
import sys
import time
from collections.abc import Iterator

import click
import pytest

import rebrace
from rebrace.cli import main
from tests.cli.running import run


def commands(command: click.Command = main, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command and group."""
    yield words
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from commands(inner, (*words, name))


@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_every_command_has_help(words: tuple[str, ...]) -> None:
    ran = run(*words, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: {' '.join(('rebrace', *words))}")
    assert ran.err == ""


@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_every_example_has_a_line_of_its_own(words: tuple[str, ...]) -> None:
    described = run(*words, "--help").out.split("Options:")[0].splitlines()[1:]
    assert not [line for line in described if "\\b" in line or line.count("rebrace ") > 1]


@pytest.mark.parametrize("name", ["triage", "plan", "today", "moves", "rebuild"])
def test_help_shows_an_example_and_json(name: str) -> None:
    text = run(name, "--help").out
    assert "--json" in text
    assert "rebrace" in text.split("Options:")[0].replace("Usage: rebrace", "")


def test_the_exit_codes_stand_in_the_help() -> None:
    assert "Exit codes: 0 done; 1" in " ".join(run("--help").out.split())


def test_every_command_of_the_design_is_there() -> None:
    there = {words[0] for words in commands() if words}
    assert {"today", "triage", "plan", "moves", "content", "rebuild", "serve", "backup", "export"} <= there


def test_the_version() -> None:
    assert rebrace.__version__ in run("--version").out


@pytest.mark.parametrize("words", [("unknown",), ("triage",), ("moves", "--colour"), ("content", "mend")])
def test_a_command_nobody_knows_is_a_wrong_usage(words: tuple[str, ...]) -> None:
    ran = run(*words)
    assert ran.code == 2
    assert "Usage: rebrace" in ran.err


def test_help_loads_neither_the_web_nor_the_engine() -> None:
    script = (
        "import sys; from click.testing import CliRunner; from rebrace.cli import main;"
        "assert CliRunner().invoke(main, ['--help']).exit_code == 0;"
        "print([name for name in ('django', 'jinja2', 'rebrace.engine', 'rebrace.content') if name in sys.modules])"
    )
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert time.monotonic() - began < 5

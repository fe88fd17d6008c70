"""Every command is documented, and every command in the documents exists, with the options it is given."""

from __future__ import annotations

import importlib

import click
import pytest

from tests.docs.pages import Page, read_all
from tools.reference.commands import helps

PAGES = read_all()


@pytest.fixture(scope="module")
def program() -> click.Command:
    main = importlib.import_module("rebrace.cli").main
    assert isinstance(main, click.Command)
    return main


def mistakes(command: click.Command, words: list[str]) -> list[str]:
    """What is wrong with the words said to our program: an unknown command, or an option it does not take."""
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        name, *words = words
        inner = command.get_command(click.Context(command), name)
        if inner is None:
            return [name]
        command = inner
    known = {option for each in command.params for option in (*each.opts, *each.secondary_opts)} | {"--help"}
    return [word for word in words if word.startswith("--") and word.partition("=")[0] not in known]


@pytest.mark.parametrize("document", PAGES, ids=lambda document: document.name)
def test_every_command_in_the_documents_exists(document: Page, program: click.Command) -> None:
    assert [words for words in document.own_commands if mistakes(program, words)] == []


def test_a_command_that_does_not_exist_is_seen(program: click.Command) -> None:
    assert mistakes(program, ["dance"]) == ["dance"]
    assert mistakes(program, ["serve", "--loudly"]) == ["--loudly"]
    assert mistakes(program, ["serve", "--port", "8000"]) == []


def test_every_command_and_option_says_what_it_does(program: click.Command) -> None:
    assert [name for name, text in helps() if len(text.split("\n\n")) < 2] == []

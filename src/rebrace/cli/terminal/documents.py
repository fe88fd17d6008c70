"""Reading a TOML file that a person wrote."""

from collections.abc import Mapping
from typing import Any, BinaryIO, TypeVar

from rebrace.content.documents import LARGEST, parse
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.bounds import out_of_bounds
from rebrace.engine.wire.decoding import decode

T = TypeVar("T")


def read(kind: type[T], file: BinaryIO) -> T | tuple[Problem, ...]:
    """A value of one kind out of an open TOML file, or everything that is wrong with the file."""
    place = place_of(file)
    table = parse(file.read(LARGEST + 1), place)
    if isinstance(table, Problem):
        return (table,)
    unbounded = tuple(out_of_bounds(table, place))
    return unbounded or decode(kind, _answers_as_text(table), place=place)


def place_of(file: BinaryIO) -> str:
    """How problems name an open file."""
    name = getattr(file, "name", "<stdin>")
    return "standard input" if name == "<stdin>" else str(name)


def _answers_as_text(table: Mapping[str, Any]) -> dict[str, Any]:
    """Answers may be written as numbers; the engine knows them as text."""
    answers = table.get("answers")
    if not isinstance(answers, dict):
        return dict(table)
    return {**table, "answers": {item: str(told) if type(told) is int else told for item, told in answers.items()}}

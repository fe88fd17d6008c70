"""One content file, read: its table, or the problem that keeps it from being read."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rebrace.engine.vocabulary.problems import Problem

LARGEST = 1_000_000
"""Bytes; a content file is written by hand and is never this large."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A TOML file of a content folder."""

    place: str
    """How its problems name it: the path inside the built-in content, or the whole path of an added file."""
    path: Path
    inside: tuple[str, ...]
    """Its path inside its content folder, in parts."""
    built_in: bool
    text: bytes
    table: Mapping[str, Any]

    def neighbour(self, *inside: str) -> str:
        """How problems name another file of the same content folder."""
        return self.place.removesuffix("/".join(self.inside)) + "/".join(inside)


def read(path: Path, *, folder: Path, built_in: bool) -> Document | Problem:
    """Read one TOML file of a content folder."""
    inside = path.relative_to(folder)
    place = inside.as_posix() if built_in else path.as_posix()
    try:
        text = path.read_bytes()
    except OSError as trouble:
        return _problem(place, "", f"cannot be read: {trouble.strerror}.", "Check the file and its permissions.")
    table = parse(text, place)
    if isinstance(table, Problem):
        return table
    return Document(place=place, path=path, inside=inside.parts, built_in=built_in, text=text, table=table)


def parse(text: bytes, place: str) -> dict[str, Any] | Problem:
    """The table of a TOML text, or the one thing that keeps it from being read."""
    if len(text) > LARGEST:
        return _problem(place, "", f"is larger than {LARGEST} bytes.", "Split it.")
    try:
        return tomllib.loads(text.decode("utf-8"))
    except UnicodeDecodeError as trouble:
        line = text.count(b"\n", 0, trouble.start) + 1
        return _problem(place, f"line {line}", "is not UTF-8 text.", "Save the file as UTF-8.")
    except (ValueError, RecursionError) as trouble:
        return _syntax(place, str(trouble), text.count(b"\n") + 1)


def _syntax(place: str, message: str, last_line: int) -> Problem:
    found = re.search(r"^(?P<what>.*?) \(at (?:line (?P<line>\d+), column \d+|end of document)\)$", message)
    what, line = (found["what"], found["line"] or last_line) if found else (message, None)
    mend = "Write each key once in its table." if "overwrite" in what or "twice" in what else "Mend the TOML there."
    return _problem(place, f"line {line}" if line else "", f"is not TOML: {what}.", mend)


def _problem(place: str, key: str, sentence: str, mend: str) -> Problem:
    return Problem(place=place, key=key, sentence=sentence, mend=mend)

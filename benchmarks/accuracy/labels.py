"""The labels that lie beside recordings."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TypeVar
from zipfile import BadZipFile

from rebrace.vision.trouble import VisionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from benchmarks.accuracy.experiment import Data

T = TypeVar("T")
_UNREADABLE = (OSError, ValueError, LookupError, EOFError, BadZipFile, VisionError)


class NothingToJudgeError(Exception):
    """A source is there, and nothing in it can be judged."""


def recordings(data: Data, source: str, name: str, read: Callable[[dict[str, str]], T | None]) -> list[T]:
    """Every recording that a csv file of a source lists, as `read` reads it; None and what is broken are left out."""
    found = [
        each
        for split in data.splits(source)
        for row in rows(split, name)
        if (each := _read(row, data, read)) is not None
    ]
    if not found:
        raise NothingToJudgeError(f"nothing in {source}/*/{name} can be judged")
    return found


def rows(split: Path, name: str) -> Iterator[dict[str, str]]:
    """The lines of a csv file in a split folder, each with the recording's path as `path`; none without the file."""
    if not (split / name).is_file():
        return
    with (split / name).open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines, skipinitialspace=True):
            told = {str(key).strip(): str(each or "").strip() for key, each in row.items() if key}
            yield {**told, "path": str(_found(split, told.get("file") or told.get("image") or ""))}


def _read(row: dict[str, str], data: Data, read: Callable[[dict[str, str]], T | None]) -> T | None:
    try:
        return read(row)
    except _UNREADABLE as error:
        named = row.get("file") or row.get("image") or "a line without a file"
        print(f"   left out: {named} ({type(error).__name__}: {error})", flush=True)
        data.left_out.append(named)
        return None


def _found(split: Path, name: str) -> Path:
    """Names are relative to the source, or to the split; the split's own name in them may be another one."""
    inside = name.partition("/")[2]
    places = (split.parent / name, split / name, split / inside, split / name.rpartition("/")[2])
    return next((place for place in places if place.is_file()), places[0])

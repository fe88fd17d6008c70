"""The labels that lie beside recordings."""

import csv
from collections.abc import Iterator
from pathlib import Path


def rows(split: Path, name: str) -> Iterator[dict[str, str]]:
    """The lines of a csv file in a split folder, each with the recording's path as `path`."""
    with (split / name).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield {**row, "path": str(_found(split, row.get("file") or row.get("image") or ""))}


def _found(split: Path, name: str) -> Path:
    """Names are relative to the source, or to the split."""
    places = (split.parent / name, split / name, split / Path(name).name)
    return next((place for place in places if place.is_file()), places[0])

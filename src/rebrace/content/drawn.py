"""Which exercises have a figure, and a digest of everything that figures are made of: known without drawing one."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

from rebrace.content.folders import MANNEQUIN, MOVEMENT, VARIABLE, added_folders, built_in_folder

_EXERCISES = "exercises"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The figures there are."""

    digest: str
    """Another one as soon as any figure may look different."""
    exercises: frozenset[str]
    """Those that tell their movement."""


def drawn() -> Drawn:
    """The figures of this process, folders named in `REBRACE_CONTENT` included."""
    return _drawn(os.environ.get(VARIABLE))


@cache
def _drawn(extra: str | None) -> Drawn:
    whole = blake2b(digest_size=6)
    movements = []
    for folder in (built_in_folder(), *added_folders(extra)):
        movements += [path for path in _told(folder) if path.name == MOVEMENT]
        _take(whole, folder, _told(folder))
    body = Path(str(files("rebrace.engine.body")))
    _take(whole, body, sorted(body.rglob("*.py")))
    return Drawn(digest=whole.hexdigest(), exercises=frozenset(path.parent.name for path in movements))


def _take(whole: blake2b, folder: Path, paths: list[Path]) -> None:
    for path in paths:
        content = path.read_bytes()
        whole.update(f"{path.relative_to(folder).as_posix()} {len(content)}\n".encode() + content)


def _told(folder: Path) -> list[Path]:
    return sorted(_inside(folder))


def _inside(folder: Path) -> Iterator[Path]:
    """What a figure is drawn from: the mannequin, and each exercise's doses, words and movement."""
    yield from (folder / MANNEQUIN).glob("*.toml")
    yield from (folder / _EXERCISES).glob("*/*.toml")

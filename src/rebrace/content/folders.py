"""Which content folders there are, and which files they hold."""

import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from rebrace.content.documents import Document, read
from rebrace.engine.vocabulary.problems import Problem

VARIABLE = "REBRACE_CONTENT"

MANNEQUIN = "mannequin"
"""Folder of what all figures share."""
MOVEMENT = "movement.toml"
"""File of an exercise's movement, in its folder."""


def built_in_folder() -> Path:
    """The folder that ships with Rebrace."""
    return Path(str(files("rebrace.content")))


def added_folders(extra: str | None) -> tuple[Path, ...]:
    """The folders a host adds, as written in `REBRACE_CONTENT`."""
    return tuple(Path(each).absolute() for each in (extra or "").split(os.pathsep) if each)


def documents(extra: str | None) -> Iterator[Document | Problem]:
    """Every TOML file of the built-in folder and of the added ones that tells what is known, in a fixed order."""
    yield from _documents(extra, moving=False)


def moving_documents(extra: str | None) -> Iterator[Document | Problem]:
    """The TOML files that only figures and synthetic streams are made of: the mannequin, and movements."""
    yield from _documents(extra, moving=True)


def _documents(extra: str | None, *, moving: bool) -> Iterator[Document | Problem]:
    yield from _inside(built_in_folder(), built_in=True, moving=moving)
    for folder in added_folders(extra):
        if folder.is_dir():
            yield from _inside(folder, built_in=False, moving=moving)
        else:
            mend = f"Mend the path in {VARIABLE}."
            yield Problem(place=folder.as_posix(), key="", sentence="is not a folder.", mend=mend)


def _inside(folder: Path, *, built_in: bool, moving: bool) -> Iterator[Document | Problem]:
    for path in sorted(folder.rglob("*.toml")):
        parts = path.relative_to(folder).parts
        if not any(part.startswith(".") for part in parts) and _moves(parts) == moving:
            yield read(path, folder=folder, built_in=built_in)


def _moves(parts: tuple[str, ...]) -> bool:
    return parts[0] == MANNEQUIN or parts[-1] == MOVEMENT

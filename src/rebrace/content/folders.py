"""Which content folders there are, and which files they hold."""

import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from rebrace.content.documents import Document, read
from rebrace.engine.vocabulary.problems import Problem

VARIABLE = "REBRACE_CONTENT"


def built_in_folder() -> Path:
    """The folder that ships with Rebrace."""
    return Path(str(files("rebrace.content")))


def added_folders(extra: str | None) -> tuple[Path, ...]:
    """The folders a host adds, as written in `REBRACE_CONTENT`."""
    return tuple(Path(each).absolute() for each in (extra or "").split(os.pathsep) if each)


def documents(extra: str | None) -> Iterator[Document | Problem]:
    """Every TOML file of the built-in folder and of the added ones, in a fixed order."""
    yield from _inside(built_in_folder(), built_in=True)
    for folder in added_folders(extra):
        if folder.is_dir():
            yield from _inside(folder, built_in=False)
        else:
            mend = f"Mend the path in {VARIABLE}."
            yield Problem(place=folder.as_posix(), key="", sentence="is not a folder.", mend=mend)


def _inside(folder: Path, *, built_in: bool) -> Iterator[Document | Problem]:
    for path in sorted(folder.rglob("*.toml")):
        if not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield read(path, folder=folder, built_in=built_in)

"""The content folders of a clinic, as they came along in the archive."""

import os
from pathlib import Path
from typing import Final

from rebrace.content.folders import VARIABLE

FOLDER: Final = "clinic"
"""Folder of the archive with one numbered folder for each that the host adds."""
_ARCHIVE: Final = Path(__file__).parents[2]


def lay_open(archive: Path = _ARCHIVE) -> str | None:
    """Name the folders as a host names them, for everything that reads content; returns what they are named as."""
    folder = archive / FOLDER
    found = sorted(folder.iterdir(), key=lambda each: int(each.name)) if folder.is_dir() else []
    if found:
        os.environ[VARIABLE] = os.pathsep.join(map(str, found))
    return os.environ.get(VARIABLE)

"""The archive that travels: the engine, its content, its screens, and the pure libraries they stand on."""

from __future__ import annotations

import zipfile
from importlib.metadata import files
from pathlib import Path
from typing import TYPE_CHECKING

import rebrace

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDERS = ("engine", "content", "screens")
LIBRARIES = ("jinja2", "markupsafe", "tzdata")
LEFT_OUT = (".so", ".pyd", ".pyc")


def write(archive: Path) -> None:
    """Write the archive; nothing compiled goes in."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as into:
        for path, name in (*_ours(), *_libraries()):
            into.write(path, name)


def _ours() -> Iterator[tuple[Path, str]]:
    package = Path(rebrace.__file__).parent
    for path in (package / "__init__.py", *(each for name in FOLDERS for each in sorted((package / name).rglob("*")))):
        if path.is_file() and path.suffix not in LEFT_OUT:
            yield path, path.relative_to(package.parent).as_posix()


def _libraries() -> Iterator[tuple[Path, str]]:
    for library in LIBRARIES:
        for file in files(library) or ():
            if file.suffix not in LEFT_OUT and not file.parts[0].endswith(".dist-info"):
                yield Path(str(file.locate())).resolve(), file.as_posix()

"""The archive that travels: the engine, its content, its screens, and the pure libraries they stand on."""

import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import files
from pathlib import Path
from typing import Final

import rebrace
from rebrace.web.bridge import phones

_FOLDERS: Final = ("engine", "content", "screens", "phone")
_LIBRARIES: Final = ("jinja2", "markupsafe")
_LEFT_OUT: Final = frozenset({".so", ".pyd", ".pyc"})
_BUILT: Final = ("client", "pose")
"""Folders of the screens that pages load by their addresses; of them only the list of addresses travels."""
_ADDRESSES: Final = "manifest.json"
_ZONES: Final = "tzdata"
_SAME_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""Every file of an archive bears this date, so that the same files make the same archive on every machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """One file of the archive."""

    name: str
    path: Path


def contents(extra: str | None) -> tuple[Packed, ...]:
    """What goes in, the folders of a clinic included, in the order of the names."""
    found = (*_ours(), *_libraries(), *_zones(), *_clinic(extra))
    return tuple(sorted(found, key=lambda each: each.name))


def digest(packed: tuple[Packed, ...]) -> str:
    """One hash over names and bytes."""
    whole = sha256()
    for each in packed:
        content = each.path.read_bytes()
        whole.update(f"{each.name} {len(content)}\n".encode() + content)
    return whole.hexdigest()


def write(packed: tuple[Packed, ...], archive: Path) -> None:
    """Write the archive."""
    with zipfile.ZipFile(archive, "w") as into:
        for each in packed:
            entry = zipfile.ZipInfo(each.name, _SAME_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            into.writestr(entry, each.path.read_bytes(), compresslevel=9)


def _ours() -> Iterator[Packed]:
    package = Path(rebrace.__file__).parent
    yield Packed(name="rebrace/__init__.py", path=package / "__init__.py")
    for folder in _FOLDERS:
        for path in _files(package / folder):
            inside = path.relative_to(package).parts
            if inside[1] not in _BUILT or inside[2:] == (_ADDRESSES,):
                yield Packed(name="/".join(("rebrace", *inside)), path=path)


def _libraries() -> Iterator[Packed]:
    for library in _LIBRARIES:
        for file in files(library) or ():
            if file.suffix not in _LEFT_OUT and not file.parts[0].endswith(".dist-info"):
                yield Packed(name=file.as_posix(), path=Path(str(file.locate())).resolve())


def _zones() -> Iterator[Packed]:
    """The zones that she can choose or that her country has; all others would be bytes for nothing."""
    wanted = {f"{_ZONES}/zoneinfo/{zone}" for zone in phones.time_zones()}
    for file in files(_ZONES) or ():
        name = file.as_posix()
        if name in wanted or (name.startswith(f"{_ZONES}/") and file.name == "__init__.py"):
            yield Packed(name=name, path=Path(str(file.locate())).resolve())


def _clinic(extra: str | None) -> Iterator[Packed]:
    folders = [Path(each).absolute() for each in (extra or "").split(os.pathsep) if each]
    for number, folder in enumerate(folders):
        for path in _files(folder):
            inside = path.relative_to(folder)
            if not any(part.startswith(".") for part in inside.parts):
                yield Packed(name=f"{phones.CLINIC}/{number}/{inside.as_posix()}", path=path)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and path.suffix not in _LEFT_OUT]

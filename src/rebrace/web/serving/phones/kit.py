"""The kit of a phone: every file it needs to work without a network, of one and the same state, by one name."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import rebrace
from rebrace.screens import assets
from rebrace.web.bridge.knowledge import judge
from rebrace.web.serving.phones import archive

FOLDER: Final = "phone"
"""Folder of the static files, and of their addresses, that holds archive and kit."""
LIST: Final = "kit.json"
_ISLANDS: Final = ("offline", "player", "pacer", "countdown", "camera", "breath", "posture")
"""Scripts of the pages that work without a network. What the camera sees with is not in it: it is large, and kept when
it is first used."""
_RUNTIME: Final = "pyodide"
_WORKERS: Final = "workers/*.js"
_SHORT: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file of a kit."""

    address: str
    bytes: int
    """Before compression."""
    travels: int
    """As it comes over the network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """What the engine starts from."""

    runtime: str
    """Folder of the Python runtime."""
    archive: Part
    files: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """One state of everything, by a name made of all of it."""

    name: str
    engine: Engine
    pages: tuple[Part, ...]
    """Style sheets, pictures and scripts."""


def name_of_archive(digest: str) -> str:
    """File name of the archive: version, engine, content, and one hash over all of it."""
    made_by = judge()
    engine = made_by.engine.replace("+", "-")
    return f"rebrace-{engine}-{made_by.content}-{digest[:_SHORT]}.zip"


def gather(static: Path, prefix: str, packed: tuple[archive.Packed, ...], digest: str) -> None:
    """Write archive and kit into the folder of the static files, which holds everything else already."""
    folder = static / FOLDER
    folder.mkdir()
    file = folder / name_of_archive(digest)
    archive.write(packed, file)
    (folder / LIST).write_text(json.dumps(asdict(_kit(static, prefix, file))), encoding="utf-8")


def read(static: Path) -> dict[str, Any] | None:
    """The kit that this server gives; None where no server has gathered one."""
    file = static / FOLDER / LIST
    found: dict[str, Any] | None = json.loads(file.read_text(encoding="utf-8")) if file.exists() else None
    return found


def _kit(static: Path, prefix: str, file: Path) -> Kit:
    runtime = sorted(path for path in (static / "client" / _RUNTIME).glob("*/*") if path.suffix not in {".br", ".gz"})
    engine = Engine(
        runtime=f"{prefix}{runtime[0].parent.relative_to(static).as_posix()}/",
        archive=_part(static, prefix, file.relative_to(static).as_posix()),
        files=tuple(_part(static, prefix, path.relative_to(static).as_posix()) for path in runtime),
    )
    pages = tuple(_part(static, prefix, name) for name in sorted(set(_pages(static))))
    named = sha256(json.dumps([asdict(engine), *map(asdict, pages), rebrace.__version__]).encode()).hexdigest()
    return Kit(name=named[: 2 * _SHORT], engine=engine, pages=pages)


def _pages(static: Path) -> Iterator[str]:
    for file in (static / "screens").glob("*.*"):
        if file.suffix in {".css", ".svg"}:
            yield assets.asset("screens/", file.name)
    yield from (f"client/{each}" for island in _ISLANDS for each in assets.files_of(island))
    yield from (path.relative_to(static).as_posix() for path in (static / "client").glob(_WORKERS))


def _part(static: Path, prefix: str, name: str) -> Part:
    path = static / name.partition("?")[0]
    compressed = path.with_name(f"{path.name}.br")
    travels = compressed if compressed.exists() else path
    return Part(address=prefix + name, bytes=path.stat().st_size, travels=travels.stat().st_size)

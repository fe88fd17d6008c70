"""Static files, gathered into the data folder and compressed once, so that a read-only installation can serve them."""

import shutil
from hashlib import sha256
from pathlib import Path
from typing import Final

from django.conf import settings
from whitenoise.compress import Compressor

from rebrace.screens import assets
from rebrace.web.serving.phones import archive, kit

SOURCES: Final = {"screens": assets.FOLDER, "client": assets.CLIENT, "pose": assets.POSE}
"""Folders by the name under which they are served."""
_STAMP: Final = ".digest"
_LARGE: Final = frozenset({".wasm", ".task", ".zip"})
"""Kinds of file that weigh megabytes; what can be made smaller in them was, when the project was set up."""


def gather(into: Path) -> bool:
    """Copy and compress what has changed since the last time; True when something had."""
    packed = archive.contents(settings.EXTRA_CONTENT)
    taken_along = archive.digest(packed)
    digest = f"{_digest()}-{taken_along}"
    if _read(into / _STAMP) == digest:
        return False
    fresh = into.with_name(f"{into.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    compressor = Compressor(quiet=True)
    for name, folder in SOURCES.items():
        for source in _files(folder):
            copy = fresh / name / source.relative_to(folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
            if _worth_it(source):
                compressor.compress(str(copy))
    kit.gather(fresh, settings.STATIC_URL, packed, taken_along)
    (fresh / _STAMP).write_text(digest, encoding="ascii")
    shutil.rmtree(into, ignore_errors=True)
    fresh.rename(into)
    return True


def _worth_it(source: Path) -> bool:
    """Whether to compress it now: not what came compressed, nor what would keep the first start waiting."""
    is_packed = source.suffix == ".br" or source.with_name(f"{source.name}.br").exists()
    return not is_packed and source.suffix not in _LARGE


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def _digest() -> str:
    whole = sha256()
    for name, folder in SOURCES.items():
        for path in _files(folder):
            content = path.read_bytes()
            whole.update(f"{name}/{path.relative_to(folder).as_posix()} {len(content)}\n".encode() + content)
    return whole.hexdigest()


def _read(path: Path) -> str:
    return path.read_text(encoding="ascii") if path.exists() else ""

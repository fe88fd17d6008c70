"""Style sheet, pictures and scripts, each with a digest in its address so that it can be kept for ever."""

import json
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).parent / "static"
CLIENT: Final = Path(__file__).parent / "client"
"""Where the client is built to; `manifest.json` in it knows the address of each island."""
POSE: Final = Path(__file__).parent / "pose"
"""Where the pose models and what runs them in a browser are built to."""
_SEEING: Final = {
    "loader": "vision_wasm_module_internal.js",
    "machine": "vision_wasm_module_internal.wasm",
    "lite": "pose_landmarker_lite.task",
    "full": "pose_landmarker_full.task",
}


@cache
def digest(name: str) -> str:
    """Short digest of a static file's content."""
    return _digest(FOLDER / name)


def _digest(path: Path) -> str:
    return blake2b(path.read_bytes(), digest_size=6).hexdigest()


@cache
def asset(prefix: str, name: str) -> str:
    """Address of a static file under the prefix of this host."""
    return f"{prefix}{name}?v={digest(name)}"


def script(prefix: str, island: str) -> str:
    """Address of the script that brings an island of `client` to life."""
    return prefix + _islands()[island]


def files_of(island: str) -> tuple[str, ...]:
    """The files that the script of an island consists of: itself, and what it imports."""
    built = _built()
    waiting = [key for key, entry in built.items() if entry.get("isEntry") and entry["name"] == island]
    found: list[str] = []
    for key in waiting:
        entry = built[key]
        found += [entry["file"], *entry.get("css", ())]
        waiting += [
            each for each in (*entry.get("imports", ()), *entry.get("dynamicImports", ())) if each not in waiting
        ]
    return tuple(found)


@cache
def seeing(prefix: str) -> dict[str, tuple[str, int]]:
    """What the camera's pose model needs: the address and the bytes of each file."""
    return {
        part: (f"{prefix}{name}?v={_digest(POSE / name)}", (POSE / name).stat().st_size)
        for part, name in _SEEING.items()
    }


@cache
def _islands() -> dict[str, str]:
    return {entry["name"]: entry["file"] for entry in _built().values() if entry.get("isEntry")}


@cache
def _built() -> dict[str, Any]:
    built: dict[str, Any] = json.loads((CLIENT / "manifest.json").read_text(encoding="utf-8"))
    return built

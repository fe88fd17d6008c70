"""Every file that a browser is given, looked through for other hosts: pages, scripts, pose model, Python."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rebrace.screens import assets

SCREENS = assets.FOLDER.parent
SERVED = (assets.FOLDER, assets.CLIENT, assets.POSE)
ADDRESS = re.compile(rb"""(?:https?|wss?):(?:\\?/){2}(?:[^\s"'`<>(){}\\/]+@)?([\w.-]+)""", re.IGNORECASE)
LOADED = re.compile(
    r"""(?:src|href|action|srcset|poster|data)\s*=\s*["']?\s*(?:\w+:)?//"""
    r"""|url\(\s*["']?(?:\w+:)?//|@import"""
)
"""What a page loads, or sends to, at another host."""

NAMES = {
    "www.w3.org": "the name of the language that a picture is written in",
    "here.invalid": "a host that cannot exist, to read the path of an address",
}
"""Hosts in our own files that are names and are never asked."""
LIBRARIES = {
    "cdn.jsdelivr.net": "where Pyodide would fetch packages, were it not told to fetch them from us",
    "github.com": "an issue or a source in a message or a comment",
    "www.python.org": "a message about Python",
    "peps.python.org": "a message about Python",
    "bit.ly": "a message of the service worker's library",
    "www.tensorflow.org": "a message of the pose model's machine",
    "go": "a message of the pose model's machine",
    "goto": "a message of the pose model's machine",
    **dict.fromkeys(
        (
            *("www.khronos.org", "www.ietf.org", "tools.ietf.org", "webkit.org", "bugzil.la", "developer.mozilla.org"),
            *("unicode.org", "server.com", "pubs.opengroup.org", "kripken.github.io", "en.wikipedia.org"),
        ),
        "a comment of the pose model's loader",
    ),
}
"""Hosts in the files of others that we pass on: named in messages and comments."""
OF_OTHERS = ("pyodide/", "workers/", "pose/", "service-worker")


def served() -> list[Path]:
    """All that is served, once each: what is compressed beside itself is the same again."""
    files = (path for folder in SERVED for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in files if path.suffix not in {".br", ".gz"})


def hosts(path: Path) -> set[str]:
    return {found.decode().lower().rstrip(".") for found in ADDRESS.findall(path.read_bytes())}


@pytest.mark.parametrize("path", served(), ids=lambda path: str(path.relative_to(SCREENS)))
def test_a_served_file_names_no_host_that_it_could_ask(path: Path) -> None:
    of_others = any(part in f"{path.relative_to(SCREENS).as_posix()}" for part in OF_OTHERS)
    assert hosts(path) <= NAMES.keys() | (LIBRARIES.keys() if of_others else set())


@pytest.mark.parametrize("name", ["pose_landmarker_lite.task", "vision_wasm_module_internal.wasm", "pyodide.asm.wasm"])
def test_what_the_camera_and_the_engine_run_on_is_looked_through(name: str) -> None:
    assert name in {path.name for path in served()}


@pytest.mark.parametrize("path", sorted((SCREENS / "templates").rglob("*.html")), ids=lambda path: path.name)
def test_a_page_loads_nothing_from_another_host(path: Path) -> None:
    assert LOADED.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    ["fetch('https://elsewhere.test/x')", "new WebSocket(`wss://elsewhere.test`)", '"https:\\/\\/elsewhere.test\\/x"'],
)
def test_a_planted_host_is_found(planted: str, tmp_path: Path) -> None:
    (tmp_path / "planted.js").write_text(planted, encoding="utf-8")
    assert hosts(tmp_path / "planted.js") == {"elsewhere.test"}


@pytest.mark.parametrize("planted", ['<img src="//elsewhere.test/a.png">', "url(https://elsewhere.test/b.png)"])
def test_a_planted_picture_of_another_host_is_found(planted: str) -> None:
    assert LOADED.findall(planted)


def test_the_phones_python_is_told_to_fetch_from_us_alone() -> None:
    (worker,) = (assets.CLIENT / "workers").glob("engine*.js")
    assert re.search(r"packageBaseUrl:\w+\.runtime", worker.read_text(encoding="utf-8"))

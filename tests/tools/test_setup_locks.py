"""The lock files: complete, hashed, and silent about where packages come from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tools.setup import locks, progress

ROOT = Path(__file__).resolve().parents[2]
PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)
HASHED = re.compile(r"^[a-z0-9][a-z0-9._-]*==[^\n]*\\\n    --hash=sha256:", re.MULTILINE)
NAMES = ("installer", "run", "develop")


def read(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")


def pins(name: str) -> dict[str, str]:
    return dict(PINNED.findall(read(name)))


@pytest.mark.parametrize("name", NAMES)
def test_every_pin_carries_its_hashes(name: str) -> None:
    assert len(HASHED.findall(read(name))) == len(PINNED.findall(read(name))) > 0


@pytest.mark.parametrize("name", ["installer", "run"])
def test_what_was_tested_is_what_runs(name: str) -> None:
    assert pins(name).items() <= pins("develop").items()


@pytest.mark.parametrize("name", ["requirements/installer.lock", "requirements/run.lock", "requirements/develop.lock"])
def test_no_python_lock_file_names_a_host(name: str) -> None:
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_the_javascript_lock_file_names_no_host_and_every_hash() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    others = {name: package for name, package in packages.items() if name}
    assert not [name for name, package in others.items() if "resolved" in package]
    assert not [name for name, package in others.items() if not package["integrity"].startswith("sha512-")]


def test_a_lock_file_that_names_a_host_is_refused(tmp_path: Path) -> None:
    lock = tmp_path / "run.lock"
    lock.write_text("--index-url https://packages.example/simple\n", encoding="utf-8")
    with pytest.raises(progress.SetupError, match="names a host"):
        locks.refuse_hosts(lock)


def test_a_javascript_lock_file_forgets_where_packages_ask_for_money(tmp_path: Path) -> None:
    lock = tmp_path / "package-lock.json"
    package = {"version": "1.0.0", "funding": {"url": "https://money.example"}}
    lock.write_text(json.dumps({"packages": {"node_modules/one": package}}), encoding="utf-8")
    locks.forget_funding(lock)
    assert json.loads(lock.read_text(encoding="utf-8")) == {"packages": {"node_modules/one": {"version": "1.0.0"}}}

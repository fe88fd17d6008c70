"""The environment `.venv`: a Python with exactly the packages of a lock file, each checked by its hash."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tools.setup import progress, stamp, system

Stage = Literal["run", "develop"]
ONLINE = "Packages could not be fetched: is this machine online? Then try again; what is done stays done."


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Where the project lives and where its environment goes."""

    root: Path

    @property
    def environment(self) -> Path:
        """The folder of the environment."""
        return self.root / ".venv"

    def program(self, name: str) -> Path:
        """A program inside the environment."""
        folder, suffix = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
        return self.environment / folder / f"{name}{suffix}"

    def lock(self, name: str) -> Path:
        """A lock file by its short name."""
        return self.root / "requirements" / f"{name}.lock"


def prepare(house: House, stage: Stage) -> None:
    """Make or refresh the environment for running or for developing; does nothing when it is up to date.

    An environment for developing also serves for running, and stays one: running never takes its tools away.
    """
    if is_ready(house, stage):
        return
    if _stamp(house, "develop").exists():
        stage = "develop"
    if not house.program("python").exists():
        with progress.step(f"make .venv with Python {sys.version.split()[0]}"):
            _create(house)
    with progress.step("fetch the installer"):
        _install_installer(house)
    with progress.step(f"install packages from requirements/{stage}.lock"):
        _install_packages(house, stage)
    stamp.write(_stamp(house, stage), _value(house, stage))


def is_ready(house: House, stage: Stage) -> bool:
    """Whether everything the stage needs is installed, by the stamps."""
    enough: tuple[Stage, ...] = ("develop",) if stage == "develop" else ("run", "develop")
    return house.program("rebrace").exists() and any(
        stamp.holds(_stamp(house, each), _value(house, each)) for each in enough
    )


def _stamp(house: House, stage: Stage) -> Path:
    return house.environment / f"installed-{stage}"


def _value(house: House, stage: Stage) -> str:
    declared = tomllib.loads((house.root / "pyproject.toml").read_text(encoding="utf-8"))
    installed = {table: declared.get(table) for table in ("build-system", "project")}
    return stamp.digest([house.lock(stage)], str(house.environment), json.dumps(installed, sort_keys=True))


def _create(house: House) -> None:
    shutil.rmtree(house.environment, ignore_errors=True)
    if not _has_venv() and system.may_install():
        system.install("python3-venv", cwd=house.root, mend=ONLINE)
    progress.run(
        [sys.executable, "-m", "venv", house.environment],
        cwd=house.root,
        mend="This Python cannot make environments. On Debian and Ubuntu: sudo apt-get install python3-venv",
    )


def _has_venv() -> bool:
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian leaves it out of its Python
    except ImportError:
        return False
    return True


def _install_installer(house: House) -> None:
    progress.run(
        [
            *(house.program("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
            *("--require-hashes", "-r", house.lock("installer")),
        ],
        cwd=house.root,
        mend=ONLINE,
    )


def _install_packages(house: House, stage: Stage) -> None:
    uv: list[str | Path] = [house.program("uv"), "pip"]
    python: list[str | Path] = ["--python", house.program("python")]
    # Compiled here, once and on all processors, the first page need not wait for it, nor any start by a user who may
    # not write beside the packages or has set PYTHONDONTWRITEBYTECODE.
    progress.run(
        [*uv, "sync", *python, "--compile-bytecode", "--require-hashes", house.lock(stage)],
        cwd=house.root,
        mend=ONLINE,
    )
    progress.run(
        [*uv, "install", "--quiet", *python, "--no-deps", "--no-build-isolation", "--editable", "."],
        cwd=house.root,
        mend="The project itself could not be installed; the lines above say why.",
    )

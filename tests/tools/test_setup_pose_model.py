"""The pose models are built once for each state of the package, and a changed package stops the set-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.pose_model import build
from tools.pose_model.package import ChangedPackageError
from tools.setup import node, pose_model, progress
from tools.setup.environment import House

if TYPE_CHECKING:
    from pathlib import Path

    from tools.pose_model.package import Package


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    (tmp_path / "package-lock.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(node, "prepare", lambda _house: None)
    return House(root=tmp_path)


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    folders: list[Path] = []

    def write(package: Package, folder: Path) -> None:
        del package
        folder.mkdir(parents=True, exist_ok=True)
        for variant in build.OUTPUTS:
            (folder / build.name(variant)).write_bytes(b"model")
        folders.append(folder)

    monkeypatch.setattr(build, "build", write)
    return folders


def test_a_second_start_builds_nothing(house: House, built: list[Path]) -> None:
    pose_model.prepare(house)
    pose_model.prepare(house)
    assert built == [house.root / build.FOLDER]


def test_another_package_is_built_again(house: House, built: list[Path]) -> None:
    pose_model.prepare(house)
    (house.root / "package-lock.json").write_text('{"another": 1}', encoding="utf-8")
    pose_model.prepare(house)
    assert len(built) == 2


def test_a_model_that_is_gone_is_built_again(house: House, built: list[Path]) -> None:
    pose_model.prepare(house)
    (house.root / build.FOLDER / build.name("lite")).unlink()
    pose_model.prepare(house)
    assert len(built) == 2


def test_a_changed_package_stops_the_set_up(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(package: Package, folder: Path) -> None:
        raise ChangedPackageError(f"{package.folder} changed, {folder} stays as it was")

    monkeypatch.setattr(build, "build", refuse)
    with pytest.raises(progress.SetupError, match="stays as it was"):
        pose_model.prepare(house)
    assert not (house.root / build.FOLDER).exists()

"""What runs the pose model in a browser is prepared once for each state of its package."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import brotli
import pytest

from tools.pose_model.build import FOLDER
from tools.setup import node, progress, vision
from tools.setup.environment import House

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    (tmp_path / "package-lock.json").write_text("{}", encoding="utf-8")
    (tmp_path / vision.PACKAGE).mkdir(parents=True)
    for name in (vision.LOADER, vision.MACHINE):
        (tmp_path / vision.PACKAGE / name).write_bytes(name.encode() * 9)
    monkeypatch.setattr(node, "prepare", lambda _house: None)
    monkeypatch.setattr(House, "program", lambda _house, _name: sys.executable)
    return House(root=tmp_path)


def test_the_machine_lies_beside_the_models_whole_and_compressed(house: House) -> None:
    vision.prepare(house)
    for name in (vision.LOADER, vision.MACHINE):
        assert (house.root / FOLDER / name).read_bytes() == name.encode() * 9
        assert brotli.decompress((house.root / FOLDER / f"{name}.br").read_bytes()) == name.encode() * 9


def test_a_second_start_copies_nothing(house: House) -> None:
    vision.prepare(house)
    (house.root / FOLDER / vision.LOADER).unlink()
    vision.prepare(house)
    assert not (house.root / FOLDER / vision.LOADER).exists()


def test_a_package_without_the_machine_is_told_with_what_to_do(house: House) -> None:
    (house.root / vision.PACKAGE / vision.MACHINE).unlink()
    with pytest.raises(progress.SetupError, match=r"vision_wasm_module_internal\.wasm is missing: remove node_modules"):
        vision.prepare(house)

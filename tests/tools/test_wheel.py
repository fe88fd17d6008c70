"""What is installed elsewhere is whole: content, words and templates travel with the code."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools.gates import sources

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, folder], cwd=ROOT, check=True, capture_output=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_every_file_of_the_package_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    source = ROOT / "src"
    kept = {path.relative_to(source).as_posix() for path in sources.files(ROOT) if source in path.parents}
    assert kept - set(wheel.namelist()) == set()


def test_the_wheel_carries_the_licence_and_the_command(wheel: zipfile.ZipFile) -> None:
    names = [Path(name).name for name in wheel.namelist()]
    assert {"LICENSE", "NOTICE", "entry_points.txt", "py.typed"} <= set(names)


def test_the_workshop_stays_at_home(wheel: zipfile.ZipFile) -> None:
    rooms = {name.partition("/")[0] for name in wheel.namelist()}
    assert {room for room in rooms if not room.startswith("rebrace")} == set()

"""The pose models say how their pictures are made, keep every byte they had, and are the same on every machine."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tools.pose_model import build, flatbuffer
from tools.pose_model.flatbuffer import Table
from tools.pose_model.metadata import NAME, described
from tools.pose_model.package import DETECTOR, LOADER, PACKED, ChangedPackageError, Package

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = Package(folder=ROOT / "node_modules" / "@mediapipe" / "pose")


@pytest.fixture
def copied(tmp_path: Path) -> Package:
    names = (PACKED, LOADER, "pose_landmark_lite.tflite")
    for name in names:
        shutil.copy(PACKAGE.folder / name, tmp_path / name)
    return Package(folder=tmp_path)


def normalisation(model: bytes) -> tuple[float, float]:
    """Mean and deviation of the picture, read with MediaPipe's own schemas."""
    schemas = pytest.importorskip("mediapipe.tasks.metadata.schema_py_generated")
    told = pytest.importorskip("mediapipe.tasks.metadata.metadata_schema_py_generated")
    graph: Any = schemas.Model.GetRootAs(model, 0)
    entries = [graph.Metadata(at) for at in range(graph.MetadataLength())]
    buffer = next(each.Buffer() for each in entries if each.Name().decode() == NAME)
    metadata = told.ModelMetadata.GetRootAs(graph.Buffers(buffer).DataAsNumpy().tobytes(), 0)
    tensor = metadata.SubgraphMetadata(0).InputTensorMetadata(0)
    options = told.NormalizationOptions()
    unit = tensor.ProcessUnits(0).Options()
    options.Init(unit.Bytes, unit.Pos)
    return options.Mean(0), options.Std(0)


@pytest.mark.parametrize("variant", build.OUTPUTS)
def test_a_built_model_tells_how_its_pictures_are_made(tmp_path: Path, variant: str) -> None:
    build.build(PACKAGE, tmp_path)
    with zipfile.ZipFile(tmp_path / build.name(variant)) as archive:
        assert {each.compress_type for each in archive.infolist()} == {zipfile.ZIP_STORED}
        assert normalisation(archive.read("pose_detector.tflite")) == (127.5, 127.5)
        assert normalisation(archive.read("pose_landmarks_detector.tflite")) == (0.0, 255.0)


def test_the_model_that_was_is_kept_byte_for_byte() -> None:
    old = PACKAGE.landmarks("lite")
    new = described(old, mean=0.0, deviation=255.0)
    assert new.endswith(old)
    assert new[4:8] == b"TFL3"
    assert (len(new) - len(old)) % 16 == 0


def test_a_model_of_another_schema_is_refused() -> None:
    strange = flatbuffer.written(Table(fields={0: 3, 8: "new"}), b"TFL3")
    with pytest.raises(ValueError, match="more fields"):
        described(strange, mean=0.0, deviation=255.0)


def test_every_kind_of_field_can_be_read_back() -> None:
    inner = Table(fields={1: 7})
    data = flatbuffer.written(Table(fields={0: 5, 2: [inner, inner]}), b"TEST", b"behind")
    fields = flatbuffer.fields(data, flatbuffer.root(data))
    assert fields.keys() == {0, 2}
    assert flatbuffer.number(data, fields[0]) == 5
    rows = flatbuffer.row(data, flatbuffer.target(data, fields[2]))
    assert [flatbuffer.number(data, flatbuffer.fields(data, row)[1]) for row in rows] == [7, 7]


def test_a_changed_model_is_refused_with_advice(copied: Package) -> None:
    path = copied.folder / "pose_landmark_lite.tflite"
    path.write_bytes(path.read_bytes()[:-1] + b"\x00\x01")
    with pytest.raises(ChangedPackageError, match=r"pose_landmark_lite\.tflite is not the file it was.*node_modules"):
        copied.landmarks("lite")


def test_other_places_in_the_packed_file_are_noticed(copied: Package) -> None:
    path = copied.folder / LOADER
    path.write_text(path.read_text(encoding="utf-8").replace('"end": 2962288', '"end": 2962287'), encoding="utf-8")
    with pytest.raises(ChangedPackageError, match=r"pose_detection\.tflite is not the file it was"):
        copied.detector()


def test_a_loader_that_lists_nothing_is_noticed(copied: Package) -> None:
    (copied.folder / LOADER).write_text("another program", encoding="utf-8")
    with pytest.raises(ChangedPackageError, match=f"lists no {DETECTOR}"):
        copied.detector()


def test_a_missing_file_is_named(copied: Package) -> None:
    with pytest.raises(ChangedPackageError, match=r"pose_landmark_full\.tflite cannot be read"):
        copied.landmarks("full")


def test_a_model_that_comes_out_different_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "OUTPUTS", {"lite": "0" * 64})
    with pytest.raises(build.WrongModelError, match="came out different"):
        build.build(PACKAGE, tmp_path)
    assert list(tmp_path.iterdir()) == []

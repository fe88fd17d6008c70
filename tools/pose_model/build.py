"""Builds the pose models: a detector and a landmark model, in the `.task` file that MediaPipe reads."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.pose_model.metadata import described

if TYPE_CHECKING:
    from tools.pose_model.package import Package

FOLDER: Final = Path("src/rebrace/screens/pose")
"""Inside the package: an installed server gives them to the phone and `rebrace watch` reads them, without Node."""
OUTPUTS: Final = {
    "lite": "c41ccd250cad2ee03335b9671f11dfecd5933eadc077a011d38e09c955e95f21",
    "full": "092ddefcbec02e56639ef1df05e1c44b34a2b08d0516a7512ec4570aefcc85f9",
}
"""SHA-256 of each model: the same on every machine."""
EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The date inside, so that the same models always give the same file."""
UNIX: Final = 3
"""The system inside, wherever it is built."""


class WrongModelError(Exception):
    """What was built is not what was measured."""


def name(variant: str) -> str:
    """The name of a model's file."""
    return f"pose_landmarker_{variant}.task"


def build(package: Package, folder: Path) -> None:
    """Write every model into a folder."""
    detector = described(package.detector(), mean=127.5, deviation=127.5)
    folder.mkdir(parents=True, exist_ok=True)
    for variant, digest in OUTPUTS.items():
        landmarks = described(package.landmarks(variant), mean=0.0, deviation=255.0)
        content = _zipped({"pose_detector.tflite": detector, "pose_landmarks_detector.tflite": landmarks})
        if hashlib.sha256(content).hexdigest() != digest:
            raise WrongModelError(f"{name(variant)} came out different: its SHA-256 is not the one in {__name__}.")
        (folder / name(variant)).write_bytes(content)


def _zipped(files: dict[str, bytes]) -> bytes:
    """A zip whose files are stored as they are: MediaPipe reads them in place."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for inside, content in files.items():
            entry = zipfile.ZipInfo(inside, EPOCH)
            entry.create_system = UNIX
            archive.writestr(entry, content)
    return made.getvalue()

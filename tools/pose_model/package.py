"""What is taken from the npm package `@mediapipe/pose`, checked before it is used."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PACKAGE: Final = Path("node_modules/@mediapipe/pose")
DETECTOR: Final = "pose_detection.tflite"
PACKED: Final = "pose_solution_packed_assets.data"
LOADER: Final = "pose_solution_packed_assets_loader.js"
LISTED: Final = re.compile(r'"files":\s*(\[[^\]]*\])')

INPUTS: Final = {
    DETECTOR: "a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85",
    "pose_landmark_lite.tflite": "f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61",
    "pose_landmark_full.tflite": "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f",
}
"""SHA-256 of everything that goes into a model."""


class ChangedPackageError(Exception):
    """The package is not the one that the pose model is made of; the message says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The package, unpacked."""

    folder: Path

    def detector(self) -> bytes:
        """The model that finds a person: a part of the packed file, whose loader tells which."""
        start, end = self._part(DETECTOR)
        return self._checked(DETECTOR, self._read(PACKED)[start:end])

    def landmarks(self, variant: str) -> bytes:
        """The model that finds the 33 landmarks of that person: `lite` or `full`."""
        name = f"pose_landmark_{variant}.tflite"
        return self._checked(name, self._read(name))

    def _part(self, name: str) -> tuple[int, int]:
        listed = LISTED.search(self._read(LOADER).decode("utf-8", errors="replace"))
        parts = json.loads(listed[1]) if listed else []
        found = [each for each in parts if each["filename"].endswith(f"/{name}")]
        if not found:
            raise _changed(f"{LOADER} lists no {name}")
        return int(found[0]["start"]), int(found[0]["end"])

    def _read(self, name: str) -> bytes:
        try:
            return (self.folder / name).read_bytes()
        except OSError as error:
            raise _changed(f"{name} cannot be read ({error.strerror})") from error

    def _checked(self, name: str, content: bytes) -> bytes:
        if hashlib.sha256(content).hexdigest() != INPUTS[name]:
            raise _changed(f"{name} is not the file it was")
        return content


def _changed(what: str) -> ChangedPackageError:
    return ChangedPackageError(
        f"The pose model cannot be built from @mediapipe/pose: {what}. Delete the folder node_modules and try again. If"
        " package.json names another release of it now, put the old one back, or measure the new one and write its"
        " checksums into tools/pose_model."
    )

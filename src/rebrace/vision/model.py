"""Where the pose model is: the one that is named, else the one that came with the package."""

import os
from pathlib import Path
from typing import Final

from rebrace.vision.trouble import VisionError

VARIABLE: Final = "REBRACE_POSE_MODEL"
BUILT: Final = Path(__file__).parents[1] / "screens" / "pose" / "pose_landmarker_full.task"


def model() -> Path:
    """The file of the pose model."""
    named = os.environ.get(VARIABLE)
    path = Path(named) if named else BUILT
    if not path.is_file():
        raise VisionError(f"There is no pose model at {path}. Run `make setup`, or name one in {VARIABLE}.")
    return path

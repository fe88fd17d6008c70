"""The pose model on pictures: the same landmarks as in the browser, as frames of the coach."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.vocabulary.landmarks import COUNT, NUMBERS
from rebrace.vision.model import model
from rebrace.vision.pictures import Picture
from rebrace.vision.trouble import MISSING, VisionError

NOBODY: Final = (0.0,) * (COUNT * NUMBERS)
MILLISECONDS: Final = 1000


class Poser:
    """The pose model, loaded."""

    def __init__(self, landmarker: Any, library: Any, *, moving: bool) -> None:  # noqa: ANN401 - untyped library
        self._landmarker = landmarker
        self._library = library
        self._moving = moving
        self._last = -1

    def frame(self, picture: Picture) -> Frame:
        """The landmarks of one picture; all of them unseen when nobody is there."""
        rows, columns = picture.pixels.shape[:2]
        image = self._library.Image(image_format=self._library.ImageFormat.SRGB, data=picture.pixels)
        if self._moving:
            self._last = max(self._last + 1, round(picture.time * MILLISECONDS))
            found = self._landmarker.detect_for_video(image, self._last)
        else:
            found = self._landmarker.detect(image)
        points = [number for each in found.pose_landmarks[:1] for number in _numbers(each)]
        return Frame(picture.time, points or list(NOBODY), columns / rows)


@contextmanager
def poser(*, moving: bool) -> Iterator[Poser]:
    """The pose model for a video (moving) or for single photos."""
    os.environ.setdefault("GLOG_minloglevel", "2")
    try:
        import mediapipe as library  # noqa: PLC0415 - only where the extra is installed
        from mediapipe.tasks import python as tasks  # noqa: PLC0415 - the same
    except ImportError as error:
        raise VisionError(MISSING) from error
    mode = tasks.vision.RunningMode.VIDEO if moving else tasks.vision.RunningMode.IMAGE
    options = tasks.vision.PoseLandmarkerOptions(
        base_options=tasks.BaseOptions(model_asset_path=str(model())), running_mode=mode, num_poses=1
    )
    try:
        landmarker = tasks.vision.PoseLandmarker.create_from_options(options)
    except (RuntimeError, ValueError, OSError) as error:
        raise VisionError(f"{model()} is no pose model that can be loaded. Run `make setup` again.") from error
    with landmarker:
        yield Poser(landmarker, library, moving=moving)


def _numbers(landmarks: Any) -> Iterator[float]:  # noqa: ANN401 - untyped library
    for each in landmarks:
        yield from (each.x, each.y, each.z, each.visibility or 0.0)

"""The pose model on pictures: the same landmarks as in the browser, as frames of the coach."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.camera import CameraPolicy
from rebrace.engine.catalogue.policies.coach import CoachPolicy
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.vocabulary.landmarks import COUNT, NUMBERS
from rebrace.vision.model import model
from rebrace.vision.pictures import Picture
from rebrace.vision.trouble import MISSING, VisionError

NOBODY: Final = (0.0,) * (COUNT * NUMBERS)
MILLISECONDS: Final = 1000
IN_TIME: Final = 0.8
"""Of the time after which company counts as gone: looked for so often, it is not lost while it is there."""


@dataclass(slots=True)
class Company:
    """A second look now and then, for more bodies than the one that is followed.

    It may find her again, or somebody else alone while she is followed: the coach knows the two apart by their places.
    Following two in every picture takes more than twice as long, for the model searches the whole picture again
    whenever it sees fewer than it was asked for.
    """

    landmarker: Any
    every: float
    looks_at: float = 0.0

    def bodies(self, image: Any, time: float) -> list[Any]:  # noqa: ANN401 - untyped library
        """Every body that is found in the picture, when it is time to look."""
        if time < self.looks_at:
            return []
        self.looks_at = time + self.every
        return list(self.landmarker.detect(image).pose_landmarks)


class Poser:
    """The pose model, loaded."""

    def __init__(self, landmarker: Any, library: Any, *, moving: bool, company: Company | None = None) -> None:  # noqa: ANN401 - untyped library
        self._landmarker = landmarker
        self._library = library
        self._moving = moving
        self._company = company
        self._last = -1

    def frame(self, picture: Picture) -> Frame:
        """The landmarks of one picture, of one body after the other; all of them unseen when nobody is there."""
        rows, columns = picture.pixels.shape[:2]
        image = self._library.Image(image_format=self._library.ImageFormat.SRGB, data=picture.pixels)
        bodies = self._followed(image, picture.time)
        if self._company is not None:
            bodies += self._company.bodies(image, picture.time)
        points = [number for each in bodies for number in _numbers(each)]
        return Frame(picture.time, points or list(NOBODY), columns / rows)

    def _followed(self, image: Any, time: float) -> list[Any]:  # noqa: ANN401 - untyped library
        if not self._moving:
            return list(self._landmarker.detect(image).pose_landmarks)
        self._last = max(self._last + 1, round(time * MILLISECONDS))
        return list(self._landmarker.detect_for_video(image, self._last).pose_landmarks)


def watcher(catalogue: Catalogue) -> AbstractContextManager[Poser]:
    """The pose model as the coach watches a video with it: one body is followed, and company is seen in time."""
    people = catalogue.policy(CameraPolicy).people
    return poser(moving=True, people=people, every=IN_TIME * catalogue.policy(CoachPolicy).company_leaves)


@contextmanager
def poser(*, moving: bool, people: int = 1, every: float = 0.0) -> Iterator[Poser]:
    """The pose model for a video (moving) or for single photos.

    Where there may be more people, a video is searched for them `every` so many seconds.
    """
    os.environ.setdefault("GLOG_minloglevel", "2")
    try:
        import mediapipe as library  # noqa: PLC0415 - only where the extra is installed
        from mediapipe.tasks.python import vision  # noqa: PLC0415 - the same
    except ImportError as error:
        raise VisionError(MISSING) from error
    with ExitStack() as stack:
        photo, video = vision.RunningMode.IMAGE, vision.RunningMode.VIDEO
        followed = stack.enter_context(_landmarker(video if moving else photo, 1 if moving else people))
        second = Company(stack.enter_context(_landmarker(photo, people)), every) if moving and people > 1 else None
        yield Poser(followed, library, moving=moving, company=second)


def _landmarker(mode: Any, people: int) -> AbstractContextManager[Any]:  # noqa: ANN401 - untyped library
    from mediapipe.tasks import python as tasks  # noqa: PLC0415 - only where the extra is installed

    options = tasks.vision.PoseLandmarkerOptions(
        base_options=tasks.BaseOptions(model_asset_path=str(model())), running_mode=mode, num_poses=people
    )
    try:
        made: AbstractContextManager[Any] = tasks.vision.PoseLandmarker.create_from_options(options)
    except (RuntimeError, ValueError, OSError) as error:
        raise VisionError(f"{model()} is no pose model that can be loaded. Run `make setup` again.") from error
    return made


def _numbers(landmarks: Any) -> Iterator[float]:  # noqa: ANN401 - untyped library
    for each in landmarks:
        yield from (each.x, each.y, each.z, each.visibility or 0.0)

"""The pictures of a photo or video, upright and with their true times."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rebrace.vision.trouble import MISSING, VisionError

if TYPE_CHECKING:
    import av
    import numpy as np
    from numpy.typing import NDArray

LARGEST: Final = 40_000_000
"""Pixels: more than any phone's video, and what a small machine still holds in memory."""
SMALLEST: Final = 32
QUARTER: Final = 90


class Picture(NamedTuple):
    """One picture."""

    time: float
    """Seconds since the first one."""
    pixels: "NDArray[np.uint8]"
    """Rows, columns, and red, green, blue."""


@contextmanager
def opened(path: Path) -> "Iterator[av.container.InputContainer]":
    """An open photo or video that has pictures of a usable size."""
    try:
        import av  # noqa: PLC0415 - only where the extra is installed
    except ImportError as error:
        raise VisionError(MISSING) from error
    try:
        with av.open(str(path)) as container:
            _look_at(container, path)
            yield container
    except (OSError, av.FFmpegError) as error:
        raise VisionError(f"{path} cannot be read as a photo or video. Convert it to JPEG or MP4.") from error


def length(path: Path) -> float:
    """Seconds that a video lasts; 0 when it does not say."""
    with opened(path) as container:
        return container.duration / 1_000_000 if container.duration else 0.0


def pictures(path: Path) -> Iterator[Picture]:
    """Every picture, in the order of its time; a time that is missing or does not go forward is left out."""
    first: float | None = None
    last = -1.0
    with opened(path) as container:
        for frame in container.decode(video=0):
            told = 0.0 if frame.pts is None else frame.time
            first = told if first is None else first
            if told - first > last:
                last = told - first
                yield Picture(last, _upright(frame))
    if first is None:
        raise VisionError(f"{path} holds no picture. Record it again.")


def _look_at(container: "av.container.InputContainer", path: Path) -> None:
    if not container.streams.video:
        raise VisionError(f"{path} holds no picture. Choose a photo or a video.")
    size = container.streams.video[0].codec_context
    if size.width * size.height > LARGEST:
        raise VisionError(f"{path} is too large: {size.width} × {size.height} pixels. Make it smaller.")
    if min(size.width, size.height) < SMALLEST:
        raise VisionError(f"{path} is too small: {size.width} × {size.height} pixels. Take a larger one.")


def _upright(frame: Any) -> "NDArray[np.uint8]":  # noqa: ANN401 - a frame of a library that types it loosely
    import numpy as np  # noqa: PLC0415 - only where the extra is installed

    turns = round(frame.rotation / QUARTER) % 4
    return np.ascontiguousarray(np.rot90(frame.to_ndarray(format="rgb24"), turns))

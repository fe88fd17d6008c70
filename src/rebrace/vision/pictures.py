"""The pictures of a photo or video, upright and with their true times."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from rebrace.vision.trouble import MISSING, VisionError

if TYPE_CHECKING:
    import av
    import numpy as np
    from numpy.typing import NDArray

LARGEST: Final = 40_000_000
"""Pixels: more than any phone's video, and what a small machine still holds in memory."""
SMALLEST: Final = 32
DISPLAY: Final = "DISPLAYMATRIX"
ORIENTATION: Final = 0x0112
Way: TypeAlias = tuple[int, int, int, int]
"""How a picture is to be shown: where going right leads to, across and down, and where going down does."""
AS_IT_IS: Final = (1, 0, 0, 1)
WAYS: Final[dict[int, Way]] = {
    2: (-1, 0, 0, 1),
    3: (-1, 0, 0, -1),
    4: (1, 0, 0, -1),
    5: (0, 1, 1, 0),
    6: (0, 1, -1, 0),
    7: (0, -1, -1, 0),
    8: (0, -1, 1, 0),
}
"""What the numbers of EXIF's orientation mean."""


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
        import PIL  # noqa: F401, PLC0415 - the same; it tells which way up a photo is
    except ImportError as error:
        raise VisionError(MISSING) from error
    try:
        with av.open(str(path)) as container:
            _look_at(container, path)
            yield container
    except (OSError, av.FFmpegError, UnicodeDecodeError) as error:
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
        way = _way_of_photo(path)
        for frame in _decoded(container, path):
            told = 0.0 if frame.pts is None else frame.time
            first = told if first is None else first
            if told - first > last:
                last = told - first
                yield Picture(last, _upright(frame, way or _way_of_video(frame)))
    if first is None:
        raise VisionError(f"{path} holds no picture. Record it again.")


def _decoded(container: "av.container.InputContainer", path: Path) -> "Iterator[av.VideoFrame]":
    import av  # noqa: PLC0415 - only where the extra is installed

    last = None
    try:
        for frame in container.decode(video=0):
            last = frame.time or 0.0
            yield frame
    except av.FFmpegError as error:
        if last is None:
            raise
        raise VisionError(f"{path} is broken after {last:.1f} s. Cut it there, or record it again.") from error


def _look_at(container: "av.container.InputContainer", path: Path) -> None:
    if not container.streams.video:
        raise VisionError(f"{path} holds no picture. Choose a photo or a video.")
    size: Any = container.streams.video[0].codec_context  # none where its form is not known, whatever its type says
    if size is None or not size.width * size.height:  # it is called a picture, and holds none
        raise VisionError(f"{path} cannot be read as a photo or video. Convert it to JPEG or MP4.")
    if size.width * size.height > LARGEST:
        raise VisionError(f"{path} is too large: {size.width} × {size.height} pixels. Make it smaller.")
    if min(size.width, size.height) < SMALLEST:
        raise VisionError(f"{path} is too small: {size.width} × {size.height} pixels. Take a larger one.")


def _way_of_photo(path: Path) -> Way | None:
    """How a photo says it is to be turned; None for what is no photo."""
    from PIL import Image  # noqa: PLC0415 - only where the extra is installed

    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path) as photo:
            return WAYS.get(photo.getexif().get(ORIENTATION, 1), AS_IT_IS)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):  # what it says of itself is broken
        return None


def _way_of_video(frame: Any) -> Way:  # noqa: ANN401 - a frame of a library that types it loosely
    import numpy as np  # noqa: PLC0415 - only where the extra is installed

    try:
        told = frame.side_data.get(DISPLAY)
    except ValueError:  # something beside it that the library does not know
        told = None
    if told is None:
        return AS_IT_IS
    a, b, _, c, d, *_ = np.frombuffer(bytes(told), dtype=np.int32).tolist()
    return a, b, c, d


def _upright(frame: Any, way: Way) -> "NDArray[np.uint8]":  # noqa: ANN401 - a frame of a library that types it loosely
    """The pixels as they are to be shown."""
    import numpy as np  # noqa: PLC0415 - only where the extra is installed

    pixels = frame.to_ndarray(format="rgb24")
    a, b, c, d = way
    if abs(b) > abs(a):  # what went right goes down
        pixels, a, d = pixels.swapaxes(0, 1), c, b
    return np.ascontiguousarray(pixels[:: -1 if d < 0 else 1, :: -1 if a < 0 else 1])

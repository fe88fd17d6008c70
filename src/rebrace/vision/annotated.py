"""A video with the landmarks drawn on it, and a bar for each repetition."""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.vocabulary.landmarks import ANKLE, ELBOW, HIP, KNEE, NUMBERS, SHOULDER, WRIST
from rebrace.vision.pictures import Picture
from rebrace.vision.trouble import VisionError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CHAIN: Final = ((SHOULDER, ELBOW), (ELBOW, WRIST), (SHOULDER, HIP), (HIP, KNEE), (KNEE, ANKLE))
BONES: Final = (
    *((a + side, b + side) for a, b in _CHAIN for side in (0, 1)),
    (SHOULDER, SHOULDER + 1),
    (HIP, HIP + 1),
)
SEEN: Final = 0.5
COLOUR: Final = (255, 190, 60)
CLOCK: Final = Fraction(1, 90_000)


class Annotated:
    """A video that is being written."""

    def __init__(self, container: Any) -> None:  # noqa: ANN401 - untyped library
        self._container = container
        self._stream: Any = None

    def add(self, picture: Picture, frame: Frame, count: int) -> None:
        """One picture more."""
        import av  # noqa: PLC0415 - only where the extra is installed

        pixels = drawn(picture.pixels, frame, count)
        rows, columns = (side - side % 2 for side in pixels.shape[:2])
        if self._stream is None:
            self._stream = self._container.add_stream("libx264", rate=30)
            self._stream.width, self._stream.height = columns, rows
            self._stream.pix_fmt = "yuv420p"
            self._stream.codec_context.time_base = CLOCK
        image = av.VideoFrame.from_ndarray(pixels[:rows, :columns].copy(), format="rgb24")
        image.pts, image.time_base = round(picture.time / CLOCK), CLOCK
        self._container.mux(self._stream.encode(image))

    def finish(self) -> None:
        """Write what is still held back."""
        if self._stream is not None:
            self._container.mux(self._stream.encode(None))


@contextmanager
def annotated(path: Path) -> Iterator[Annotated]:
    """A new video at a path."""
    import av  # noqa: PLC0415 - only where the extra is installed

    try:
        with av.open(str(path), "w", format="mp4") as container:
            film = Annotated(container)
            yield film
            film.finish()
    except (OSError, av.FFmpegError) as error:
        raise VisionError(f"{path} cannot be written. Name another file.") from error


def drawn(pixels: "NDArray[np.uint8]", frame: Frame, count: int) -> "NDArray[np.uint8]":
    """The picture with bones, and one block at the top for each repetition."""
    made = pixels.copy()
    rows, columns = made.shape[:2]
    thick = max(2, min(rows, columns) // 150)
    for a, b in BONES:
        if min(_seen(frame, a), _seen(frame, b)) >= SEEN:
            _line(made, _spot(frame, a, rows, columns), _spot(frame, b, rows, columns), thick)
    for number in range(count):
        left = thick * (2 + 6 * number)
        made[2 * thick : 8 * thick, left : left + 4 * thick] = COLOUR
    return made


def _seen(frame: Frame, landmark: int) -> float:
    return float(frame.points[landmark * NUMBERS + 3])


def _spot(frame: Frame, landmark: int, rows: int, columns: int) -> tuple[float, float]:
    at = landmark * NUMBERS
    return frame.points[at] * columns, frame.points[at + 1] * rows


def _line(made: "NDArray[np.uint8]", a: tuple[float, float], b: tuple[float, float], thick: int) -> None:
    steps = int(max(abs(a[0] - b[0]), abs(a[1] - b[1]), 1))
    for step in range(0, steps + 1, thick):
        x, y = (round(p + (q - p) * step / steps) for p, q in zip(a, b, strict=True))
        made[max(y - thick, 0) : max(y + thick, 0), max(x - thick, 0) : max(x + thick, 0)] = COLOUR

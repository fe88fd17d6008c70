"""A video with the landmarks drawn on it, the count, and what was said."""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.vocabulary.landmarks import ANKLE, COUNT, ELBOW, HIP, KNEE, NUMBERS, SHOULDER, WRIST
from rebrace.vision.captions import Caption
from rebrace.vision.pictures import Picture
from rebrace.vision.trouble import VisionError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.ImageDraw import ImageDraw

_CHAIN: Final = ((SHOULDER, ELBOW), (ELBOW, WRIST), (SHOULDER, HIP), (HIP, KNEE), (KNEE, ANKLE))
BONES: Final = (
    *((a + side, b + side) for a, b in _CHAIN for side in (0, 1)),
    (SHOULDER, SHOULDER + 1),
    (HIP, HIP + 1),
)
JOINTS: Final = tuple(sorted({joint for bone in BONES for joint in bone}))
SEEN: Final = 0.5
BONE: Final = (255, 190, 60)
EDGE: Final = (40, 30, 20)
PANEL: Final = (25, 22, 20)
TEXT: Final = (255, 250, 240)
CLOCK: Final = Fraction(1, 90_000)


class Annotated:
    """A video that is being written."""

    def __init__(self, container: Any) -> None:  # noqa: ANN401 - untyped library
        self._container = container
        self._stream: Any = None

    def add(self, picture: Picture, frame: Frame, caption: Caption) -> None:
        """One picture more."""
        import av  # noqa: PLC0415 - only where the extra is installed

        pixels = drawn(picture.pixels, frame, caption)
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


def drawn(pixels: "NDArray[np.uint8]", frame: Frame, caption: Caption) -> "NDArray[np.uint8]":
    """The picture with everybody's bones, the count at the top and the sentence at the bottom."""
    import numpy as np  # noqa: PLC0415 - only where the extra is installed
    from PIL import Image, ImageDraw  # noqa: PLC0415 - the same

    image = Image.fromarray(pixels)
    pen = ImageDraw.Draw(image)
    thick = max(2, min(image.size) // 120)
    for body in range(len(frame.points) // (COUNT * NUMBERS)):
        _bones(pen, frame, body * COUNT, image.size, thick)
    small, large = max(10, min(image.size) // 18), max(16, min(image.size) // 9)
    _panel(pen, caption.number, (thick * 3, thick * 3), large)
    if caption.sentence:
        _panel(pen, caption.sentence, (thick * 3, image.size[1] - thick * 3), small, room=image.size[0] - thick * 6)
    return np.asarray(image)


def _bones(pen: "ImageDraw", frame: Frame, first: int, size: tuple[int, int], thick: int) -> None:
    seen = {joint for joint in JOINTS if frame.points[(first + joint) * NUMBERS + 3] >= SEEN}
    lines = [
        (_spot(frame, first + a, size), _spot(frame, first + b, size)) for a, b in BONES if a in seen and b in seen
    ]
    for colour, width in ((EDGE, thick + 2), (BONE, thick)):
        for line in lines:
            pen.line(line, fill=colour, width=width)
    for joint in seen:
        x, y = _spot(frame, first + joint, size)
        pen.ellipse((x - thick, y - thick, x + thick, y + thick), fill=BONE, outline=EDGE)


def _spot(frame: Frame, landmark: int, size: tuple[int, int]) -> tuple[float, float]:
    at = landmark * NUMBERS
    return frame.points[at] * size[0], frame.points[at + 1] * size[1]


def _panel(pen: "ImageDraw", text: str, corner: tuple[int, int], height: int, *, room: int | None = None) -> None:
    """Words on a dark ground: below and right of a corner, or, with a room to fill, above it in as many lines."""
    from PIL import ImageFont  # noqa: PLC0415 - only where the extra is installed

    font = ImageFont.load_default(height)
    margin = height // 3
    if room is not None:
        text = "\n".join(_lines(pen, text, font, room - 2 * margin))
    left, top, right, bottom = pen.multiline_textbbox((0, 0), text, font=font)
    x, y = corner
    if room is not None:
        y -= round(bottom - top) + 2 * margin
    pen.rounded_rectangle((x, y, x + right - left + 2 * margin, y + bottom - top + 2 * margin), margin, fill=PANEL)
    pen.multiline_text((x + margin - left, y + margin - top), text, font=font, fill=TEXT)


def _lines(pen: "ImageDraw", text: str, font: Any, room: int) -> list[str]:  # noqa: ANN401 - one of several classes of the library
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and pen.textlength(longer, font=font) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines

"""Small videos and pictures without anybody in them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from PIL import Image

CLOCK = Fraction(1, 1000)


def film(path: Path, milliseconds: tuple[int, ...], *, columns: int = 64, rows: int = 96) -> Path:
    """A grey video, its upper left corner white, with a picture at each of these times."""
    pixels = np.full((rows, columns, 3), 90, dtype=np.uint8)
    pixels[: rows // 4, : columns // 4] = 255
    with av.open(str(path), "w", format="matroska") as container:
        stream = container.add_stream("ffv1", rate=30)
        stream.width, stream.height, stream.pix_fmt = columns, rows, "yuv420p"
        stream.codec_context.time_base = CLOCK
        for time in milliseconds:
            frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
            frame.pts, frame.time_base = time, CLOCK
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def photo(path: Path, *, columns: int, rows: int) -> Path:
    """A grey PNG."""
    Image.new("RGB", (columns, rows), (90, 90, 90)).save(path)
    return path

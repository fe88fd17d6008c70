"""Small videos and pictures, held as phones are held."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.Image import Transpose

CLOCK = Fraction(1, 1000)
TURNS = {90: (0, 1), 180: (-1, 0), 270: (0, -1)}
"""Cosine and sine of the turns that a phone writes into a video."""
_HELD = {
    1: None,
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_90,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_270,
}
"""How a photo lies in its file, by the number of its orientation."""
Pixels = NDArray[np.uint8]


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


def clip(path: Path, frames: Iterable[Pixels], milliseconds: Iterable[int], *, degrees: int = 0) -> Path:
    """An MP4 of these pictures at these times, to be turned clockwise by so many degrees before it is shown."""
    stream = None
    with av.open(str(path), "w", format="mp4", options={"movflags": "faststart"}) as container:
        for pixels, time in zip(frames, milliseconds, strict=True):
            held = np.ascontiguousarray(np.rot90(pixels, degrees // 90))
            if stream is None:
                stream = container.add_stream("libx264", rate=30)
                stream.height, stream.width = held.shape[:2]
                stream.pix_fmt = "yuv420p"
                stream.codec_context.time_base = CLOCK
            frame = av.VideoFrame.from_ndarray(held, format="rgb24")
            frame.pts, frame.time_base = time, CLOCK
            container.mux(stream.encode(frame))
        assert stream is not None
        container.mux(stream.encode(None))
    path.write_bytes(_told_to_turn(path.read_bytes(), degrees))
    return path


def turned_film(path: Path, degrees: int, *, seconds: int = 1) -> Path:
    """A film that was held sideways or upside down, with noise, so that it is not small; its upper left is white."""
    noise = np.random.default_rng(0)
    frames = []
    for _ in range(10 * seconds):
        pixels = noise.integers(60, 120, (96, 160, 3), dtype=np.uint8)
        pixels[:24, :40] = 255
        frames.append(pixels)
    return clip(path, frames, range(0, 1000 * seconds, 100), degrees=degrees)


def turned_photo(path: Path, orientation: int) -> Path:
    """A JPEG that EXIF says how to turn; its upper left is white then."""
    upright = Image.new("RGB", (160, 96), (90, 90, 90))
    upright.paste((255, 255, 255), (0, 0, 40, 24))
    way, told = _HELD[orientation], Image.Exif()
    told[0x0112] = orientation
    (upright if way is None else upright.transpose(way)).save(path, exif=told, quality=95)
    return path


def _told_to_turn(film: bytes, degrees: int) -> bytes:
    """The matrix in the header of the only track, changed."""
    at = film.index(b"tkhd") + 4
    at += 4 + (32 if film[at] else 20) + 16
    cosine, sine = TURNS.get(degrees, (1, 0))
    matrix = struct.pack(">9i", cosine << 16, sine << 16, 0, -sine << 16, cosine << 16, 0, 0, 0, 1 << 30)
    return film[:at] + matrix + film[at + len(matrix) :]

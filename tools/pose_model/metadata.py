"""What a model says of itself: how the picture that it is given must be made.

Field numbers are those of two public schemas: TensorFlow Lite's `schema.fbs` and its `metadata_schema.fbs`.
"""

from __future__ import annotations

from typing import Final

from tools.pose_model import flatbuffer
from tools.pose_model.flatbuffer import Far, Field, Table

NAME: Final = "TFLITE_METADATA"
NORMALISATION: Final = 1
"""Among the kinds of process unit."""
IMAGE: Final = 2
"""Among the kinds of content."""
RGB: Final = 1
VERSION, BUFFERS, METADATA, LAST = 0, 4, 6, 7
"""Fields of a model that matter here, and the last one it can have."""


def described(model: bytes, *, mean: float, deviation: float) -> bytes:
    """A model that says: subtract this mean from each colour, and divide by this deviation."""
    old = flatbuffer.fields(model, flatbuffer.root(model))
    if max(old) > LAST:
        raise ValueError("this model has more fields than its schema")
    kept: dict[int, Field] = {
        number: flatbuffer.number(model, place) if number == VERSION else Far(place=flatbuffer.target(model, place))
        for number, place in old.items()
    }
    buffers, entries = _row(model, old, BUFFERS), _row(model, old, METADATA)
    fields: dict[int, Field] = {
        **kept,
        BUFFERS: [*buffers, Table(fields={0: _description(mean, deviation)})],
        METADATA: [*entries, Table(fields={0: NAME, 1: len(buffers)})],
    }
    return flatbuffer.written(Table(fields=fields), b"TFL3", model)


def _row(model: bytes, fields: dict[int, int], number: int) -> list[Far]:
    if number not in fields:
        return []
    return [Far(place=place) for place in flatbuffer.row(model, flatbuffer.target(model, fields[number]))]


def _description(mean: float, deviation: float) -> bytes:
    scaling = Table(fields={0: [mean], 1: [deviation]})
    picture = Table(fields={0: IMAGE, 1: Table(fields={0: RGB})})
    tensor = Table(fields={0: "image", 3: picture, 4: [Table(fields={0: NORMALISATION, 1: scaling})]})
    graph = Table(fields={2: [tensor]})
    return flatbuffer.written(Table(fields={3: [graph]}), b"M001")

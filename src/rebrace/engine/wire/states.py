"""Her whole state as one compact text: a snapshot that saves folding all her facts again."""

import json
from functools import cache
from typing import Final, cast

from rebrace.engine.facts.state import State
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.packing import packing_of

_STALE: Final = "Fold her facts again."


def encode_state(state: State) -> str:
    """A state as text; it begins with its shape, so that text of another shape is never misread."""
    packing = packing_of(State)
    assert packing.pack is not None  # noqa: S101 - a record always packs
    return json.dumps([state_shape(), packing.pack(state)], separators=(",", ":"), ensure_ascii=False)


def decode_state(text: str) -> State | tuple[Problem, ...]:
    """A state out of the text that `encode_state` made, or why its facts must be folded again.

    The text is our own: it is read quickly and checked only for its shape. It never comes from outside.
    """
    packing = packing_of(State)
    assert packing.unpack is not None  # noqa: S101 - a record always unpacks
    try:
        shape, packed = json.loads(text)
        if shape != state_shape():
            return _problem("has the shape of another version.")
        return cast("State", packing.unpack(packed))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return _problem("is damaged.")


@cache
def state_shape() -> str:
    """A short fingerprint of how a state is laid out."""
    return fingerprint(packing_of(State).shape)


def fingerprint(text: str) -> str:
    """A short, stable number of a text (64-bit FNV-1a), as sixteen digits."""
    found = 0xCBF29CE484222325
    for byte in text.encode():
        found = (found ^ byte) * 0x100000001B3 % 2**64
    return f"{found:016x}"


def _problem(sentence: str) -> tuple[Problem, ...]:
    return (Problem(place="snapshot", key="", sentence=sentence, mend=_STALE),)

"""A look from outside is held to its bounds."""

from uuid import UUID

import pytest

from rebrace.engine.facts.fact import Fact
from rebrace.engine.wire.facts import decode_fact

LOOK = {"stance": "standing", "after": False, "levelled": True, "side": "left", "head": 123, "hips_level": -5}


def told(**changed: object) -> object:
    envelope = {"id": str(UUID(int=7)), "at": "2026-03-01T06:30:00+11:00", "kind": "posture_seen"}
    return decode_fact({**envelope, "data": {**LOOK, **changed}})


def test_a_look_is_read() -> None:
    assert isinstance(told(), Fact)
    assert isinstance(told(side=None, head=None, ribs=True, stack=-1000), Fact)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("head", value) for value in (901, -901, 12.5, "123", True, [1], 2**53)),
        *(("stack", value) for value in (1001, -1001, "far")),
        ("stance", "lying"),
        ("stance", None),
        ("side", "both"),
        ("levelled", 1),
        ("ribs", "yes"),
        ("picture", "data:image/jpeg;base64,AAAA"),
        ("landmarks", [0.5] * 132),
    ],
)
def test_what_is_no_look_is_refused_at_its_place(name: str, value: object) -> None:
    found = told(**{name: value})
    assert isinstance(found, tuple)
    assert [problem.key for problem in found] == [f"data.{name}"]

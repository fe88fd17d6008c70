"""Plain data becomes a value, or a list of everything that is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import pytest

from rebrace.engine.vocabulary.quantities import Percent, Weeks
from rebrace.engine.wire.decoding import decode
from rebrace.engine.wire.dialect import Dialect
from rebrace.engine.wire.encoding import encode


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    radius: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    width: int
    height: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    name: str
    colour: Colour
    weeks: Weeks
    share: Percent | None = None
    parts: tuple[Box, ...] = ()
    form: Box | Round | None = None
    counts: Mapping[Colour, int] | None = None
    ratio: float = 0.5
    evidence: tuple[str, ...] = ("none",)


GOOD = {"name": "a", "colour": "red", "weeks": 3}
CONTENT = Dialect(aside=frozenset({"source", "design"}), written_as=(("evidence", "source"),))


def check_problems(raw: object, *keys: str) -> None:
    """The problems stand at exactly these keys."""
    found = decode(Thing, raw, place="thing.toml")
    assert isinstance(found, tuple)
    assert [problem.key for problem in found] == list(keys)
    assert all(problem.place == "thing.toml" and problem.sentence and problem.mend for problem in found)


def test_a_whole_value() -> None:
    raw = {
        **GOOD,
        "share": 100,
        "parts": [{"width": 2}, {"width": 1, "height": 4}],
        "form": {"radius": 5},
        "counts": {"blue": 2},
        "ratio": 2,
    }
    assert decode(Thing, raw, place="t") == Thing(
        name="a",
        colour=Colour.RED,
        weeks=Weeks(3),
        share=Percent(100),
        parts=(Box(width=2), Box(width=1, height=4)),
        form=Round(radius=5),
        counts={Colour.BLUE: 2},
        ratio=2.0,
    )


def test_nothing_is_converted_silently() -> None:
    check_problems({"name": 1, "colour": "RED", "weeks": True}, "name", "colour", "weeks")
    check_problems({**GOOD, "ratio": "1"}, "ratio")
    check_problems({**GOOD, "weeks": 3.0}, "weeks")
    check_problems({**GOOD, "ratio": float("inf")}, "ratio")


def test_quantities_keep_to_their_range() -> None:
    check_problems({**GOOD, "weeks": -1, "share": 101}, "weeks", "share")


def test_missing_and_unknown_keys_are_told_together() -> None:
    check_problems({"nane": "a", "colour": "red"}, "nane", "name", "weeks")


def test_problems_deep_inside_are_all_told() -> None:
    raw = {**GOOD, "parts": [{"width": "2"}, 7, {"width": 1, "depth": 1}], "counts": {"green": "x"}}
    check_problems(raw, "parts[0].width", "parts[1]", "parts[2].depth", "counts.green", "counts.green")


@pytest.mark.parametrize("form", [{}, {"width": 1, "radius": 1}, 5, {"size": 1}])
def test_a_shape_that_fits_none_of_several(form: object) -> None:
    check_problems({**GOOD, "form": form}, "form")


@pytest.mark.parametrize("raw", [None, [], "thing", 3])
def test_something_that_is_no_table(raw: object) -> None:
    check_problems(raw, "")


def test_keys_that_stand_aside_are_passed_over_at_every_depth() -> None:
    raw = {
        **GOOD,
        "design": True,
        "source": ["S01"],
        "counts": {"red": 1, "source": []},
        "parts": [{"width": 1, "design": True}],
    }
    found = decode(Thing, raw, place="t", dialect=CONTENT)
    assert isinstance(found, Thing)
    assert (found.evidence, found.counts, found.parts) == (("S01",), {Colour.RED: 1}, (Box(width=1),))


def test_a_field_written_as_another_key_is_empty_without_it() -> None:
    found = decode(Thing, GOOD, place="t", dialect=CONTENT)
    assert isinstance(found, Thing)
    assert found.evidence == ()


def test_a_value_is_written_as_it_is_read() -> None:
    thing = Thing(name="a", colour=Colour.BLUE, weeks=Weeks(0), form=Box(width=1))
    assert decode(Thing, encode(thing), place="t") == thing
    assert encode(thing) == {
        "name": "a",
        "colour": "blue",
        "weeks": 0,
        "parts": [],
        "form": {"width": 1, "height": 1},
        "ratio": 0.5,
        "evidence": ["none"],
    }


@pytest.mark.parametrize("kind", [bytes, set[int], int | str, object])
def test_a_kind_that_plain_data_cannot_say_is_a_programmers_error(kind: type) -> None:
    with pytest.raises((TypeError, AttributeError)):
        decode(kind, 1, place="t")


def test_what_json_cannot_say_is_a_programmers_error() -> None:
    with pytest.raises(TypeError):
        encode(b"bytes")

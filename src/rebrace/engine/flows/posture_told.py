"""A look as the camera's page tells it in a form: whole numbers, nothing of it trusted."""

from typing import Final, NamedTuple

from rebrace.engine.facts.kinds.posture import PostureSeen
from rebrace.engine.flows.given import Given
from rebrace.engine.vocabulary.posture import FROM_THE_SIDE, Line, Stance
from rebrace.engine.vocabulary.quantities import TenthsOfDegree, TenthsOfPercent
from rebrace.engine.vocabulary.sides import Side

_MOST: Final = 900
"""Tenths, of degrees as of percent; nobody who stands or sits comes near."""
_DIGITS: Final = 4
_STANCES: Final = {each.value: each for each in Stance}
_SIDES: Final = {each.value: each for each in Side}
_TRUTHS: Final = {"1": True, "0": False}


class _Number(NamedTuple):
    """A number of the form: not there, there, or something that is no such number."""

    good: bool
    value: int | None = None


def told(given: Given, *, after: bool) -> PostureSeen | None:
    """The fact of a look; None where anything of it cannot be one, or nothing was seen."""
    stance, levelled = _STANCES.get(given.one("stance") or ""), _TRUTHS.get(given.one("levelled") or "")
    numbers = {line: _number(given, line.value) for line in Line}
    side = _SIDES.get(given.one("side") or "")
    if stance is None or levelled is None or not all(each.good for each in numbers.values()):
        return None
    values = {line: each.value for line, each in numbers.items()}
    seen_from_the_side = any(values[line] is not None for line in FROM_THE_SIDE)
    if (side is None and seen_from_the_side) or all(value is None for value in values.values()):
        return None
    return PostureSeen(
        stance=stance,
        after=after,
        levelled=levelled,
        side=side if seen_from_the_side else None,
        head=_degrees(values[Line.HEAD]),
        shoulders=_percent(values[Line.SHOULDERS]),
        stack=_percent(values[Line.STACK]),
        ears_level=_degrees(values[Line.EARS_LEVEL]),
        shoulders_level=_degrees(values[Line.SHOULDERS_LEVEL]),
        hips_level=_degrees(values[Line.HIPS_LEVEL]),
        ribs=_TRUTHS.get(given.one("ribs") or ""),
    )


def _number(given: Given, name: str) -> _Number:
    """A field that is empty or not there is a line that was not seen; one that came twice is no answer."""
    text = given.one(name) or ""
    digits = text.removeprefix("-")
    if not text:
        return _Number(good=given.one(name) == "" or not given.has(name))
    if not digits.isascii() or not digits.isdigit() or len(digits) > _DIGITS or int(digits) > _MOST:
        return _Number(good=False)
    return _Number(good=True, value=int(text))


def _degrees(value: int | None) -> TenthsOfDegree | None:
    return None if value is None else TenthsOfDegree(value)


def _percent(value: int | None) -> TenthsOfPercent | None:
    return None if value is None else TenthsOfPercent(value)

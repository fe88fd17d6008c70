"""The figure of a rung by its address, drawn here as the server draws it."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from rebrace.content import movements
from rebrace.content.figures import figure
from rebrace.content.loader import ContentProblemsError, built_in
from rebrace.content.movements import Movements
from rebrace.phone import clinic
from rebrace.screens.figures import wanted


def call(told: Mapping[str, Any]) -> str | None:
    """The picture; None where there is no such figure."""
    exercise, rung, name = told["path"].split("/")[-3:]
    return _drawn(exercise, rung, name)


@cache
def _drawn(exercise: str, rung: str, name: str) -> str | None:
    extra = clinic.lay_open()
    content = built_in()
    known = content.catalogue.exercises.get(exercise)
    if known is None or rung not in [each.id for each in known.rungs]:
        return None
    how = wanted(name)
    if how is None:
        return None
    moving = _movements(extra)
    return figure(known, known.rung_number(rung), movements=moving, words=content.words, wanted=how)


@cache
def _movements(extra: str | None) -> Movements:
    found = movements.load(built_in().catalogue.exercises, extra)
    if isinstance(found, tuple):
        raise ContentProblemsError(found)
    return found

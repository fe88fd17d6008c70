"""Which step of the journey an address leads to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote

from rebrace.engine.flows.journey import JOURNEY
from rebrace.screens.evidence import EVIDENCE_ROUTES
from rebrace.screens.routes import ROUTES, Method


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A route, and what stands in the places of its path."""

    route: str
    values: Mapping[str, str]


def find(path: str, method: Method) -> Found | None:
    """The step at a path that the phone can do by itself; None where only the server can help."""
    for name, pattern in _patterns().items():
        match = pattern.fullmatch(path)
        if match is not None:
            found = Found(route=name, values={place: unquote(value) for place, value in match.groupdict().items()})
            return found if _can(name, method) else None
    return None


def _can(route: str, method: Method) -> bool:
    if route in EVIDENCE_ROUTES:
        return method is Method.GET
    stage = JOURNEY.get(route)
    return stage is not None and (method is Method.GET or stage.answer is not None)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(each.path)))
        for name, each in ROUTES.items()
    }

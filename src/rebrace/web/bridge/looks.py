"""Screens that were just worked out: the same look at the same story is not worked out twice in a few seconds."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Final

from rebrace.engine.flows import journey
from rebrace.engine.flows.given import GoTo, Screen, Visit

FRESH: Final = timedelta(seconds=5)
"""How long a screen may be shown again. An answer is never taken from here: its flow always decides anew."""
_MOST: Final = 64

_Key = tuple[object, ...]


@dataclass(slots=True, kw_only=True)
class _Looks:
    kept: OrderedDict[_Key, tuple[datetime, Screen | GoTo]] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def get(self, key: _Key, now: datetime) -> Screen | GoTo | None:
        with self.lock:
            at, screen = self.kept.get(key, (None, None))
        fresh = at is not None and at <= now < at + FRESH and at.date() == now.date()
        return screen if fresh else None

    def put(self, key: _Key, now: datetime, screen: Screen | GoTo) -> None:
        with self.lock:
            self.kept[key] = (now, screen)
            self.kept.move_to_end(key)
            while len(self.kept) > _MOST:
                self.kept.popitem(last=False)


_LOOKS: Final = _Looks()


def look(route: str, person: int, visit: Visit) -> Screen | GoTo:
    """The screen of a step for someone who has told something; her state stands for all that she told."""
    fields = tuple(sorted(visit.given.fields.items()))
    preferences = visit.state.preferences
    key = (person, visit.state.facts, visit.state.last_id, preferences.locale, route, *visit.values.items(), *fields)
    known = _LOOKS.get(key, visit.now)
    if known is not None:
        return known
    screen = journey.look(route, visit)
    _LOOKS.put(key, visit.now, screen)
    return screen


def forget() -> None:
    """Work everything out anew."""
    with _LOOKS.lock:
        _LOOKS.kept.clear()

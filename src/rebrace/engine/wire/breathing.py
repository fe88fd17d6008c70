"""Breath as a phone's worker drives it: numbers of the motion sensor in, plain events out.

breathing = begin(catalogue)
breathing.guide("in")             # whenever the guide that she follows says in or out
for each sample:
    for event in breathing.step(seconds, x, y, z):
        ...                       # {"kind": "breathed", "at": 12.3, "number": 2, "rate": None, "depth": None}
breathing.reading()               # {"phase": "in", "level": 40, "count": 2, "rate": None, "depth": None}
"""

from functools import cache

from rebrace.engine.breath.events import BreathEvent, Phase
from rebrace.engine.breath.fold import START, guided, step
from rebrace.engine.breath.reading import reading
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.breath import BreathPolicy
from rebrace.engine.wire.encoding import encode


class Breathing:
    """Breath under way; the only thing here that changes is which state it is in."""

    def __init__(self, policy: BreathPolicy) -> None:
        self.policy = policy
        self.state = START

    def guide(self, phase: str) -> None:
        """The guide asks for "in" or "out" from now on; "unknown" is no guide."""
        self.state = guided(self.state, Phase(phase))

    def step(self, time: float, x: float, y: float, z: float) -> list[dict[str, object]]:
        """One sample: seconds, and metres per second squared along the phone's axes, gravity included."""
        self.state, events = step(self.state, time, (x, y, z), self.policy)
        return [told(event) for event in events] if events else []

    def reading(self) -> dict[str, object]:
        """What can be shown now."""
        return _plain(encode(reading(self.state)))


def begin(catalogue: Catalogue) -> Breathing:
    """Breath that begins to be felt."""
    return Breathing(catalogue.policy(BreathPolicy))


def told(event: BreathEvent) -> dict[str, object]:
    """An event in plain JSON types, with its `kind`: "turned", "breathed", "said", "not_felt", "moved" or "gap"."""
    return {"kind": _kind(type(event).__name__), **_plain(encode(event))}


@cache
def _kind(name: str) -> str:
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name).strip("_")


def _plain(table: object) -> dict[str, object]:
    assert isinstance(table, dict)  # noqa: S101 - dataclasses become tables
    return table

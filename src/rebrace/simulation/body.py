"""What nobody sees: how her back, her strength and her nights really are.

Pain is in tenths of a point, strength in hundredths of a rung; all of it is assumed, none of it is evidence.
"""

from dataclasses import dataclass

from rebrace.engine.facts.kinds.session import Reserve
from rebrace.simulation.chance import Chance
from rebrace.simulation.personality import Personality

_WORST = 100
_NEW = 110
"""Strength at the start: the first rung, with a little to spare."""
_OVER = -40
"""This far beyond her strength nothing is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """How a session felt."""

    pain: int
    """Tenths."""
    reserve: Reserve
    sign: str | None
    """`heaviness`, `leak` or `doming`, if one came."""


class Body:
    """Her body from day to day."""

    def __init__(self, personality: Personality, chance: Chance) -> None:
        self._personality = personality
        self._chance = chance
        self.pain = chance.between(10, 55)
        self.fever = 0
        """Days of fever left."""
        self.flare = 0
        self.one_sided = False
        self.soreness = 0
        self.sign = False
        """A sign came since the last check."""
        self.sleep = "over_6"
        self.energy = 3
        self._strength: dict[str, int] = {}

    def next_day(self) -> None:
        """A night and its luck."""
        chance, personality = self._chance, self._personality
        self.pain -= chance.between(0, 1) * personality.healing // 2
        self.soreness = self.soreness // 2
        self.sleep = "under_4" if chance.happens(personality.short_nights) else chance.one_of(("4_to_6", "over_6"))
        self.energy = 1 if chance.happens(5) else chance.between(2, 5)
        self.fever = max(0, self.fever - 1)
        self.flare = max(0, self.flare - 1)
        self.one_sided = self.one_sided and self.flare > 0
        if chance.rarely(personality.ill * 10 // 7):
            self.fever = chance.between(2, 5)
        if chance.rarely(personality.flares * 10 // 7):
            self.flare = chance.between(3, 9)
            self.one_sided = chance.happens(personality.one_sided)
        self.pain = min(max(self.pain + chance.between(-4, 4), 0), _WORST)

    @property
    def pain_now(self) -> int:
        """Pain as she would tell it, 0 to 10."""
        flare = 25 if self.flare else 0
        return min(10, (self.pain + self.soreness + flare) // 10)

    def train(self, load: dict[str, int]) -> Felt:
        """A session: hundredths of rungs asked of each exercise; what is near her strength builds it."""
        spare = [self._strength.get(name, _NEW) - asked for name, asked in load.items()]
        least = min(spare, default=_NEW)
        for name in load:
            self._strength[name] = self._strength.get(name, _NEW) + self._chance.between(5, 14)
        too_much = max(0, -least) // 4
        self.soreness += too_much + self._chance.between(0, 6)
        self.pain = max(0, self.pain - len(load) // 2)
        return Felt(pain=self.pain + self.soreness // 2 + too_much, reserve=_reserve(least), sign=self._sign(least))

    def _sign(self, spare: int) -> str | None:
        likely = self._personality.pelvic * (2 if spare < 0 else 1) // 2
        if not self._chance.happens(likely):
            return None
        self.sign = True
        return self._chance.one_of(("heaviness", "leak", "doming"))


def _reserve(spare: int) -> Reserve:
    if spare > 0:
        return Reserve.THREE_OR_MORE
    return Reserve.ONE_OR_TWO if spare > _OVER else Reserve.NONE_LEFT

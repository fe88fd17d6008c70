"""The pain traffic light, with the next morning's check."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Days, Pain, Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class PainPolicy:
    """Pain during a session, and the morning after."""

    name: ClassVar[str] = "pain"
    in_order: ClassVar[tuple[tuple[str, str], ...]] = (("green_most", "amber_most"),)
    green_most: Pain
    """Up to here a session may move her forward."""
    amber_most: Pain
    """Up to here the level is repeated, if it has settled by the next morning; above is too much."""
    raised_by: int
    """Points over the pain before the session that make the next morning a raised one."""
    rest: Days
    """Days until an exercise that brought too much pain is planned again."""
    raised_in_a_row: int
    """Raised mornings in a row after which a lighter week follows."""
    lighter_days: Days
    lighter_sets: Percent

"""How much of her past is kept at hand, and where its numbers are asked."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Days


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPolicy:
    """Windows of the state; the facts themselves are kept for ever."""

    name: ClassVar[str] = "record"
    days_kept: Days
    sessions_kept: int
    sets_kept: int
    """Most sets kept of one session."""
    measures_kept: int
    """Latest answers kept of each measure, besides the first."""
    activity_text_most: int
    """Most characters of an own-worded activity."""
    pain_item: str
    """Id of the check item that asks for pain now."""
    sleep_item: str
    energy_item: str
    pain_measure: str
    """Id of the measure of pain now; its answers are pain told."""
    comfort_measure: str
    """Id of the measure of comfort while cuddling."""

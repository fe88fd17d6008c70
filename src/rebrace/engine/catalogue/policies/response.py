"""When training counts as working, and when someone should look."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Days, Percent, Weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsePolicy:
    """The review weeks, the changes that matter, and the plain model behind the interval.

    Pain is in tenths of a point on the 0 to 10 scale.
    """

    name: ClassVar[str] = "response"
    in_order: ClassVar[tuple[tuple[str, str], ...]] = (("pain_meaningful", "pain_clear"),)
    review_weeks: tuple[Weeks, ...]
    """Completed training weeks at which the question is put, rising."""
    verdict_week: Weeks
    """From here no change is an answer; before, it is too early."""
    pain_clear: int
    """A fall that is clear by itself."""
    pain_meaningful: int
    """A fall that counts when it is also large enough in percent."""
    pain_meaningful_percent: Percent
    pain_low: int
    """Average pain up to here leaves little to gain."""
    worse_by: int
    """A rise over the start that, kept up for two weeks, asks for a physio."""
    readings_least: int
    """Days with pain told that make an average."""
    adherence_least: Percent
    adherence_weeks: Weeks
    """Full weeks that are looked back on."""
    sessions_planned: int
    """Sessions in a week that count as all."""
    sessions_to_keep: int
    """The same once the programme is over: so many keep what was built."""
    keeping_from: int
    """1-based training week from which that holds."""
    function_measure: str
    """Id of the measure of her own activities."""
    pain_measure: str
    """Id of the weekly measure that stands in where daily pain was not told."""
    pain_measure_item: str
    """Its item for the average."""
    pain_measure_worst: str
    change_measure: str
    """Id of the measure that asks for her verdict on the whole."""
    mood_measure: str
    mood_after: Days
    """Days without a session after which mood is asked about again."""
    reading_variance: int
    """Of one day's answer, in tenths squared: how much an answer wavers about her usual pain."""
    drift_variance: int
    """Of her usual pain from one week to the next, in tenths squared."""
    interval_hundredths: int
    """Half-width of the interval in hundredths of a standard deviation."""
    switched_on: tuple[str, ...]
    """Optional measures that the host has switched on after looking at their licence."""

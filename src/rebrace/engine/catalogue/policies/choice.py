"""What the choice of exercises is worth: the weights of the planner's objective."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Days, Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoicePolicy:
    """Points; the session with the most points is chosen. The formula is in `planner.objective`."""

    name: ClassVar[str] = "choice"
    set_points: Mapping[Pillar, int]
    """For a set of a pillar whose week is still empty; fewer as the week's target fills up."""
    load_most: Percent
    """How far the loads of her day can raise the points of a pillar's sets."""
    load_told_from: int
    """Load weight (0 to 1000) from which a load is told as a reason."""
    pillar_points: Mapping[Pillar, int]
    """For touching a pillar at all."""
    whole_points: int
    """For giving a strength exercise as many sets as can move her forward."""
    kept_points: int
    """For an exercise that belongs to the moves she keeps for two weeks."""
    liked_points: int
    """For an exercise she likes."""
    day_points: int
    """For each day since the exercise was last done ..."""
    days_most: Days
    """... up to so many days, and for one she never did."""

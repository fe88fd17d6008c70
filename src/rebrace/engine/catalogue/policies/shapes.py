"""The shapes a session takes by the minutes there are."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Effort, Minutes, Percent, Seconds, Sets


class Shape(StrEnum):
    """How long a session is."""

    MINIMUM = "minimum"
    SHORT = "short"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeRule:
    """One shape: from how many minutes, how many exercises, how many breaths around them."""

    shape: Shape
    minutes_from: Minutes
    minutes_most: Minutes
    exercises_most: int
    strength_most: int
    """Most exercises that are not mobility."""
    opening_breaths: int
    closing_breaths: int
    order: tuple[Pillar, ...]
    """The order in which the pillars are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapesPolicy:
    """Minutes, exercises and breaths of a session."""

    name: ClassVar[str] = "shapes"
    shapes: tuple[ShapeRule, ...]
    """Rising by minutes."""
    settle: Seconds
    """Time to get into the position of one exercise."""
    per_pillar_most: int
    """Most exercises of one pillar in a session."""
    new_rungs_most: int
    """Most exercises that are new to her at their rung in one session."""
    mobility_most: Percent
    """Largest share of a week's time that goes to mobility ..."""
    mobility_from_week: int
    """... from this training week on."""
    early_days_rung_most: int
    """Highest 1-based rung in the first days after the birth."""
    recovery_rungs_down: int
    """Rungs to step down on a day with more pain."""
    recovery_sets_most: Sets
    """Most sets per exercise on such a day."""
    recovery_effort_most: Effort
    """Most effort on such a day."""

    @property
    def minutes_least(self) -> Minutes:
        """The fewest minutes that make a session."""
        return self.shapes[0].minutes_from

    @property
    def minutes_most(self) -> Minutes:
        """The most minutes of a session."""
        return self.shapes[-1].minutes_most

    def for_minutes(self, minutes: int) -> ShapeRule:
        """The longest shape that begins within these minutes; the shortest where none does."""
        fitting = [each for each in self.shapes if each.minutes_from <= minutes]
        return fitting[-1] if fitting else self.shapes[0]

    def rule(self, shape: Shape) -> ShapeRule:
        """The rule of one shape."""
        return next(each for each in self.shapes if each.shape is shape)

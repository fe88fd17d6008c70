"""Left and right as a value of their own."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Side(StrEnum):
    """A side of her body."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class BySide(Generic[T]):
    """One value for each side."""

    left: T
    right: T

    def of(self, side: Side) -> T:
        """The value of one side."""
        return self.left if side is Side.LEFT else self.right

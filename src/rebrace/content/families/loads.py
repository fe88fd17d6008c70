"""The habits of the day."""

from typing import Final

from rebrace.content.families.family import Family
from rebrace.engine.catalogue.loads import LoadHabit

FAMILY: Final = Family(folder=("loads",), kind=LoadHabit, into="habits")

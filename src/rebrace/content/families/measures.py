"""The outcome measures."""

from typing import Final

from rebrace.content.families.family import Family
from rebrace.engine.catalogue.measures import Measure

FAMILY: Final = Family(folder=("measures",), kind=Measure, into="measures")

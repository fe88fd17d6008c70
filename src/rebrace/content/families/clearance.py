"""The items that must all hold before the harder rungs open."""

from typing import Final

from rebrace.content.families.family import Family
from rebrace.engine.catalogue.clearance import ClearanceItem

FAMILY: Final = Family(folder=("clearance",), kind=ClearanceItem, rows="item", into="clearance")

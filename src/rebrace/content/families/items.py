"""The questions of triage and their rules."""

from typing import Final

from rebrace.content.families.family import Family
from rebrace.engine.catalogue.triage import TriageItem

FAMILY: Final = Family(folder=("triage", "items"), kind=TriageItem, rows="item", into="items")

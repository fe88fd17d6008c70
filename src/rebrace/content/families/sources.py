"""The register of sources; for readers, not for the engine."""

from typing import Final

from rebrace.content.families.family import Family
from rebrace.engine.catalogue.sources import Source

FAMILY: Final = Family(folder=("sources",), kind=Source, rows="entry")

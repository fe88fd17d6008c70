"""The general effects of flags."""

from typing import Final

from rebrace.content.families.family import Family
from rebrace.engine.catalogue.flags import FlagDefinition
from rebrace.engine.vocabulary.flags import Flag

FAMILY: Final = Family(
    folder=("flags",), kind=FlagDefinition, name_field="flag", into="flags", key=Flag, ids=tuple(Flag)
)

"""The posture questions and the reset."""

from typing import Final

from rebrace.content.families.family import Family
from rebrace.engine.catalogue.posture import PostureCheck

FAMILY: Final = Family(
    folder=("posture",), kind=PostureCheck, name_field=None, into="posture", alone=True, ids=("posture",)
)

"""How the camera follows each exercise, beside it in its folder."""

from typing import Final

from rebrace.content.families.family import Family
from rebrace.engine.catalogue.coach import Coach

FAMILY: Final = Family(
    folder=("exercises",), kind=Coach, name_field="exercise", own_folder="coach.toml", into="coaches"
)

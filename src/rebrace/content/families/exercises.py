"""The exercises and their ladders, a folder each."""

from typing import Final

from rebrace.content.families.family import Family
from rebrace.engine.catalogue.exercise import Exercise

FAMILY: Final = Family(folder=("exercises",), kind=Exercise, own_folder="exercise.toml", into="exercises")

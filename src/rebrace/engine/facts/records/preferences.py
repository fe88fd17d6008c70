"""Her settings, and what she thinks of the exercises."""

from dataclasses import fields
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.preferences import ExerciseRated, Liking, PreferencesChanged
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.state import State

_SETTINGS = tuple(each.name for each in fields(PreferencesChanged))


def _changed(state: State, _fact: Fact, body: PreferencesChanged, _catalogue: Catalogue) -> State:
    told = {name: value for name in _SETTINGS if (value := getattr(body, name)) is not None}
    if body.maternity_unit is not None:
        told["maternity_unit"] = body.maternity_unit.strip() or None
    return replace(state, preferences=replace(state.preferences, **told))


def _rated(state: State, _fact: Fact, body: ExerciseRated, catalogue: Catalogue) -> State:
    likings = {each: liking for each, liking in state.preferences.likings.items() if each != body.exercise}
    if body.liking is not Liking.NEUTRAL and body.exercise in catalogue.exercises:
        likings[body.exercise] = body.liking
    return replace(state, preferences=replace(state.preferences, likings=likings))


RECORDERS: Final[Recorders] = {PreferencesChanged: _changed, ExerciseRated: _rated}

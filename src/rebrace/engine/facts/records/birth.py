"""When and how the baby was born."""

from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.state import State


def _born(state: State, _fact: Fact, body: BabyBorn, _catalogue: Catalogue) -> State:
    earliest, latest = sorted((body.earliest, body.latest))
    return replace(state, birth=replace(state.birth, earliest=earliest, latest=latest))


def _told(state: State, _fact: Fact, body: BirthTold, _catalogue: Catalogue) -> State:
    return replace(state, birth=replace(state.birth, birth=body.birth, complicated=body.complicated))


RECORDERS: Final[Recorders] = {BabyBorn: _born, BirthTold: _told}

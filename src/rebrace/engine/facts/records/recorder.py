"""What every family of facts offers: for each of its kinds, how it is written into her state."""

from collections.abc import Callable, Mapping
from typing import Any

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.state import State

Recorder = Callable[[State, Fact, Any, Catalogue], State]
"""(state, fact, its body, catalogue) to the state with that fact written; the body has the kind it is kept under."""

Recorders = Mapping[type, Recorder]

"""A screen with everything around it."""

from uuid import uuid4

from rebrace.content.words import FALLBACK
from rebrace.engine.facts.state import State
from rebrace.engine.flows.given import Screen
from rebrace.screens import visiting
from rebrace.screens.visiting import Around
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.bridge.visits import Asked


def page(screen: Screen, state: State, asked: Asked) -> str:
    """The whole page, in her language, theme and hand."""
    content = knowledge(state.preferences.language or FALLBACK)
    return visiting.page(screen, state, content, Around(form=str(uuid4()), path=asked.path, csrf=asked.csrf))

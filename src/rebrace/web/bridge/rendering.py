"""A screen with everything around it."""

from uuid import uuid4

import rebrace
from rebrace.content.words import FALLBACK
from rebrace.engine.facts.state import State
from rebrace.engine.flows.given import Screen
from rebrace.screens.chrome import Chrome
from rebrace.screens.render import render
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.bridge.visits import Asked


def page(screen: Screen, state: State, asked: Asked) -> str:
    """The whole page, in her language, theme and hand."""
    preferences = state.preferences
    content = knowledge(preferences.language or FALLBACK)
    chrome = Chrome(
        language=content.words.language,
        theme=preferences.theme,
        hand=preferences.hand,
        neutral=preferences.neutral_wording,
        form=str(uuid4()),
        csrf=asked.csrf,
        version=rebrace.__version__,
        reviewed=content.reviewed,
        path=asked.path,
    )
    return render(screen, words=content.words, chrome=chrome)

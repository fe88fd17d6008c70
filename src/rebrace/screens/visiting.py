"""What a visit needs besides her facts: her local time, and the page around a screen. One way for server and phone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import rebrace
from rebrace.content.loader import Content
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.state import State
from rebrace.engine.flows.given import Screen
from rebrace.engine.vocabulary.appearance import Appearance
from rebrace.screens.chrome import Chrome
from rebrace.screens.render import render

SLACK: Final = timedelta(minutes=2)
"""How far a clock may be set back without anyone noticing, as time servers do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is around one page and not hers."""

    form: str
    """Fresh UUID for its forms."""
    path: str
    csrf: str | None = None


def page(screen: Screen, state: State, content: Content, around: Around) -> str:
    """The whole page of a screen, in her language, theme and hand."""
    preferences = state.preferences
    chrome = Chrome(
        language=content.words.language,
        theme=preferences.theme,
        hand=preferences.hand,
        appearance=Appearance(skin=preferences.skin, hair=preferences.hair),
        neutral=preferences.neutral_wording,
        form=around.form,
        csrf=around.csrf,
        version=rebrace.__version__,
        reviewed=content.reviewed,
        path=around.path,
    )
    return render(screen, words=content.words, chrome=chrome)


def not_before(last: datetime | None, now: datetime) -> datetime:
    """The time, but no earlier than the last thing she told, if the clock was set back only a little.

    When it was set back further, that stays visible: a check from the future opens nothing.
    """
    return last if last is not None and now < last <= now + SLACK else now


def local(now: datetime, state: State, catalogue: Catalogue) -> datetime:
    """A time where she is: in the zone she chose, else in that of her country, else UTC."""
    pack = catalogue.locales.get(state.preferences.locale or "")
    return now.astimezone(_zone(state.preferences.time_zone or (pack.time_zone if pack else "UTC")))


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # also a folder's name, or one that no file can have
        return ZoneInfo("UTC")

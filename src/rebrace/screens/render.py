"""A screen and its surroundings become a page: the same function for the server, the phone and the tests."""

from collections.abc import Callable
from functools import cache, lru_cache
from gettext import translation
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from rebrace.content.words import FALLBACK
from rebrace.engine.flows.given import Screen
from rebrace.screens import dates, figures, looked, playing, routes, sentences, watched, wording
from rebrace.screens.chrome import Chrome
from rebrace.screens.words import Words

_HERE: Final = Path(__file__).parent
_SPOKEN: Final = _HERE / "words"
"""Translations of the interface: `<language>/LC_MESSAGES/rebrace.mo`."""


def render(screen: Screen, *, words: Words, chrome: Chrome) -> str:
    """The whole page of a screen, as HTML."""
    page = environment(_known(chrome.language)).get_template(screen.template)
    return page.render(screen=screen, words=words, chrome=chrome)


def _known(language: str) -> str:
    """The language when the interface has words in it, else English, so that nobody can name a file or fill memory."""
    return language if language in _languages() else FALLBACK


@cache
def _languages() -> frozenset[str]:
    return frozenset(folder.name for folder in _SPOKEN.iterdir() if folder.is_dir())


@cache
def environment(language: str) -> Environment:
    """The templates with the interface's words in a language."""
    spoken = translation("rebrace", _SPOKEN, [language], fallback=True)
    templates = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        extensions=[wording.fixed(spoken)],
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals.update(wording.functions(spoken))
    templates.globals.update(path=routes.path, sentence=sentences.sentence, nav=_nav(templates))
    templates.globals.update(
        play=playing.play, watching=watched.watching, look_page=looked.look_page, wired=playing.wired
    )
    templates.globals.update(figure_address=figures.address, has_figure=figures.has_figure, lights=figures.lights)
    templates.filters.update(dates.filters(spoken.gettext))
    templates.filters.update(sentences.FILTERS)
    return templates


def _nav(templates: Environment) -> Callable[[str, str], Markup]:
    """The navigation of a page: the same for everyone, so each place of it is made once."""

    @lru_cache(maxsize=64)
    def nav(pictures: str, here: str) -> Markup:
        return Markup(templates.get_template("parts/nav.html").render(pictures=pictures, here=here))  # noqa: S704

    return nav

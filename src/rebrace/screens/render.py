"""A screen and its surroundings become a page: the same function for the server, the phone and the tests."""

from functools import cache
from gettext import translation
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from rebrace.engine.flows.given import Screen
from rebrace.screens import assets, dates, routes, sentences
from rebrace.screens.chrome import Chrome
from rebrace.screens.words import Words

_HERE: Final = Path(__file__).parent


def render(screen: Screen, *, words: Words, chrome: Chrome) -> str:
    """The whole page of a screen, as HTML."""
    page = environment(chrome.language).get_template(screen.template)
    return page.render(screen=screen, words=words, chrome=chrome)


@cache
def environment(language: str) -> Environment:
    """The templates with the interface's words in a language; English where it has none."""
    templates = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    spoken = translation("rebrace", _HERE / "words", [language], fallback=True)
    templates.install_gettext_translations(spoken, newstyle=True)  # type: ignore[attr-defined] # added by i18n
    templates.globals.update(path=routes.path, asset=assets.asset, sentence=sentences.sentence)
    templates.filters.update(dates.filters(spoken.gettext))
    templates.filters.update(sentences.FILTERS)
    return templates

"""The words of the interface in one language, for the templates.

Words and addresses without places to fill are written into a template once, when it is compiled; the others are
filled on every page. Either way a translation is text and never markup.
"""

import re
from collections.abc import Callable
from gettext import NullTranslations
from typing import Final

from jinja2.ext import Extension
from markupsafe import Markup, escape

from rebrace.screens import routes

_WORDS: Final = re.compile(r"""\{\{ _\("([^"\\%{]*)"\) \}\}""")
"""A text without places to fill, as `{{ _("Today") }}`."""
_ADDRESS: Final = re.compile(r"""\{\{ path\(["'](\w+)["']\) \}\}""")
"""An address without places to fill, as `{{ path("today") }}`."""


class FixedWords(Extension):
    """Fills in what is the same on every page of a language."""

    spoken: NullTranslations

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """The template with its fixed words and addresses written out."""
        worded = _WORDS.sub(lambda found: str(escape(self.spoken.gettext(found[1]))), source)
        return _ADDRESS.sub(lambda found: routes.path(found[1]), worded)


def fixed(spoken: NullTranslations) -> type[FixedWords]:
    """The extension for one language."""
    return type("FixedWordsOfOneLanguage", (FixedWords,), {"spoken": spoken})


def functions(spoken: NullTranslations) -> dict[str, Callable[..., Markup]]:
    """`_` and `ngettext` as the templates call them: `_("Week %(n)s", n=8)`, `ngettext("%(num)s set", ..., 2)`."""

    def said(text: str, /, **values: object) -> Markup:
        return _filled(spoken.gettext(text), values)

    def counted(one: str, many: str, num: int, /, **values: object) -> Markup:
        return _filled(spoken.ngettext(one, many, num), {"num": num, **values})

    return {"_": said, "ngettext": counted}


def _filled(text: str, values: dict[str, object]) -> Markup:
    safe = str(escape(text))
    return Markup(safe % {name: escape(value) for name, value in values.items()} if values else safe)  # noqa: S704

"""Interface words and fixed addresses, put into a template once when it is compiled rather than on every page."""

import re
from collections.abc import Callable
from typing import Final

from jinja2.ext import Extension
from markupsafe import escape

from rebrace.screens import routes

_WORDS: Final = re.compile(r"""\{\{ _\("([^"\\%{]*)"\) \}\}""")
"""A text without places to fill, as `{{ _("Today") }}`."""
_ADDRESS: Final = re.compile(r"""\{\{ path\(["'](\w+)["']\) \}\}""")
"""An address without places to fill, as `{{ path("today") }}`."""


class FixedWords(Extension):
    """Fills in what is the same on every page of a language."""

    spoken: Callable[[str], str] = staticmethod(str)

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """The template with its fixed words and addresses written out."""
        worded = _WORDS.sub(lambda found: str(escape(self.spoken(found[1]))), source)
        return _ADDRESS.sub(lambda found: routes.path(found[1]), worded)


def speaking(gettext: Callable[[str], str]) -> type[FixedWords]:
    """The extension for one language."""
    return type("FixedWordsOfOneLanguage", (FixedWords,), {"spoken": staticmethod(gettext)})

"""A guess at where she lives, from what her browser says; she can change it."""

from typing import Final

from django.conf import settings
from django.utils.translation import trans_real

from rebrace.engine.catalogue.catalogue import Catalogue

_FACTORY_SETTING: Final = "US"
_LONGEST: Final = 500
"""Characters that are looked at."""


def guess(languages: str, catalogue: Catalogue) -> str | None:
    """The first country in `Accept-Language` that has a locale pack; else the host's; else none.

    A browser that only says "English" says nothing about a country, and a wrong emergency number is worse than a list
    of them. Many browsers come as American and are never told otherwise, so any other country there goes first.
    """
    tags = (tag for tag, _ in trans_real.parse_accept_lang_header(languages.lower()[:_LONGEST]))
    named = [region for tag in tags if (region := tag.rpartition("-")[2].upper()) in catalogue.locales]
    known = [*(region for region in named if region != _FACTORY_SETTING), settings.DEFAULT_LOCALE, *named]
    return next((region for region in known if region in catalogue.locales), None)

"""A guess at where she lives, from what her browser says; she can change it."""

from django.conf import settings
from django.utils.translation import trans_real

from rebrace.engine.catalogue.catalogue import Catalogue


def guess(languages: str, catalogue: Catalogue) -> str | None:
    """The first country in `Accept-Language` that has a locale pack; else the host's; else none.

    A browser that only says "English" says nothing about a country, and a wrong emergency number is worse than a list
    of them.
    """
    for tag, _ in trans_real.parse_accept_lang_header(languages.lower()[:500]):
        _, _, region = tag.rpartition("-")
        if region.upper() in catalogue.locales:
            return region.upper()
    return settings.DEFAULT_LOCALE if settings.DEFAULT_LOCALE in catalogue.locales else None

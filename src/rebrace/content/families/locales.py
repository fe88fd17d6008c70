"""Whom to call, by country."""

from typing import Final

from rebrace.content.families.family import Family
from rebrace.engine.catalogue.locale import LocalePack

FAMILY: Final = Family(folder=("locales",), kind=LocalePack, into="locales")

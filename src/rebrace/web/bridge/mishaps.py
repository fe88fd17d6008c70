"""The page for a request that could not be done: what happened, what she can do, whom to call."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar
from uuid import uuid4

import rebrace
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.locale import LocalePack
from rebrace.screens.chrome import Chrome
from rebrace.screens.render import render
from rebrace.web.bridge import locales
from rebrace.web.bridge.knowledge import knowledge


class Cause(StrEnum):
    """What went wrong."""

    UNREADABLE = "unreadable"
    FORBIDDEN = "forbidden"
    FORGED = "forged"
    NOT_FOUND = "not_found"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mishap:
    """A mishap, with what she sent so that it can be sent again by one tap."""

    template: ClassVar[str] = "mishap.html"
    cause: Cause
    packs: tuple[LocalePack, ...]
    """Whose emergency lines to show: her country's, or all where it is not known."""
    again: Mapping[str, tuple[str, ...]] | None = None
    """The fields she sent, where it makes sense to send them again."""


def mishap(
    cause: Cause, *, languages: str, path: str, csrf: str | None, again: Mapping[str, tuple[str, ...]] | None
) -> str:
    """The whole page. It reads nothing from the database, which may be what is broken."""
    content = knowledge()
    screen = Mishap(cause=cause, packs=_packs(languages, content.catalogue), again=again)
    chrome = Chrome(form=str(uuid4()), csrf=csrf, version=rebrace.__version__, reviewed=content.reviewed, path=path)
    return render(screen, words=content.words, chrome=chrome)


def _packs(languages: str, catalogue: Catalogue) -> tuple[LocalePack, ...]:
    known = locales.guess(languages, catalogue)
    return (catalogue.locales[known],) if known else tuple(catalogue.locales.values())

"""The content and the engine of this process, read once."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final

from django.conf import settings

import rebrace
from rebrace.content.loader import Content, ContentProblemsError, load
from rebrace.content.switching import switched_on
from rebrace.content.words import FALLBACK
from rebrace.web.journey.rows import Judge

_DIGEST_LENGTH: Final = 16


@cache
def knowledge(language: str = FALLBACK) -> Content:
    """All content, with the words of a language.

    Raises `ContentProblemsError`: content with a problem in it decides nothing.
    """
    content = load(language, settings.EXTRA_CONTENT)
    confirmed = switched_on(content, settings.MEASURES) if isinstance(content, Content) else content
    if isinstance(confirmed, Content):
        return confirmed
    raise ContentProblemsError(confirmed)


@cache
def judge() -> Judge:
    """What folds facts in this process: a changed rule or a changed line of the engine is another judge."""
    return Judge(content=knowledge().catalogue.digest, engine=f"{rebrace.__version__}+{_engine_digest()}")


def _engine_digest() -> str:
    whole = sha256()
    for file in sorted(_sources(resources.files("rebrace.engine")), key=str):
        whole.update(file.read_bytes())
    return whole.hexdigest()[:_DIGEST_LENGTH]


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for each in folder.iterdir():
        if each.is_dir():
            yield from _sources(each)
        elif each.name.endswith(".py"):
            yield each

"""Figures drawn on demand and kept in the data folder, compressed, until a figure may look different."""

import gzip
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from uuid import uuid4

from django.conf import settings
from whitenoise.compress import Compressor

from rebrace.content.drawn import drawn
from rebrace.content.figures import Wanted, figure
from rebrace.content.loader import ContentProblemsError
from rebrace.content.movements import Movements, load
from rebrace.screens.figures import wanted
from rebrace.web.bridge.knowledge import knowledge

ENCODINGS: Final = {"br": ".br", "gzip": ".gz"}
"""Compressed forms that are kept, the smallest first; the last one is written last, and tells that both are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A figure as a browser takes it."""

    content: bytes
    encoding: str | None
    lasting: bool
    """It may be kept for ever: its address names the present digest."""


def kept(digest: str, exercise: str, rung: str, name: str, *, accepted: str) -> Kept | None:
    """A figure by the parts of its address, in a form that the browser accepts; None when there is no such figure."""
    how, known = wanted(name), knowledge().catalogue.exercises.get(exercise)
    if known is None or how is None:
        return None
    if exercise not in drawn().exercises or rung not in [each.id for each in known.rungs]:
        return None
    plain = _folder() / exercise / f"{rung}.{name}"
    if not _packed(plain, "gzip").exists():
        _draw(plain, exercise, rung, how)
    lasting = digest == drawn().digest
    for encoding in ENCODINGS:
        if encoding in accepted:
            return Kept(content=_packed(plain, encoding).read_bytes(), encoding=encoding, lasting=lasting)
    return Kept(content=gzip.decompress(_packed(plain, "gzip").read_bytes()), encoding=None, lasting=lasting)


def _packed(plain: Path, encoding: str) -> Path:
    return plain.with_name(plain.name + ENCODINGS[encoding])


def _draw(plain: Path, exercise: str, rung: str, how: Wanted) -> None:
    """Draw, compress, and put whole files in their places, so that nobody meets half a figure."""
    known = knowledge().catalogue.exercises[exercise]
    told = figure(known, known.rung_number(rung), movements=_movements(), words=knowledge().words, wanted=how)
    draft = plain.with_name(f".{uuid4().hex}.svg")
    draft.parent.mkdir(parents=True, exist_ok=True)
    draft.write_text(told or "", encoding="utf-8")
    Compressor(quiet=True).compress(str(draft))
    for encoding in ENCODINGS:
        _packed(draft, encoding).replace(_packed(plain, encoding))
    draft.unlink()


@cache
def _folder() -> Path:
    """The folder of the present figures; those of another digest are of no use any more."""
    whole = Path(settings.STATIC_ROOT).with_name("figures")
    present = whole / drawn().digest
    for other in [each for each in whole.glob("*") if each != present]:
        shutil.rmtree(other, ignore_errors=True)
    return present


@cache
def _movements() -> Movements:
    found = load(knowledge().catalogue.exercises, settings.EXTRA_CONTENT)
    if isinstance(found, tuple):
        raise ContentProblemsError(found)
    return found

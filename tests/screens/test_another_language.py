"""A language is added by adding its file of words; what it lacks stays English."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from rebrace.engine.flows.privacy import Erase, Erased
from rebrace.screens import render
from tests.screens.samples import page

WORDS = {
    "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n",
    "All gone.": "Alles <weg>.",
    "Monday": "Montag",
    "One thing you told or did goes for good.\0%(num)s things you told or did go for good.": "Eins weg.\0%(num)s weg.",
}


def compiled(words: Mapping[str, str]) -> bytes:
    """The words as gettext keeps them: a header, two tables of lengths and places, then the texts."""
    pairs = sorted((key.encode(), text.encode()) for key, text in words.items())
    place, tables, texts = 28 + 16 * len(pairs), [b"", b""], b""
    for column in (0, 1):
        for pair in pairs:
            tables[column] += struct.pack("<II", len(pair[column]), place + len(texts))
            texts += pair[column] + b"\0"
    count = len(pairs)
    return struct.pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, 0) + tables[0] + tables[1] + texts


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    file = tmp_path / "de" / "LC_MESSAGES" / "rebrace.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(compiled(WORDS))
    monkeypatch.setattr(render, "_SPOKEN", tmp_path)
    render.environment.cache_clear()
    render._languages.cache_clear()
    yield "de"
    render.environment.cache_clear()
    render._languages.cache_clear()


def test_what_is_translated_is_shown_and_escaped(german: str) -> None:
    assert "Alles &lt;weg&gt;." in page(Erased(), language=german)


def test_what_is_not_translated_stays_english(german: str) -> None:
    assert "Start anew" in page(Erased(), language=german)


def test_numbers_choose_their_form(german: str) -> None:
    assert "Eins weg." in page(Erase(facts=1), language=german)
    assert "12 weg." in page(Erase(facts=12), language=german)


@pytest.mark.parametrize("language", ["xx", "../../etc", "de/../de", "d" * 5000, "\0"])
def test_a_language_that_is_not_there_is_english_and_takes_no_memory(german: str, language: str) -> None:
    assert "All gone." in page(Erased(), language=language)
    assert render.environment.cache_info().currsize <= 1


def test_two_languages_do_not_mix(german: str) -> None:
    page(Erased(), language=german)
    assert "All gone." in page(Erased(), language="en")

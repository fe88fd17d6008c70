"""The words of the interface: plain enough for a tired mum at night, and never the ones we do not say."""

from __future__ import annotations

import re
import warnings
from pathlib import Path

from jinja2 import Environment

from rebrace.screens import dates

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the library still asks setuptools for its own version
    import textstat

TEMPLATES = Path(dates.__file__).parent / "templates"
HIGHEST_GRADE = 7
GUILT = r"guilt|lazy|fail|should have|must not|streak|score|congrat|perfect|!$"
NEVER = r"\b(un)?safe|clear(ed|ance)|diagnos|(in)?correct|bounce|weak core|alignment"


def texts() -> list[str]:
    """Every text that the templates mark for translation, once."""
    found: dict[str, None] = {}
    plain = Environment(extensions=["jinja2.ext.i18n"])  # noqa: S701 - reads words, renders nothing
    for path in sorted(TEMPLATES.rglob("*.html")):
        for _, _, message in plain.extract_translations(path.read_text()):  # type: ignore[attr-defined] # added by i18n
            each = message if isinstance(message, str) else message[0]
            found[each] = None
    return list(found)


def test_every_text_that_she_reads_can_be_translated() -> None:
    outside = re.compile(r">\s*([A-Za-z][a-z]+(?: [a-z]+)+)")
    bare = {
        (path.name, text)
        for path in TEMPLATES.rglob("*.html")
        for text in outside.findall(re.sub(r"{[{%#].*?[}%#]}", "", path.read_text(), flags=re.DOTALL))
    }
    assert bare == set()


def test_the_words_are_plain() -> None:
    sentences = [re.sub(r"%\(\w+\)s", "two", text) for text in texts() if len(text.split()) > 4]
    assert len(sentences) > 100
    text = " ".join(each if each.endswith((".", "?", ":")) else f"{each}." for each in sentences)
    assert textstat.flesch_kincaid_grade(text) <= HIGHEST_GRADE


def test_no_word_blames_or_promises() -> None:
    assert [text for text in texts() if re.search(GUILT, text, re.IGNORECASE)] == []
    assert [text for text in texts() if re.search(NEVER, text, re.IGNORECASE)] == []


def test_texts_use_real_quotes_and_apostrophes() -> None:
    assert [text for text in texts() if "'" in text or '"' in text] == []

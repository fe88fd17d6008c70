"""Words for readers: plain enough for a tired mum at night, and never the ones we do not say."""

import re
import warnings
from collections.abc import Iterator

import pytest

from rebrace.content.loader import built_in

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the library still asks setuptools for its own version
    import textstat

HIGHEST_GRADE = 7
SHORTEST_SENTENCE = 8
"""Words; below, a reading grade says nothing."""

# Lists of signs that must stand together read harder than sentences do; more than this share would be a habit.
HARDER_TEXTS_MOST = 0.04

NAMES = ("locales.",)
"""Words that are names, not sentences."""

NEVER_SAID = (
    r"(un)?safe(ly|ty|r|st)?",
    r"clear(ed|ance)",
    r"diagnos\w*",
    r"(in)?correct(ly)?",
    r"bounc\w+ back",
    r"weak core",
    r"(bad|good|perfect|proper) posture",
    r"alignment",
    r"lazy|guilt\w*|fail(ed|ure)?|should have",
    r"no pain,? no gain",
    r"\d+ ?% form",
)


def lines() -> Iterator[tuple[str, str]]:
    """Every text of the content with its key, placeholders filled with a short word."""
    for key, text in built_in().words.texts.items():
        for line in text if isinstance(text, tuple) else (text,):
            yield key, re.sub(r"\{\w+\}", "two", line)


def families() -> dict[str, list[str]]:
    """The texts by family, and for exercises by exercise."""
    found: dict[str, list[str]] = {}
    for key, line in lines():
        if not key.startswith(NAMES):
            parts = key.split(".")
            name = ".".join(parts[:2]) if parts[0] == "exercises" else parts[0]
            found.setdefault(name, []).append(line if line.endswith((".", "?", "!")) else f"{line}.")
    return found


def grade(text: str) -> float:
    """Flesch-Kincaid grade: the school year that reads it with ease."""
    return float(textstat.flesch_kincaid_grade(text))


@pytest.mark.parametrize("family", sorted(families()))
def test_every_family_reads_with_ease(family: str) -> None:
    assert grade(" ".join(families()[family])) <= HIGHEST_GRADE


def test_hard_sentences_are_rare() -> None:
    long = [line for key, line in lines() if len(line.split()) >= SHORTEST_SENTENCE]
    hard = [line for line in long if grade(line) > HIGHEST_GRADE]
    assert len(hard) <= HARDER_TEXTS_MOST * len(long), hard


@pytest.mark.parametrize("never", NEVER_SAID)
def test_some_words_are_never_said(never: str) -> None:
    pattern = re.compile(rf"\b(?:{never})\b", re.IGNORECASE)
    assert [key for key, line in lines() if pattern.search(line)] == []


def test_the_measure_can_go_red() -> None:
    sentence = (
        "Lumbopelvic stabilisation necessitates progressive neuromuscular rehabilitation of deconditioned musculature."
    )
    assert grade(sentence) > HIGHEST_GRADE


def test_a_line_in_a_list_is_short() -> None:
    assert [key for key, line in lines() if key.endswith(".short") and len(line) > 60] == []


def test_a_cue_is_at_most_twelve_words() -> None:
    assert [key for key, line in lines() if key.endswith(".cue") and len(line.split()) > 12] == []

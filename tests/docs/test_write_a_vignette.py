"""The vignettes in the instructions hold, and every key of the tables exists."""

from dataclasses import fields
from pathlib import Path

import pytest

from rebrace.content.cases.case import Case, Earlier, Expected
from rebrace.content.cases.checking import differences
from rebrace.content.cases.reading import FOLDER, cases
from rebrace.engine.vocabulary.problems import Problem
from tests.docs.pages import BLOCK, INLINE, ROOT
from tests.examples.triage import CATALOGUE

PAGE = (ROOT / "docs/howto/write-a-vignette.md").read_text(encoding="utf-8")
TABLE_KEYS = {
    key["code"] for line in PAGE.splitlines() if line.startswith("| `") for key in INLINE.finditer(line.split("|")[1])
}


@pytest.fixture(name="written")
def _written(tmp_path: Path) -> tuple[tuple[str, Case] | Problem, ...]:
    story = next(found["body"] for found in BLOCK.finditer(PAGE) if found["kind"] == "toml")
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "ours.toml").write_text(story, encoding="utf-8")
    return tuple(cases(tmp_path))


def test_the_vignettes_of_the_page_can_be_read_and_hold(written: tuple[tuple[str, Case], ...]) -> None:
    assert len(written) == 2
    assert [str(wrong) for place, case in written for wrong in differences(place, case, CATALOGUE)] == []


def test_every_key_of_its_tables_exists() -> None:
    known = {field.name for kind in (Case, Earlier, Expected) for field in fields(kind)}
    assert known >= TABLE_KEYS


def test_every_expectation_is_in_its_tables() -> None:
    told = {each["code"] for each in INLINE.finditer(PAGE)}
    assert {field.name for field in fields(Expected)} - told == set()

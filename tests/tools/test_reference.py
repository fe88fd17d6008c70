"""The reference pages say what the code says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.reference import dependencies, make, settings
from tools.reference.__main__ import FOLDER, PAGES, outdated

ROOT = Path(__file__).resolve().parents[2]


def test_every_page_is_up_to_date() -> None:
    assert outdated(ROOT) == []


def test_no_page_is_left_behind() -> None:
    assert {path.name for path in (ROOT / FOLDER).iterdir()} == PAGES.keys()


def test_every_dependency_says_why_it_is_there() -> None:
    assert [each.named for each in dependencies.dependencies(ROOT) if not each.why] == []


def test_every_setting_that_the_code_reads_is_described() -> None:
    assert {each.name for each in settings.described(ROOT)} == settings.read_by_code(ROOT).keys()


def test_there_are_at_most_fifteen_make_targets() -> None:
    assert 0 < len(make.targets(ROOT)) <= 15


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("run: ## serve", "run"),
        ("test: setup ## test", "test"),
    ],
)
def test_a_make_target_is_read_with_or_without_what_it_needs(tmp_path: Path, line: str, name: str) -> None:
    (tmp_path / "Makefile").write_text(f"IN := bin\n{line}\n\t@true\n", encoding="utf-8")
    assert make.targets(tmp_path).keys() == {name}

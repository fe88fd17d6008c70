"""The exercise that the documents write as an example is one that Rebrace takes as it stands."""

from pathlib import Path

import pytest

from rebrace.content.loader import draft
from rebrace.engine.vocabulary.problems import Problem
from tests.docs.pages import BLOCK, ROOT

PAGE = ROOT / "docs" / "howto" / "add-an-exercise.md"


@pytest.fixture(name="files")
def fixture_files() -> tuple[str, str]:
    exercise, words = (
        match["body"] for match in BLOCK.finditer(PAGE.read_text(encoding="utf-8")) if match["kind"] == "toml"
    )
    return exercise, words


def added(folder: Path, exercise: str, words: str) -> Path:
    place = folder / "exercises" / "sit_to_stand"
    place.mkdir(parents=True)
    (place / "exercise.toml").write_text(exercise, encoding="utf-8")
    (place / "en.toml").write_text(words, encoding="utf-8")
    return folder


def problems_in(folder: Path) -> list[Problem]:
    _, problems = draft("en", str(folder))
    return [problem for problem in problems if "sit_to_stand" in problem.place]


def test_the_example_has_no_problem(tmp_path: Path, files: tuple[str, str]) -> None:
    assert problems_in(added(tmp_path, *files)) == []


def test_the_example_joins_the_twelve(tmp_path: Path, files: tuple[str, str]) -> None:
    content, _ = draft("en", str(added(tmp_path, *files)))
    assert len(content.catalogue.exercises) == 13
    assert len(content.catalogue.exercises["sit_to_stand"].rungs) == 4
    assert content.words("exercises.sit_to_stand.name") == "Sit to stand"


def test_a_word_left_out_of_the_example_is_told(tmp_path: Path, files: tuple[str, str]) -> None:
    exercise, words = files
    folder = added(tmp_path, exercise, words.replace('cue = "Land like a feather."\n', ""))
    assert any("drops_down" in str(problem) for problem in problems_in(folder))

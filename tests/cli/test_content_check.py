"""`rebrace content check`: all problems in one run."""

from pathlib import Path

import pytest

from tests.cli.running import WELL, run

FOLDERS = Path(__file__).parents[1] / "content" / "folders"


def test_the_built_in_content_has_no_problems() -> None:
    ran = run("content", "check")
    assert ran.code == 0, ran.out
    assert "12 exercises" in ran.out
    assert ran.out.endswith(": no problems.\n")


def test_someones_own_folder_is_checked_with_it() -> None:
    ran = run("content", "check", str(FOLDERS / "thirteenth"), "--json")
    assert (ran.code, ran.json["problems"], ran.json["counts"]["exercises"]) == (0, [], 13)


def test_a_folder_with_many_errors_tells_them_all() -> None:
    ran = run("content", "check", str(FOLDERS / "many_errors"))
    assert ran.code == 1
    assert len(ran.out.splitlines()) > 30
    assert "exercises/twice/exercise.toml: line 3: is not TOML" in ran.out


def test_a_folder_that_is_not_there_is_a_wrong_usage() -> None:
    assert run("content", "check", str(FOLDERS / "nowhere")).code == 2


@pytest.mark.parametrize("words", [("moves",), ("triage", "-"), ("plan", "-"), ("today",), ("rebuild",)])
def test_nothing_is_decided_with_content_that_has_problems(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REBRACE_CONTENT", str(FOLDERS / "many_errors"))
    ran = run(*words, "--json", told=WELL)
    assert ran.code == 1
    assert len(ran.json["problems"]) > 30

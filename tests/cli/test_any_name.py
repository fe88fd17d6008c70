"""A name in any script, and a baby of more than a year: taken as they are told, and decided on with care."""

from pathlib import Path

from tests.cli.running import run

TOLD = """
name = "عائشة 👶"
everything_else = "no"
[birth]
weeks = 60
type = "vaginal"
[answers]
pain_now = 2
"""


def test_a_name_from_right_to_left_and_sixty_weeks_are_taken(tmp_path: Path) -> None:
    (tmp_path / "told.toml").write_text(TOLD, encoding="utf-8")
    ran = run("triage", str(tmp_path / "told.toml"))
    assert ran.code == 0
    assert "\u2068عائشة 👶\u2069" in ran.out


def test_nothing_answered_is_no_go_whatever_her_name_and_weeks(tmp_path: Path) -> None:
    (tmp_path / "told.toml").write_text(TOLD.replace('everything_else = "no"', ""), encoding="utf-8")
    assert run("triage", str(tmp_path / "told.toml")).code == 1

"""`rebrace moves`: the ladders, listed and one by one."""

from pathlib import Path

import pytest

from rebrace.content.loader import built_in
from tests.cli.running import run

THIRTEENTH = Path(__file__).parents[1] / "content" / "folders" / "thirteenth"


def test_all_twelve_are_listed_by_pillar() -> None:
    out = run("moves").out
    assert all(exercise in out for exercise in built_in().catalogue.exercises)
    assert out.index("CORE") < out.index("GLUTES") < out.index("UPPER BACK") < out.index("MOBILITY")


@pytest.mark.parametrize("exercise", sorted(built_in().catalogue.exercises))
def test_one_is_told_with_every_rung(exercise: str) -> None:
    out = run("moves", exercise).out
    assert all(f"[{rung.id}]" in out for rung in built_in().catalogue.exercises[exercise].rungs)


def test_json_holds_the_ladder_and_its_words() -> None:
    move = run("moves", "glute_bridge", "--json").json
    assert move["exercise"]["rungs"][0]["gate"]["vaginal"] == 1
    assert move["words"]["name"] == built_in().words("exercises.glute_bridge.name")
    assert len(run("moves", "--json").json) == 12


def test_an_unknown_id_tells_the_known_ones() -> None:
    ran = run("moves", "plank")
    assert ran.code == 2
    assert "glute_bridge" in ran.err


def test_a_thirteenth_exercise_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBRACE_CONTENT", str(THIRTEENTH))
    assert "Suitcase carry (2 rungs)" in run("moves").out
    assert "Shopping bag" in run("moves", "suitcase_carry").out

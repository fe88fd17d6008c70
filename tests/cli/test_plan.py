"""`rebrace plan`: a profile in, today's session and its reasons out."""

from pathlib import Path

import pytest

from tests.cli.running import WELL, run

THIRTEENTH = Path(__file__).parents[1] / "content" / "folders" / "thirteenth"


def planned(text: str, *words: str) -> list[str]:
    """The exercises of a plan, in order."""
    ran = run("plan", "-", "--json", *words, told=text)
    assert ran.code == 0, ran.err
    return [step["exercise"] for step in ran.json["plan"]["steps"]]


def test_the_plan_fits_the_minutes() -> None:
    plan = run("plan", "-", "--json", "--minutes", "8", told=WELL).json["plan"]
    assert plan["minutes"] == 8
    assert 0 < plan["seconds"] <= 8 * 60
    assert plan["seconds"] == sum(step["seconds"] for step in plan["steps"])


def test_the_text_tells_moves_and_reasons() -> None:
    out = run("plan", "-", "--minutes", "15", told=WELL).out
    assert "360 breathing" in out
    assert "Why this session:" in out


def test_the_same_profile_gives_the_same_plan() -> None:
    assert run("plan", "-", "--json", told=WELL).out == run("plan", "-", "--json", told=WELL).out


def test_refused_by_triage_there_is_no_plan() -> None:
    ran = run("plan", "-", "--json", told='everything_else = "no"\nanswers = { E01 = "yes" }')
    assert (ran.code, ran.json["plan"], ran.json["decision"]["disposition"]) == (1, None, "emergency")


def test_refused_in_words_she_is_told_what_to_do() -> None:
    ran = run("plan", "-", told='everything_else = "no"\nanswers = { E01 = "yes" }')
    assert ran.code == 1
    assert "GET EMERGENCY CARE NOW" in ran.out


def test_a_banned_move_is_never_planned() -> None:
    first = next(each for each in planned(WELL, "--minutes", "15") if each != "breathing_360")
    assert first not in planned(f'having = {{ banned = ["{first}"] }}\n{WELL}', "--minutes", "15")


def test_the_night_is_seated_or_standing() -> None:
    text = f"having = {{ night = true }}\n{WELL}"
    assert run("plan", "-", "--json", told=text).json["plan"]["silent"]


def test_where_she_stands_decides_the_rung() -> None:
    stands = 'rungs = { glute_bridge = "bridge" }\nhaving = { liked = ["glute_bridge"] }'
    text = f"training_since = 2026-01-05\ntoday = 2026-06-01\n{stands}\n{WELL}"
    steps = run("plan", "-", "--json", "--minutes", "25", told=text).json["plan"]["steps"]
    assert {step["rung"] for step in steps if step["exercise"] == "glute_bridge"} <= {"pelvic_tilt", "bridge"}


def test_a_thirteenth_exercise_comes_into_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBRACE_CONTENT", str(THIRTEENTH))
    others = ", ".join(f'"{each}"' for each in ("heel_tap", "dead_bug", "breathing_360"))
    text = f'{WELL}[having]\nplaces = ["standing"]\nliked = ["suitcase_carry"]\nbanned = [{others}]\n'
    assert "suitcase_carry" in planned(text, "--minutes", "15")

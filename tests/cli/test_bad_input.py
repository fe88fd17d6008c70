"""Input that cannot be used: exit code 2, each problem with file, key and mend, and never a decision."""

from pathlib import Path

import pytest

from tests.cli.running import WELL, run

TO_COME = "2990-01-01"

BAD = [
    ("empty", "", ["answers"]),
    ("no TOML", "answers = {", ["line 1"]),
    ("a key twice", "[answers]\nE01 = 'no'\nE01 = 'yes'", ["line 3"]),
    ("a table twice", "[answers]\n[answers]", ["line 2"]),
    ("an unknown key", "colour = 1\n[answers]", ["colour"]),
    ("an unknown item", "answers = { E99 = 'no' }", ["answers.E99"]),
    ("no answer of it", "answers = { E01 = 'perhaps' }", ["answers.E01"]),
    ("beyond the scale", "answers = { pain_now = 11 }", ["answers.pain_now"]),
    ("below the scale", "answers = { pain_now = -1 }", ["answers.pain_now"]),
    ("a point", "answers = { pain_now = 4.5 }", ["answers.pain_now"]),
    ("true for yes", "answers = { E01 = true }", ["answers.E01"]),
    ("a list", "answers = ['yes']", ["answers"]),
    ("a birth to come", f"answers = {{}}\nbirth = {{ born = {TO_COME} }}", ["birth.born"]),
    ("a birth in 1900", "answers = {}\nbirth = { born = 1900-01-01 }", ["birth.born"]),
    ("a birth in year 1", "answers = {}\nbirth = { born = 0001-01-01 }", ["birth.born"]),
    ("a day that is none", "answers = {}\nbirth = { born = '2026-02-30' }", ["birth.born"]),
    ("too many weeks", "answers = {}\nbirth = { weeks = 6000 }", ["birth.weeks"]),
    ("fewer than no weeks", "answers = {}\nbirth = { weeks = -1 }", ["birth.weeks"]),
    ("weeks as text", "answers = {}\nbirth = { weeks = '5' }", ["birth.weeks"]),
    ("day and weeks", "answers = {}\nbirth = { weeks = 5, born = 2026-01-01 }", ["birth"]),
    ("an unknown birth", "answers = {}\nbirth = { type = 'c-section' }", ["birth.type"]),
    ("an unknown form", "form = 'daily'\nanswers = {}", ["form"]),
    ("an unknown country", "country = 'XX'\nanswers = {}", ["country"]),
    ("a turned name", "name = 'a\u202eb'\nanswers = {}", ["name"]),
    ("an escape in a name", 'name = "a\\u001b[2Jb"\nanswers = {}', ["name"]),
    ("a long name", f"name = '{'x' * 501}'\nanswers = {{}}", ["name"]),
    ("a huge number", f"answers = {{ pain_now = {10**30} }}", ["answers.pain_now"]),
    ("a number of many digits", f"answers = {{ pain_now = {'9' * 5000} }}", [""]),
    ("deep nesting", f"answers = {'[' * 600}{']' * 600}", None),
    ("several", "form = 'daily'\ncolour = 1", ["colour", "answers", "form"]),
]


@pytest.mark.parametrize("name", ["triage", "plan"])
@pytest.mark.parametrize(("text", "keys"), [each[1:] for each in BAD], ids=[each[0] for each in BAD])
def test_every_problem_is_told(name: str, text: str, keys: list[str] | None) -> None:
    ran = run(name, "-", "--json", told=text)
    problems = ran.json["problems"]
    assert ran.code == 2
    assert keys is None or [problem["key"] for problem in problems] == keys
    assert all(problem["place"] and problem["sentence"] and problem["mend"] for problem in problems)


def test_people_read_the_same_on_standard_error(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    path.write_text("answers = { E99 = 'no' }", encoding="utf-8")
    ran = run("triage", str(path))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{path}: answers.E99: is no item of triage. Did you mean ")


def test_bytes_that_are_no_text() -> None:
    ran = run("triage", "-", told=b"name = '\xff'\n")
    assert ran.code == 2
    assert "line 1: is not UTF-8 text." in ran.err


def test_a_huge_file() -> None:
    ran = run("triage", "-", told="# padding\n" * 200_000)
    assert ran.code == 2
    assert "is larger than" in ran.err


@pytest.mark.parametrize("name", ["nowhere.toml", "."])
def test_a_file_that_cannot_be_read(name: str) -> None:
    ran = run("triage", name)
    assert ran.code == 2
    assert f"'{name}'" in ran.err


@pytest.mark.parametrize("minutes", ["-1", "0", "2", "26", "10000000000"])
def test_minutes_that_make_no_session(minutes: str) -> None:
    ran = run("plan", "-", "--minutes", minutes, told=WELL)
    assert ran.code == 2
    assert "minutes" in ran.err
    assert "3 to 25" in ran.err


def test_minutes_that_are_no_number() -> None:
    assert run("plan", "-", "--minutes", "eight", told=WELL).code == 2


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("rungs = { plank = 'first' }", ["rungs.plank"]),
        ("rungs = { glute_bridge = 'first' }", ["rungs.glute_bridge"]),
        ("loads = { juggling = 3 }", ["loads.juggling"]),
        ("loads = { feeding = -3 }", ["loads.feeding"]),
        ("having = { banned = ['plank'] }", ["having.banned"]),
        ("having = { places = ['garden'] }", ["having.places[0]"]),
        ("clearance = { weeks = 2026-01-01 }", ["clearance.weeks"]),
        (f"clearance = {{ postnatal_check = {TO_COME} }}", ["clearance.postnatal_check"]),
        ("comfort_tests = { handstand = true }", ["comfort_tests.handstand"]),
        (f"training_since = {TO_COME}", ["training_since"]),
        ("loads = { feeding = -3 }\nrungs = { plank = 'first' }", ["rungs.plank", "loads.feeding"]),
    ],
)
def test_a_profile_with_problems(text: str, keys: list[str]) -> None:
    ran = run("plan", "-", "--json", told=f"{text}\nanswers = {{}}\n")
    assert ran.code == 2
    assert [problem["key"] for problem in ran.json["problems"]] == keys

"""`rebrace triage`: a file in, a decision and an exit code out."""

from pathlib import Path

import pytest

from tests.cli.running import WELL, Ran, run


def check_decided(answers: str, disposition: str, code: int) -> Ran:
    """The decision on these answers, all others no."""
    text = f'everything_else = "no"\nbirth = {{ weeks = 9, type = "vaginal" }}\n[answers]\n{answers}\n'
    ran = run("triage", "-", "--json", told=text)
    assert (ran.json["disposition"], ran.code) == (disposition, code)
    return ran


def test_a_dull_ache_may_train() -> None:
    ran = run("triage", "-", told=WELL)
    assert ran.code == 0
    assert "GOOD TO TRAIN" in ran.out


@pytest.mark.parametrize(
    ("answers", "disposition", "code"),
    [
        ("pain_now = 4", "go", 0),
        ('P08 = "yes"', "modify", 0),
        ('P01 = "yes"', "physio_first", 0),
        ('E02 = "yes"', "same_day", 1),
        ('H1 = "yes_now"\nH1_plan = "no"', "urgent_mental_health", 1),
        ('E01 = "yes"', "emergency", 1),
        ('E10 = "not_sure"', "same_day", 1),
    ],
)
def test_the_exit_code_says_whether_she_may_train(answers: str, disposition: str, code: int) -> None:
    check_decided(answers, disposition, code)


def test_silence_never_permits_a_session() -> None:
    ran = run("triage", "-", "--json", told="[answers]\n")
    assert ran.code == 1
    assert not ran.json["permitted"]


def test_the_json_has_the_same_keys_for_every_decision() -> None:
    keys = {"disposition", "hold", "permitted", "help_lines", "told", "locks", "flags", "needs"}
    assert check_decided("pain_now = 4", "go", 0).json.keys() == keys
    assert check_decided('E01 = "yes"', "emergency", 1).json.keys() == keys


def test_a_lock_says_what_it_waits_for() -> None:
    (lock,) = check_decided('P01 = "yes"', "physio_first", 0).json["locks"]
    assert (lock["item"], lock["hold"]) == ("P01", "calm_set")


def test_her_country_decides_which_numbers_she_sees() -> None:
    text = 'everything_else = "no"\ncountry = "NZ"\n[answers]\nE01 = "yes"\n'
    out = run("triage", "-", told=text).out
    assert "111" in out
    assert "911" not in out


def test_a_file_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "مريم.toml"
    path.write_text(f'name = "مريم"\n{WELL}', encoding="utf-8")
    ran = run("triage", str(path))
    assert ran.code == 0
    assert ran.out.startswith("For \u2068مريم\u2069\n")


def test_the_stop_list_can_be_judged() -> None:
    text = 'form = "stop"\neverything_else = "no"\nanswers = { E01 = "yes" }\n'
    assert run("triage", "-", "--json", told=text).json["disposition"] == "emergency"

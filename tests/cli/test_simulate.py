"""`rebrace simulate`: virtual people, as text and as JSON."""

from datetime import date

import pytest

from rebrace.simulation import session
from rebrace.simulation.audit.violation import Broken, Violation
from tests.cli.running import run

FEW = ("simulate", "--people", "2", "--weeks", "1", "--seed", "3", "--processes", "1")
BROKEN = Violation(rule=Broken.GATE, day=date(2026, 3, 2), detail="too few weeks")


def test_the_text_tells_people_rules_and_speed() -> None:
    ran = run(*FEW)
    lines = ran.out.splitlines()
    assert ran.code == 0
    assert lines[0] == "2 virtual people, 1 weeks, seed 3"
    assert "violations: 0" in lines
    assert "plans" in lines[-1]


def test_json_holds_the_report_and_the_speed() -> None:
    ran = run(*FEW, "--json")
    assert ran.json["report"]["violations"] == []
    assert [group["personality"] for group in ran.json["report"]["groups"]] == ["recovering", "flaring"]
    assert ran.json["speed"]["processes"] == 1


def test_two_processes_find_the_same() -> None:
    alone = run(*FEW, "--json").json["report"]
    assert run(*FEW[:-1], "2", "--json").json["report"] == alone


def test_a_broken_rule_ends_with_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "audit", lambda *_: (BROKEN,))
    ran = run("simulate", "--people", "2", "--weeks", "3", "--processes", "1")
    assert ran.code == 1
    assert "gate on 2026-03-02: too few weeks" in ran.out


@pytest.mark.parametrize("words", [("--people", "0"), ("--weeks", "-1"), ("--seed", "x"), ("--processes", "0")])
def test_numbers_that_make_no_run_are_a_wrong_usage(words: tuple[str, str]) -> None:
    assert run("simulate", *words).code == 2

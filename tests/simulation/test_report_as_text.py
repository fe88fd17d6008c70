"""A report as a reader sees it."""

from datetime import date

from rebrace.simulation.audit.violation import Broken, Violation
from rebrace.simulation.rendering import lines_of
from rebrace.simulation.report import Report, report_of
from rebrace.simulation.tally import Tally


def report(*violations: Violation) -> Report:
    tally = Tally(personality="flaring", sessions=12, pain_before=5, pain_after=3, rungs={"heel_tap": 3})
    tally.note(violations)
    return report_of(1, 12, 4, [tally])


def test_it_begins_with_what_was_asked() -> None:
    assert next(lines_of(report())) == "1 virtual people, 12 weeks, seed 4"


def test_it_tells_each_kind_of_person_in_a_line() -> None:
    line = next(line for line in lines_of(report()) if line.startswith("flaring"))
    assert line.split() == ["flaring", "1", "0", "0", "12", "0", "0", "0", "5", "->", "3", "3", "0", "0", "0"]


def test_it_says_that_every_rule_holds() -> None:
    assert [line.strip() for line in lines_of(report()) if "holds" in line] == [f"{rule}: holds" for rule in Broken]


def test_a_broken_rule_is_counted_and_told() -> None:
    violation = Violation(rule=Broken.GATE, day=date(2026, 3, 2), detail="too few weeks")
    lines = list(lines_of(report(violation)))
    assert "    gate: broken 1 times" in lines
    assert "  gate on 2026-03-02: too few weeks" in lines
    assert lines[-1] == "violations: 1"


def test_it_says_that_it_is_no_evidence() -> None:
    assert any("nothing about any effect" in line for line in lines_of(report()))

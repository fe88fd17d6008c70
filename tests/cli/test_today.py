"""`rebrace today`: questions, decision and plan in the terminal, facts in a file."""

import json
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rebrace.cli.terminal import clock
from tests.cli.running import Ran, run

# Weeks since the birth, vaginal, four pages with nothing to tick, pain 3.
QUIET = "20\n1\n\n\n\n\n3\n"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REBRACE_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "facts.jsonl"


def today(told: str, *words: str) -> Ran:
    """One sitting."""
    return run("today", *words, told=told)


def kinds(file: Path) -> list[str]:
    """The kinds of fact in a file."""
    return [json.loads(line)["kind"] for line in file.read_text(encoding="utf-8").splitlines()]


def test_a_quiet_first_check_leads_to_a_session(file: Path) -> None:
    ran = today(QUIET)
    assert ran.code == 0
    assert "GOOD TO TRAIN" in ran.out
    assert "360 breathing" in ran.out


def test_everything_told_is_kept_and_readable_by_her_only(file: Path) -> None:
    today(QUIET)
    assert kinds(file)[:2] == ["baby_born", "birth_told"]
    assert kinds(file)[-1] == "check_answered"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_fresh_check_is_not_asked_again(file: Path) -> None:
    today(QUIET)
    before = file.read_text(encoding="utf-8")
    ran = today("", "--minutes", "15")
    assert ran.code == 0
    assert "session" in ran.out
    assert file.read_text(encoding="utf-8") == before


def test_the_next_day_only_the_short_check_is_asked(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    today(QUIET)
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    monkeypatch.setattr(clock, "now", lambda: tomorrow)
    ran = today("\n3\n")
    assert ran.code == 0
    assert "Anything new today?" in ran.out


def test_an_alarming_answer_ends_the_questions(file: Path) -> None:
    ran = today("20\n1\n1\ny\nn\n")
    assert ran.code == 1
    assert "GET EMERGENCY CARE NOW" in ran.out
    assert "And your mind?" not in ran.out


def test_a_lock_is_still_there_the_next_time(file: Path) -> None:
    today("20\n1\n1\ny\nn\n")
    ran = today("")
    assert ran.code == 1
    assert "GET EMERGENCY CARE NOW" in ran.out


def test_an_interrupted_check_goes_on_where_it_was(file: Path) -> None:
    broken = today("20\n1\n\n\n")
    assert broken.code == 1
    ran = today("\n\n3\n")
    assert ran.code == 0
    assert "And your mind?" in ran.out
    assert "Any trouble with…" not in ran.out


def test_an_answer_that_is_not_understood_is_asked_again(file: Path) -> None:
    ran = today("soon\n-5\n2999-01-01\n20\n9\n1\nall of them\n99\n\n\n\n\neleven\n3\n")
    assert ran.code == 0
    assert ran.out.count("A day such as") == 3
    assert "A number from 0 to 10" in ran.out


def test_not_being_sure_asks_every_question_behind_the_lines(file: Path) -> None:
    ran = today("20\n1\n?\n" + "?\n" * 60)
    assert ran.code == 1
    assert "Chest pain, a racing heart" in ran.out


def test_json_prints_nothing_but_json(file: Path) -> None:
    ran = today(QUIET, "--json")
    assert ran.json["decision"]["disposition"] == "go"
    assert ran.json["plan"]["steps"]
    assert "When was your baby born?" in ran.err


def test_another_file_can_be_named(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    assert today(QUIET, "--facts", str(other)).code == 0
    assert other.exists()
    assert not file.exists()


@pytest.mark.parametrize("minutes", ["-8", "2", "100"])
def test_minutes_that_make_no_session_ask_nothing(file: Path, minutes: str) -> None:
    ran = today("", "--minutes", minutes)
    assert ran.code == 2
    assert not file.exists()


def test_a_damaged_file_is_told_line_by_line_and_left_alone(file: Path) -> None:
    today(QUIET)
    with file.open("a", encoding="utf-8") as damaged:
        damaged.write('{"id": 5}\nnot json\n')
    before = file.read_bytes()
    ran = today("")
    assert ran.code == 2
    assert "line 10: is not JSON" in ran.err
    assert "line 9: id: is a whole number where text belongs." in ran.err
    assert file.read_bytes() == before


def test_a_clock_that_was_set_back_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    today(QUIET)
    yesterday = datetime.now(UTC) - timedelta(days=1)
    monkeypatch.setattr(clock, "now", lambda: yesterday)
    ran = today("")
    assert ran.code == 2
    assert "which is still to come. Set this machine's clock right." in ran.err


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("", encoding="utf-8")
    ran = today(QUIET, "--facts", str(blocked / "facts.jsonl"))
    assert ran.code == 1
    assert "cannot be written" in ran.err

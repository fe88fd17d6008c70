"""Flags: what raises one, and what takes it down."""

import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import FactBody
from rebrace.engine.facts.kinds.session import SessionFinished
from rebrace.engine.triage.flagging import ASKED_AFTER_SESSIONS, raising_items
from rebrace.engine.vocabulary.flags import Flag
from tests.examples.triage import CATALOGUE, answered, check, mother, on, opening, written


def flags(*told: tuple[float, FactBody]) -> list[Flag]:
    return [up.flag for up in mother(*told).triage.flags]


def session(*told: str) -> SessionFinished:
    return SessionFinished(session="s", heaviness="heaviness" in told, leak="leak" in told, doming="doming" in told)


@pytest.mark.parametrize("flag", Flag)
def test_every_flag_can_be_raised_by_an_answer(flag: Flag) -> None:
    assert raising_items(flag, CATALOGUE) != frozenset()


@pytest.mark.parametrize("flag", Flag)
def test_every_flag_is_defined(flag: Flag) -> None:
    assert CATALOGUE.flags[flag].flag is flag


@pytest.mark.parametrize("flag", sorted(set(Flag) - set(ASKED_AFTER_SESSIONS)))
def test_only_flags_that_sessions_ask_about_are_counted_down_by_sessions(flag: Flag) -> None:
    assert CATALOGUE.flags[flag].clean_sessions == 0


def test_an_answer_raises_it_and_remembers_the_day() -> None:
    up = mother((2, check(sore_neck="no", breast_full="yes"))).triage.flags
    assert [(each.flag, each.since) for each in up] == [(Flag.BREAST, on(2))]


def test_not_being_sure_raises_it_too() -> None:
    assert flags((0, check(P11="not_sure"))) == [Flag.DOMING]


def test_a_quiet_answer_takes_it_down() -> None:
    assert flags((0, check(breast_full="yes")), (7, check(Form.WEEKLY))) == []


def test_a_check_with_a_gap_takes_nothing_down() -> None:
    gap = {item: value for item, value in answered().items() if item != "P14"}
    assert flags((0, check(breast_full="yes")), (7, written(Form.FULL, gap))) == [Flag.BREAST]


@pytest.mark.parametrize("form", [Form.SESSION, Form.STOP])
def test_nothing_new_is_no_denial(form: Form) -> None:
    leg: list[tuple[float, FactBody]] = [
        (0, check(P04="yes", P04_long="no")),
        (1, opening("P04", on=on(1), role="physio")),
        (1.1, check(P04="yes", P04_long="no")),
    ]
    assert flags(*leg, (2, check(form))) == [Flag.LEG_PAIN]


def test_a_check_that_does_not_ask_leaves_it() -> None:
    assert flags((0, check(P20="yes")), (7, check(Form.WEEKLY))) == [Flag.BONE_RISK]


@pytest.mark.parametrize(
    ("told", "flag"), [("heaviness", Flag.HEAVINESS), ("leak", Flag.LEAK), ("doming", Flag.DOMING)]
)
def test_a_session_raises_what_it_brought(told: str, flag: Flag) -> None:
    assert flags((0, check()), (1, session(told))) == [flag]


def test_two_clean_sessions_take_it_down() -> None:
    leaked: list[tuple[float, FactBody]] = [(1, session("leak")), (2, session()), (3, session())]
    assert [flags(*leaked[:count]) for count in (1, 2, 3)] == [[Flag.LEAK], [Flag.LEAK], []]


def test_a_new_leak_starts_the_count_again() -> None:
    leaked: list[tuple[float, FactBody]] = [
        (1, session("leak")),
        (2, session()),
        (3, session("leak")),
        (4, session()),
    ]
    assert flags(*leaked) == [Flag.LEAK]


def test_a_session_that_was_not_asked_counts_for_nothing() -> None:
    silent = SessionFinished(session="s")
    assert flags((1, session("leak")), (2, silent), (3, silent), (4, silent)) == [Flag.LEAK]


def test_a_quiet_check_does_not_stand_for_clean_sessions() -> None:
    assert flags((1, session("heaviness")), (2, check())) == [Flag.HEAVINESS]


def test_nothing_new_today_takes_no_leak_away() -> None:
    assert flags((0, check(P08="yes", P08_worse="no")), (1, check(Form.SESSION))) == [Flag.LEAK]

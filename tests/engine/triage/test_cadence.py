"""When each form is due: the full check first and every four weeks, a short one before every session."""

import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn
from rebrace.engine.facts.kinds.session import SessionFinished, SessionStarted, SessionStopped, StopReason
from rebrace.engine.facts.state import State
from rebrace.engine.triage.cadence import due
from rebrace.engine.vocabulary.quantities import Minutes
from tests.examples.triage import CATALOGUE, at, born, check, happening, living, mother, on, opening

HOUR = 1 / 24
MINUTE = HOUR / 60


def due_on(day: float, *told: tuple[float, FactBody]) -> Form | None:
    return due(mother(*told), at(day), CATALOGUE)


def trained(check_day: float, form: Form = Form.SESSION, *, ending: FactBody | None = None) -> State:
    """A check, and the session that it permitted; open where no ending is told."""
    checked = happening(check_day, check(form))
    started = SessionStarted(session="s", check=checked.id, shape="short", minutes=Minutes(8), steps=())
    facts = [*born(), happening(0, check()), checked, happening(check_day + MINUTE, started)]
    return living(*facts, *([happening(check_day + 10 * MINUTE, ending)] if ending else []))


def test_the_full_check_comes_first() -> None:
    assert due_on(0) is Form.FULL


def test_a_full_check_serves_as_the_check_before_the_session() -> None:
    assert due_on(HOUR, (0, check())) is None


@pytest.mark.parametrize(("hours", "form"), [(4, None), (4.02, Form.SESSION)])
def test_a_check_counts_for_four_hours(hours: float, form: Form | None) -> None:
    assert due_on(1 + hours * HOUR, (0, check()), (1, check(Form.SESSION))) is form


@pytest.mark.parametrize(("days", "form"), [(6.9, Form.SESSION), (7, Form.WEEKLY)])
def test_the_weekly_check_is_due_after_seven_days(days: float, form: Form) -> None:
    assert due_on(days, (0, check())) is form


def test_a_weekly_check_puts_off_the_next_one() -> None:
    assert due_on(13, (0, check()), (7, check(Form.WEEKLY))) is Form.SESSION


@pytest.mark.parametrize(("days", "form"), [(27.9, Form.SESSION), (28, Form.FULL)])
def test_the_full_check_is_due_after_four_weeks(days: float, form: Form) -> None:
    weekly = [(day, check(Form.WEEKLY)) for day in (7, 14, 21.5)]
    assert due_on(days, (0, check()), *weekly) is form


def test_short_checks_never_stand_for_the_full_one() -> None:
    assert due_on(1, (0, check(Form.SESSION)), (0.5, check(Form.WEEKLY))) is Form.FULL


def test_one_check_permits_one_session() -> None:
    finished = trained(1, ending=SessionFinished(session="s"))
    assert due(finished, at(1 + 20 * MINUTE), CATALOGUE) is Form.SESSION


def test_an_open_session_goes_on_with_its_check() -> None:
    assert due(trained(1), at(1 + 20 * MINUTE), CATALOGUE) is None


def test_a_session_left_for_the_baby_needs_a_check_before_the_next() -> None:
    left = trained(1, ending=SessionStopped(session="s", reason=StopReason.BABY))
    assert due(left, at(1 + 20 * MINUTE), CATALOGUE) is Form.SESSION


def test_something_wrong_in_a_session_asks_for_the_full_check() -> None:
    wrong = trained(1, ending=SessionStopped(session="s", reason=StopReason.SOMETHING_WRONG))
    assert due(wrong, at(1 + 20 * MINUTE), CATALOGUE) is Form.FULL


def test_anything_on_the_stop_list_asks_for_the_full_check() -> None:
    stopped = check(Form.STOP, stop_pain="yes")
    assert due_on(1.2, (0, check()), (1, check(Form.SESSION)), (1.1, stopped)) is Form.FULL


def test_a_stop_list_without_a_tick_changes_nothing() -> None:
    assert due_on(1.12, (0, check()), (1, check(Form.SESSION)), (1.1, check(Form.STOP))) is None


def test_a_stop_list_permits_nothing_by_itself() -> None:
    assert due_on(1.12, (0, check()), (1.1, check(Form.STOP))) is Form.SESSION


def test_a_new_warning_sign_asks_for_the_full_check() -> None:
    assert due_on(1.1, (0, check()), (1, check(Form.SESSION, new_symptom="yes"))) is Form.FULL


def test_a_short_check_does_not_undo_a_new_warning_sign() -> None:
    told = [(0, check()), (1, check(Form.SESSION, new_symptom="yes")), (1.05, check(Form.SESSION))]
    assert due_on(1.1, *told) is Form.FULL


def test_the_full_check_is_due_after_any_lock() -> None:
    told: list[tuple[float, FactBody]] = [
        (0, check(E22="yes")),
        (1, opening("E22", on=on(1))),
        (1.1, check(Form.SESSION)),
    ]
    assert due_on(1.12, *told) is Form.FULL


@pytest.mark.parametrize(("days", "form"), [(15, Form.SESSION), (16, Form.FULL)])
def test_the_full_check_is_due_after_a_long_gap(days: int, form: Form) -> None:
    away = trained(1, ending=SessionFinished(session="s"))
    back = living(happening(days - 1, check(Form.WEEKLY)), before=away)
    assert due(back, at(days), CATALOGUE) is form


def test_a_full_check_after_the_gap_is_enough() -> None:
    back = living(happening(20, check()), before=trained(1, ending=SessionFinished(session="s")))
    assert due(back, at(20 + HOUR), CATALOGUE) is None


def test_a_check_from_before_the_birth_does_not_count() -> None:
    again = living(happening(10, BabyBorn(earliest=on(9), latest=on(9))), before=mother((8, check())))
    assert due(again, at(10), CATALOGUE) is Form.FULL


def test_a_flag_is_asked_about_again_before_the_week_is_over() -> None:
    full_breasts = (0, check(breast_full="yes"))
    assert [due_on(day, full_breasts) for day in (1, 2)] == [Form.SESSION, Form.WEEKLY]


def test_a_flag_is_asked_about_once_and_then_with_the_weekly_check() -> None:
    told = [(0, check(breast_full="yes")), (2, check(Form.WEEKLY, breast_full="yes"))]
    assert due_on(3, *told) is Form.SESSION


def test_a_flag_that_only_the_full_check_asks_about_makes_that_one_due() -> None:
    told: list[tuple[float, FactBody]] = [
        (0, check(P13_dizzy="yes")),
        (1, opening("P13_dizzy", on=on(1))),
        (1.1, check(P13_dizzy="yes")),
    ]
    assert due_on(7.5, *told) is Form.FULL


@pytest.mark.parametrize(
    ("form", "asked"), [(Form.FULL, Form.FULL), (Form.WEEKLY, Form.SESSION), (Form.SESSION, Form.SESSION)]
)
def test_a_check_from_the_future_is_none(form: Form, asked: Form) -> None:
    assert due_on(1, (0, check()), (2, check(form))) is asked


def test_a_clock_that_went_back_asks_for_the_full_check() -> None:
    assert due_on(-5, (0, check())) is Form.FULL


def test_three_quiet_days_after_one_sided_pain_the_full_check_is_due() -> None:
    told = ((0, check()), (1, check(Form.SESSION, P03="yes")))
    assert [due_on(day, *told) for day in (1.5, 3.9, 4)] == [Form.SESSION, Form.SESSION, Form.FULL]


def test_a_full_check_that_did_not_open_it_is_asked_again_after_a_week() -> None:
    told = ((0, check()), (1, check(Form.SESSION, P03="yes")), (5, check(pain_now="8", P15="no")))
    assert [due_on(day, *told) for day in (6, 11.9, 12)] == [Form.SESSION, Form.SESSION, Form.FULL]

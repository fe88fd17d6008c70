"""Locks: what locks, what opens one, and what looks like an opening and is none."""

import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.clearance import ClearanceStated, EarlyCleared
from rebrace.engine.facts.kinds.triage import Voice
from rebrace.engine.triage.locking import opens_from
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Hold, Unlock
from tests.examples.triage import (
    CATALOGUE,
    ITEMS,
    answered,
    born,
    check,
    happening,
    living,
    locked,
    mother,
    on,
    opening,
    page,
    worst,
    written,
)

LOCKING = [
    (item.id, rule.id)
    for item in ITEMS.values()
    for rule in item.rules
    if item.asked_when is None and rule.id == item.id and rule.hold is not Hold.NOTHING_HELD and rule.covers == 0
    and rule.unlock is Unlock.CHECKED
]  # fmt: skip


@pytest.mark.parametrize(("item", "rule"), LOCKING, ids=[rule for _, rule in LOCKING])
def test_what_must_be_examined_stays_locked_through_clean_checks(item: str, rule: str) -> None:
    state = mother((0, check(**{item: worst(ITEMS[item])})), (10, check()), (40, check()))
    assert rule in locked(state)


@pytest.mark.parametrize(("item", "rule"), LOCKING, ids=[rule for _, rule in LOCKING])
def test_an_examination_opens_it(item: str, rule: str) -> None:
    state = mother((0, check(**{item: worst(ITEMS[item])})), (1, opening(rule, f"{item}_silent", on=on(1))))
    assert rule not in locked(state)


@pytest.mark.parametrize(
    "none",
    [
        opening("E02", on=on(1)),
        opening("E02", on=on(-1)),
        opening("E02", on=on(0), role=""),
        opening("E02", on=on(0), role="neighbour"),
        opening("E01", on=on(0)),
        opening(on=on(0)),
    ],
    ids=["in the future", "before the lock", "by nobody", "by no professional", "of another rule", "of nothing"],
)
def test_this_opens_nothing(none: FactBody) -> None:
    assert locked(mother((0, check(E02="yes")), (0.1, none))) == {"E02"}


def test_an_opening_told_before_the_lock_opens_nothing_later() -> None:
    assert locked(mother((0, opening("E02", on=on(0))), (0.1, check(E02="yes")))) == {"E02"}


def test_an_opening_before_the_lock_leaves_no_word_behind() -> None:
    state = mother((0, opening("P03", on=on(0), role="physio")), (0.1, check(P03="yes")))
    assert locked(state) == {"P03"}


@pytest.mark.parametrize("voice", Voice)
def test_she_and_the_professional_can_both_say_it(voice: Voice) -> None:
    assert locked(mother((0, check(E02="yes")), (1, opening("E02", on=on(1), by=voice)))) == set()


def test_one_opening_opens_only_what_it_names() -> None:
    state = mother((0, check(E02="yes", E22="yes")), (1, opening("E22", on=on(1))))
    assert locked(state) == {"E02"}


@pytest.mark.parametrize("rule", ["P04", "P05", "P07", "P09", "P16"])
def test_only_a_physio_opens_what_waits_for_a_physio(rule: str) -> None:
    told = (0, check(**{rule: "yes", "P04_long": "no"}))
    by_gp = mother(told, (1, opening(rule, on=on(1), role="gp")))
    by_physio = mother(told, (1, opening(rule, on=on(1), role="physio")))
    assert (rule in locked(by_gp), rule in locked(by_physio)) == (True, False)


def test_what_comes_back_after_an_examination_needs_another() -> None:
    told = [(0, check(E02="yes")), (2, check(E02="yes"))]
    early = mother(*told, (3, opening("E02", on=on(1))))
    late = mother(*told, (3, opening("E02", on=on(2))))
    assert (locked(early), locked(late)) == ({"E02"}, set())


def test_a_physio_answers_for_one_sided_pain_that_was_told_again_after_it() -> None:
    told = [(0, check(P03="yes")), (2, check(Form.SESSION, P03="yes"))]
    assert locked(mother(*told, (3, opening("P03", on=on(1), role="physio")))) == set()


def test_the_first_day_that_counts_is_told_for_each_lock() -> None:
    state = mother((0, check(E02="yes", P03="yes")), (2, check(E02="yes", P03="yes")))
    days = {lock.rule: opens_from(lock, CATALOGUE) for lock in state.triage.locks}
    assert days == {"E02": on(2), "P03": on(0)}


def test_a_lock_opened_and_told_again_locks_again() -> None:
    assert locked(mother((0, check(E02="yes")), (1, opening("E02", on=on(1))), (2, check(E02="yes")))) == {"E02"}


def test_a_red_flag_that_arrives_late_still_locks() -> None:
    clean, red = happening(3, check()), happening(1, check(E02="yes"))
    assert locked(living(*born(), clean, red)) == {"E02"}


def test_a_red_flag_that_arrives_late_and_was_examined_since_does_not() -> None:
    late = [happening(3, opening("E02", on=on(3))), happening(4, check()), happening(1, check(E02="yes"))]
    assert locked(living(*born(), *late)) == set()


def test_a_clean_check_that_arrives_late_opens_no_newer_lock() -> None:
    newer = mother((0, check()), (5, check(P03="yes")))
    assert locked(living(happening(4, check()), before=newer)) == {"P03"}


def test_a_clean_check_that_arrives_late_does_not_end_a_newer_day_of_pain() -> None:
    newer = mother((0, check()), (5, check(Form.SESSION, pain_now="8")))
    assert locked(living(happening(4.9, check(Form.SESSION)), before=newer)) == {"pain_high"}


def test_a_check_with_a_gap_opens_nothing() -> None:
    gap = {item: value for item, value in answered().items() if item != "P14"}
    settled = mother((0, check(P03="yes")), (5, written(Form.FULL, gap)))
    eased = mother((0, check()), (1, check(Form.SESSION, pain_now="8")), (2, written(Form.FULL, gap)))
    assert (locked(settled), locked(eased)) == ({"P03"}, {"pain_high"})


def test_one_sided_pain_settles_after_three_quiet_days() -> None:
    assert [locked(mother((0, check(P03="yes")), (days, check()))) for days in (2.99, 3)] == [{"P03"}, set()]


@pytest.mark.parametrize("form", [Form.SESSION, Form.WEEKLY])
def test_only_a_full_check_shows_that_it_settled(form: Form) -> None:
    assert locked(mother((0, check(P03="yes")), (4, check(form)))) == {"P03"}


def test_every_pain_that_may_settle_opens_by_a_physio_too() -> None:
    for rule in ("P01", "P02", "P03", "P16"):
        state = mother((0, check(**{rule: "yes"})), (1, opening(rule, on=on(1), role="physio")))
        assert locked(state) == set()


def test_an_alarming_page_locks_before_the_check_is_finished() -> None:
    assert locked(mother((0, page(Form.FULL, "warning", E01="yes")))) == {"E01"}


def test_a_page_that_is_answered_again_does_not_open_what_it_locked() -> None:
    state = mother((0, page(Form.FULL, "warning", E01="yes")), (0.01, page(Form.FULL, "warning", E01="no")))
    assert locked(state) == {"E01"}


def test_a_page_about_pain_waits_for_the_rest_of_the_check() -> None:
    assert locked(mother((0, page(Form.FULL, "back", P03="yes")))) == set()


def test_a_new_lock_takes_back_that_she_is_ready_for_more() -> None:
    ready = ClearanceStated(item="wound_closed", holds=True, by=Voice.HERSELF, on=on(0))
    early = EarlyCleared(exercise="hip_thrust", rung="mini_thrust", by=Voice.PROFESSIONAL, on=on(0), role="physio")
    before = mother((0, ready), (0, early), (1, check()))
    after = mother((0, ready), (0, early), (1, check(P03="yes")))
    assert (len(before.clearance), len(before.early)) == (1, 1)
    assert (len(after.clearance), len(after.early)) == (0, 0)


def test_a_day_with_more_pain_takes_nothing_back() -> None:
    ready = ClearanceStated(item="wound_closed", holds=True, by=Voice.HERSELF, on=on(0))
    state = mother((0, ready), (1, check()), (1.1, check(Form.SESSION, pain_now="8")))
    assert len(state.clearance) == 1


def test_a_severe_tear_locks_when_it_is_told() -> None:
    assert locked(living(*born(birth=BirthType.SEVERE_TEAR))) == {"P10"}


def test_a_birth_that_is_corrected_lets_the_tear_go() -> None:
    wrong = (*born(birth=BirthType.SEVERE_TEAR), happening(0, check()))
    right = happening(1, BirthTold(birth=BirthType.VAGINAL))
    assert (locked(living(*wrong)), locked(living(*wrong, right))) == ({"P10"}, set())


def test_a_tear_told_in_a_check_stays_when_the_birth_is_told_again() -> None:
    state = mother((0, check(P10="yes")), (1, BirthTold(birth=BirthType.ASSISTED)))
    assert locked(state) == {"P10"}


def test_a_word_on_the_tear_of_an_earlier_birth_does_not_count() -> None:
    reviewed = living(*born(birth=BirthType.SEVERE_TEAR), happening(1, opening("P10", on=on(1), role="physio")))
    next_birth = BabyBorn(earliest=on(700), latest=on(700))
    again = living(happening(701, next_birth), happening(702, check()), before=reviewed)
    assert "P10" in locked(again)


def test_not_being_sure_of_the_tear_waits_for_a_physio_too() -> None:
    state = mother((0, check(P10="not_sure")), (1, opening("P10_silent", on=on(1), role="physio")))
    assert locked(state) == set()
    assert [cover.rule for cover in state.triage.covers] == ["P10_silent"]


def test_words_that_ran_out_are_forgotten() -> None:
    told: list[tuple[float, FactBody]] = [
        (0, check(P03="yes")),
        (1, opening("P03", on=on(1), role="physio")),
    ]
    kept = [len(mother(*told, (days, check())).triage.covers) for days in (29, 30)]
    assert kept == [1, 0]

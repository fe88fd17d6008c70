"""Weeks since the birth: each rung opens in its own week, for each kind of birth, and not a day before."""

from datetime import timedelta

import pytest

from rebrace.engine.facts.state import BirthState, State
from rebrace.engine.gates.access import Open
from rebrace.engine.gates.rungs import ladder_access, rung_access
from rebrace.engine.vocabulary.birth import BirthType
from tests.examples.gates import CATALOGUE, RUNGS, access, codes, ready, reasons, told_tear, woman
from tests.examples.telling import TODAY

COLUMNS = (BirthType.VAGINAL, BirthType.ASSISTED, BirthType.SEVERE_TEAR, BirthType.CAESAREAN)


def weeks_of(rung: str, birth: BirthType) -> int:
    name, _, number = rung.partition("/")
    return int(getattr(CATALOGUE.exercises[name].rungs[int(number) - 1].gate, birth))


def is_about_weeks(rung: str, state: State) -> bool:
    return any(code.startswith(("weeks", "age")) for code in codes(rung, state))


@pytest.mark.parametrize("birth", COLUMNS)
def test_each_rung_opens_in_its_week_and_not_a_day_before(birth: BirthType) -> None:
    told = {
        rung: (is_about_weeks(rung, born(rung, birth)), is_about_weeks(rung, born(rung, birth, 1))) for rung in RUNGS
    }
    assert told == {rung: (False, weeks_of(rung, birth) > 0) for rung in RUNGS}


def born(rung: str, birth: BirthType, days_later: int = 0) -> State:
    """A woman on the day on which a rung's week is full, or whose baby came some days later."""
    day = TODAY - timedelta(weeks=weeks_of(rung, birth)) + timedelta(days=days_later)
    return State(birth=BirthState(earliest=day, latest=day, birth=birth))


def test_an_unknown_birth_counts_as_a_caesarean() -> None:
    weeks = {rung: weeks_of(rung, BirthType.CAESAREAN) for rung in RUNGS}
    assert opening(weeks, BirthType.UNKNOWN) == {rung: [weeks[rung] > 0, False] for rung in RUNGS}


def opening(weeks: dict[str, int], birth: BirthType, *, complicated: bool = False) -> dict[str, list[bool]]:
    """Whether each rung is closed for its weeks, in the week before and in the week of its opening."""
    return {
        rung: [
            is_about_weeks(rung, woman(week, birth, complicated=complicated)) for week in (weeks[rung] - 1, weeks[rung])
        ]
        for rung in RUNGS
    }


def test_a_caesarean_never_opens_earlier_than_a_birth_without_a_severe_tear() -> None:
    earlier = [
        rung
        for rung in RUNGS
        for birth in (BirthType.VAGINAL, BirthType.ASSISTED)
        if weeks_of(rung, BirthType.CAESAREAN) < weeks_of(rung, birth)
    ]
    assert earlier == []


def test_a_tear_and_a_caesarean_together_wait_for_the_later_week() -> None:
    torn = told_tear(woman(11, BirthType.CAESAREAN))
    assert (weeks_of("breathing_360/5", BirthType.CAESAREAN), codes("breathing_360/5", torn)[0]) == (8, "weeks")


@pytest.mark.parametrize("birth", BirthType)
def test_an_unknown_age_leaves_only_what_is_open_from_the_first_day(birth: BirthType) -> None:
    column = BirthType.CAESAREAN if birth is BirthType.UNKNOWN else birth
    closed = {rung for rung in RUNGS if is_about_weeks(rung, woman(None, birth))}
    assert closed == {rung for rung in RUNGS if weeks_of(rung, column) > 0}


@pytest.mark.parametrize("birth", COLUMNS)
def test_a_complicated_birth_counts_as_a_caesarean_four_weeks_later(birth: BirthType) -> None:
    later = {rung: max(weeks_of(rung, BirthType.CAESAREAN), weeks_of(rung, birth)) for rung in RUNGS}
    weeks = {rung: number + 4 if number else 0 for rung, number in later.items()}
    told = opening(weeks, birth, complicated=True)
    assert told == {rung: [weeks[rung] > 0, False] for rung in RUNGS}


@pytest.mark.parametrize("birth", COLUMNS)
def test_what_is_open_stays_open_as_weeks_pass(birth: BirthType) -> None:
    opened = {
        rung: [isinstance(access(rung, ready(woman(weeks, birth))), Open) for weeks in range(0, 30, 3)]
        for rung in RUNGS
    }
    assert opened == {rung: sorted(each) for rung, each in opened.items()}


def test_a_roughly_known_birth_counts_the_youngest_baby() -> None:
    span = BirthState(earliest=TODAY - timedelta(weeks=12), latest=TODAY - timedelta(weeks=3), birth=BirthType.VAGINAL)
    assert codes("heel_tap/3", State(birth=span)) == ["weeks"]


def test_a_birth_still_to_come_counts_as_a_newborn() -> None:
    assert codes("heel_tap/1", woman(-4)) == ["weeks"]


def test_a_closed_rung_says_how_many_weeks_and_when() -> None:
    (reason,) = reasons("heel_tap/3", woman(4))
    assert (reason.code, reason.numbers) == ("weeks", {"needs": 6, "has": 4})
    assert reason.look_again == TODAY + timedelta(weeks=2)


def test_without_a_birth_date_no_day_is_promised() -> None:
    (reason,) = reasons("heel_tap/3", woman(None))
    assert (reason.code, reason.look_again) == ("age_unknown", None)


def test_an_unknown_birth_says_that_it_is_assumed() -> None:
    assert codes("heel_tap/3", woman(6, BirthType.UNKNOWN)) == ["weeks_unknown_birth"]


def test_a_whole_ladder_is_told_from_the_gentlest_rung_on() -> None:
    exercise = CATALOGUE.exercises["heel_tap"]
    told = ladder_access(exercise, state=woman(4), flags=(), today=TODAY, catalogue=CATALOGUE)
    assert [isinstance(each, Open) for each in told] == [True, True, False, False, False]


@pytest.mark.parametrize("number", [-1, 0, 6, 99])
def test_a_rung_that_is_not_there_is_closed(number: int) -> None:
    exercise = CATALOGUE.exercises["heel_tap"]
    found = rung_access(exercise, number, state=woman(99), flags=(), today=TODAY, catalogue=CATALOGUE)
    assert not isinstance(found, Open)

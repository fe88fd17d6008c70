from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebrace.engine.facts.state import DayRecord, MeasureRecord, State, WeekRecord
from rebrace.engine.outcomes.keeping import Keeping, kept_weeks
from rebrace.engine.outcomes.pain import average, worst_pain
from rebrace.engine.outcomes.response import Response, Working, fall_matters, is_it_working
from rebrace.engine.outcomes.training import adherence
from rebrace.engine.outcomes.trend import pain_trend
from rebrace.engine.vocabulary.quantities import Pain
from tests.examples.catalogue import RESPONSE, catalogue
from tests.examples.telling import START, TODAY, day

CATALOGUE = catalogue()
NOT_TOLD = -1


def trained(*pains: int, sessions: int = 3) -> State:
    """Since the start one pain for every day of each week, or none; the last week is the one before today."""
    weeks = tuple(
        WeekRecord(
            monday=day(7 * number),
            sessions=sessions,
            pain_sum=0 if pain == NOT_TOLD else 7 * pain,
            pain_count=0 if pain == NOT_TOLD else 7,
        )
        for number, pain in enumerate(pains)
    )
    days = tuple(
        DayRecord(day=day(7 * number + place), pain=Pain(pain))
        for number, pain in enumerate(pains)
        for place in range(7)
        if pain != NOT_TOLD
    )
    return State(started_on=TODAY, weeks=weeks, days=days)


def answer(state: State) -> Response:
    """On the last day of the last week, one day before it is complete."""
    weeks = len(state.weeks)
    return is_it_working(state, day(7 * weeks), CATALOGUE)


def codes(state: State) -> list[str]:
    return [reason.code for reason in answer(state).reasons]


def with_activities(state: State, *scores: dict[str, int]) -> State:
    answers = (
        MeasureRecord(measure="own_activities", at=START.replace(day=3 + number), scores=each)
        for number, each in enumerate(scores)
    )
    return replace(state, measures=tuple(answers))


def test_two_points_less_with_the_sessions_done_is_a_yes() -> None:
    found = answer(trained(5, 5, 4, 4, 3, 3))
    assert (found.answer, found.see_physio) == (Working.YES, False)
    assert found.reasons[0].numbers == {"from_tenths": 50, "to_tenths": 30}


def test_no_change_after_six_weeks_is_not_yet_and_a_physio() -> None:
    found = answer(trained(5, 5, 5, 5, 5, 5))
    assert (found.answer, found.see_physio) == (Working.NOT_YET, True)
    assert codes(trained(5, 5, 5, 5, 5, 5)) == ["unchanged"]


def test_no_change_after_four_weeks_is_too_early() -> None:
    found = answer(trained(5, 5, 5, 5))
    assert (found.answer, found.see_physio) == (Working.TOO_EARLY, False)
    assert codes(trained(5, 5, 5, 5)) == ["early"]


def test_less_pain_without_the_sessions_says_nothing_about_training_yet() -> None:
    found = answer(trained(6, 5, 4, 3, 2, 2, sessions=1))
    assert found.answer is Working.TOO_EARLY
    assert [each.code for each in found.reasons] == ["less_pain", "few_sessions"]
    assert found.reasons[1].numbers == {"percent": 33}


def test_no_change_and_few_sessions_says_both() -> None:
    assert codes(trained(5, 5, 5, 5, 5, 5, sessions=1)) == ["unchanged", "few_sessions"]
    assert answer(trained(5, 5, 5, 5, 5, 5, sessions=1)).see_physio


def test_days_of_rest_that_were_asked_for_count_as_kept() -> None:
    state = trained(5, 5, 4, 4, 3, 3, sessions=1)
    rested = replace(state, weeks=tuple(replace(week, rest_days=2) for week in state.weeks))
    assert answer(rested).answer is Working.YES


def test_two_points_more_for_two_weeks_is_for_a_physio_at_any_time() -> None:
    found = answer(trained(3, 5, 5))
    assert (found.answer, found.see_physio) == (Working.NOT_YET, True)
    assert [each.code for each in found.reasons] == ["worse"]


def test_two_points_more_for_one_week_is_not() -> None:
    assert answer(trained(3, 3, 5)).answer is Working.TOO_EARLY


def test_easier_activities_are_a_yes_without_any_pain_told() -> None:
    state = with_activities(trained(*[NOT_TOLD] * 6), {"cot": 3, "pram": 4}, {"cot": 5, "pram": 6})
    assert answer(state).answer is Working.YES
    assert codes(state) == ["easier"]


def test_activities_scored_once_say_nothing_of_change() -> None:
    assert answer(with_activities(trained(*[NOT_TOLD] * 6), {"cot": 3})).signs.function is None


def test_a_new_activity_on_the_list_is_not_progress() -> None:
    state = with_activities(trained(*[NOT_TOLD] * 6), {"cot": 3}, {"cot": 3, "walk": 10})
    assert answer(state).answer is Working.NOT_YET


def test_little_pain_that_stays_little_is_a_yes() -> None:
    assert codes(trained(1, 1, 1, 1, 1, 1)) == ["little_pain"]


def test_no_number_at_all_is_never_a_yes() -> None:
    found = answer(trained(*[NOT_TOLD] * 6))
    assert (found.answer, found.see_physio) == (Working.TOO_EARLY, False)
    assert [each.code for each in found.reasons] == ["no_numbers"]


def test_before_the_first_training_day_it_is_too_early() -> None:
    assert is_it_working(State(), TODAY, CATALOGUE).answer is Working.TOO_EARLY


def test_a_weekly_average_stands_in_where_no_day_was_told() -> None:
    told = tuple(
        MeasureRecord(measure="pain_week", at=START.replace(month=month, day=date), scores={"average": average})
        for month, date, average in ((3, 4, 6), (4, 12, 3))
    )
    state = replace(trained(*[NOT_TOLD] * 6), measures=told)
    assert answer(state).signs.before == 60
    assert answer(state).signs.now == 30
    assert answer(state).answer is Working.YES


def test_of_two_weekly_averages_in_one_week_the_later_counts() -> None:
    told = tuple(
        MeasureRecord(measure="pain_week", at=START.replace(month=4, day=date), scores={"average": average})
        for date, average in ((9, 7), (12, 3))
    )
    assert answer(replace(trained(*[NOT_TOLD] * 6), measures=told)).signs.now == 30


def test_the_last_seven_days_are_seven() -> None:
    week = tuple(DayRecord(day=day(number), pain=Pain(9 if number == 0 else 2)) for number in range(8))
    assert average(State(days=week), day(7), CATALOGUE) == 20
    assert average(State(days=week), day(6), CATALOGUE) == 30


def test_one_day_is_no_average() -> None:
    state = trained(5, *[NOT_TOLD] * 5)
    one_day = replace(state, days=(DayRecord(day=day(41), pain=Pain(0)),))
    assert answer(one_day).signs.now is None


def test_the_review_weeks_are_two_four_six_and_twelve() -> None:
    reached = [answer(trained(*[5] * weeks)) for weeks in (1, 2, 5, 6, 12)]
    assert [each.review for each in reached] == [None, 2, 4, 6, 12]
    assert [each.next_review for each in reached] == [2, 4, 6, 12, None]


@pytest.mark.parametrize(
    ("before", "now", "matters"),
    [
        (50, 30, True),  # two points
        (80, 60, True),  # two points, though a quarter only
        (50, 35, True),  # a point and a half, and 30 %
        (60, 45, False),  # a point and a half, but 25 %
        (40, 26, False),  # 35 %, but less than a point and a half
        (30, 50, False),
    ],
)
def test_a_fall_matters_from_two_points_or_from_one_and_a_half_and_thirty_percent(
    before: int, now: int, *, matters: bool
) -> None:
    assert fall_matters(before, now, RESPONSE) is matters


@given(st.lists(st.integers(0, 10), min_size=6, max_size=11))
def test_more_pain_than_at_the_start_is_never_a_yes_unless_it_is_little(pains: list[int]) -> None:
    state = trained(*pains, max(pains) + 1, max(pains) + 1)
    assert answer(state).answer is not Working.YES or max(pains) == 0


def test_falling_pain_has_a_trend_that_is_clear() -> None:
    trend = pain_trend(trained(7, 6, 5, 4, 3, 2), day(42), CATALOGUE)
    assert trend is not None
    assert trend.is_clear
    assert trend.low <= trend.change <= trend.high < 0
    assert [point.told for point in trend.points] == [70, 60, 50, 40, 30, 20]


def test_wavering_pain_has_a_trend_that_is_not() -> None:
    trend = pain_trend(trained(4, 5, 4, 5), day(28), CATALOGUE)
    assert trend is not None
    assert not trend.is_clear


def test_one_week_is_no_trend() -> None:
    assert pain_trend(trained(4), day(7), CATALOGUE) is None


@given(st.lists(st.integers(0, 10), min_size=2, max_size=30))
def test_a_trend_stays_on_the_scale_and_in_its_interval(pains: list[int]) -> None:
    trend = pain_trend(trained(*pains), day(7 * len(pains)), CATALOGUE)
    assert trend is not None
    assert trend.low <= trend.change <= trend.high
    assert all(0 <= point.low <= point.usual <= point.high <= 100 for point in trend.points)


@given(st.lists(st.integers(0, 20), min_size=1, max_size=20))
def test_what_was_kept_is_a_share_of_what_was_planned(sessions: list[int]) -> None:
    weeks = tuple(WeekRecord(monday=day(7 * number), sessions=each) for number, each in enumerate(sessions))
    kept = adherence(State(started_on=TODAY, weeks=weeks), day(7 * len(sessions)), CATALOGUE)
    assert kept in range(101)


def test_one_busy_week_does_not_make_up_for_an_empty_one() -> None:
    weeks = (WeekRecord(monday=day(0), sessions=6), WeekRecord(monday=day(7)))
    assert adherence(State(started_on=TODAY, weeks=weeks), day(14), CATALOGUE) == 50


def test_after_the_twelve_weeks_two_sessions_keep_a_week() -> None:
    state = trained(*[2] * 20, sessions=2)
    shares = [adherence(state, day(7 * weeks), CATALOGUE) for weeks in (12, 15, 18)]
    assert shares == [66, 80, 100]
    kept = [week.keeping for week in kept_weeks(state, day(7 * 20 - 1), CATALOGUE)]
    assert kept == [Keeping.SOME] * 12 + [Keeping.KEPT] * 8


def test_the_worst_of_a_week_is_what_was_told_or_remembered() -> None:
    state = trained(3, 2, NOT_TOLD)
    state = replace(state, weeks=(replace(state.weeks[0], pain_worst=6), *state.weeks[1:]))
    remembered = MeasureRecord(
        measure="pain_week", at=datetime.combine(day(15), START.time(), START.tzinfo), scores={"average": 3, "worst": 7}
    )
    state = replace(state, measures=(remembered,))
    assert worst_pain(state, CATALOGUE) == {day(0): 6, day(14): 7}

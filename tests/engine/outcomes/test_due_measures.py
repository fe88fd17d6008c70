from dataclasses import replace

from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.state import DayRecord, MeasureRecord, State, WeekRecord
from rebrace.engine.outcomes.due import due_measures
from rebrace.engine.vocabulary.quantities import Pain
from tests.examples.catalogue import RESPONSE, catalogue
from tests.examples.telling import START, TODAY, ZONE, day

CATALOGUE = catalogue()


def training(weeks: int, **answered: int) -> State:
    """Trained every week up to now; `answered` says on which day a measure was answered."""
    records = tuple(
        MeasureRecord(measure=measure, at=START.replace(tzinfo=ZONE) + (day(number) - TODAY), scores={})
        for measure, number in answered.items()
    )
    sums = tuple(WeekRecord(monday=day(7 * number), sessions=3) for number in range(weeks + 1))
    return State(started_on=TODAY, measures=records, weeks=sums)


def due(state: State, weeks: int, also: int = 0) -> tuple[str, ...]:
    return due_measures(state, day(7 * weeks + also), CATALOGUE)


def test_at_the_start_everything_free_is_due_and_nothing_optional() -> None:
    expected = ("pain_now", "pain_week", "cuddle_comfort", "own_activities", "phq2")
    assert due_measures(State(), TODAY, CATALOGUE) == expected


def test_what_was_answered_at_the_start_is_not_due_before_week_four() -> None:
    state = training(3, phq2=0, own_activities=0)
    assert not {"phq2", "own_activities"} & set(due(state, 3, also=6))


def test_in_week_four_it_is_due_again() -> None:
    assert {"phq2", "own_activities"} <= set(due(training(4, phq2=0, own_activities=0), 4))


def test_answered_in_week_four_it_rests_until_week_eight() -> None:
    state = training(8, phq2=28)
    assert "phq2" not in due(state, 7, also=6)
    assert "phq2" in due(state, 8)


def test_a_weekly_measure_is_due_after_seven_days() -> None:
    state = training(1, pain_week=0)
    assert "pain_week" not in due(state, 0, also=6)
    assert "pain_week" in due(state, 1)


def test_pain_told_today_is_not_asked_again() -> None:
    state = replace(training(0), days=(DayRecord(day=TODAY, pain=Pain(3)),))
    assert "pain_now" not in due(state, 0)
    assert "pain_now" in due(state, 0, also=1)


def test_after_two_weeks_without_a_session_mood_is_asked_about_once() -> None:
    state = training(0, phq2=0)
    assert "phq2" not in due(state, 2, also=6)
    assert "phq2" in due(state, 3)
    assert "phq2" not in due(training(0, phq2=21), 3)


def test_an_optional_measure_is_due_once_the_host_has_switched_it_on() -> None:
    policies = {**CATALOGUE.policies, ResponsePolicy: replace(RESPONSE, switched_on=("rmdq",))}
    assert "rmdq" in due_measures(State(), TODAY, replace(CATALOGUE, policies=policies))

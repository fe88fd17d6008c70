from hypothesis import given
from hypothesis import strategies as st

from rebrace.engine.outcomes.scoring import concern, mean_tenths, score
from tests.examples.catalogue import ACTIVITIES, COMFORT, PAIN_WEEK, PHQ2, ROLAND_MORRIS

ANY_SCORES = st.dictionaries(
    st.sampled_from(("interest", "mood", "statement_1", "statement_24", "cot", "unknown")), st.integers(-5, 30)
)


def roland_morris(ticked: int) -> int | None:
    return score(ROLAND_MORRIS, {f"statement_{number}": 1 for number in range(1, ticked + 1)})


def test_the_two_mood_questions_add_up() -> None:
    assert score(PHQ2, {"interest": 1, "mood": 1}) == 20
    assert score(PHQ2, {"interest": 3, "mood": 3}) == 60


def test_one_mood_question_alone_is_no_score() -> None:
    assert score(PHQ2, {"interest": 3}) is None


def test_mood_is_a_concern_from_three() -> None:
    assert [concern(PHQ2, total) for total in (20, 30, 60)] == [False, True, True]


def test_no_score_and_no_threshold_are_no_concern() -> None:
    assert not concern(PHQ2, None)
    assert not concern(COMFORT, 0)


def test_own_activities_score_the_mean_of_those_she_named() -> None:
    assert score(ACTIVITIES, {"cot": 3, "pram": 4, "capsule": 6}) == 43
    assert score(ACTIVITIES, {"cot": 5}) == 50


def test_no_activity_is_no_score() -> None:
    assert score(ACTIVITIES, {}) is None


def test_roland_morris_counts_what_is_ticked_and_silence_is_not_ticked() -> None:
    assert [roland_morris(ticked) for ticked in (0, 7, 24)] == [0, 70, 240]


def test_the_weekly_pain_score_is_the_average_and_not_the_worst() -> None:
    assert score(PAIN_WEEK, {"average": 4, "worst": 9}) == 40
    assert score(PAIN_WEEK, {"worst": 9}) is None


def test_a_mean_rounds_halves_up() -> None:
    assert [mean_tenths(total, 4) for total in (1, 2, 3)] == [3, 5, 8]
    assert mean_tenths(10, 3) == 33


@given(ANY_SCORES)
def test_no_answer_scores_outside_its_measure(scores: dict[str, int]) -> None:
    assert (score(PHQ2, scores) or 0) in range(61)
    assert (score(ACTIVITIES, scores) or 0) in range(101)
    assert (score(ROLAND_MORRIS, scores) or 0) in range(21)

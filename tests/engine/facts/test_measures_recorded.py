from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.day import ActivitiesNamed, ItemScore, MeasureAnswered, NamedActivity
from tests.examples.catalogue import catalogue
from tests.examples.telling import fact, in_turn, recorded

CATALOGUE = catalogue()


def answered(measure: str, **scores: int) -> MeasureAnswered:
    told = tuple(ItemScore(item=item, score=score) for item, score in scores.items())
    return MeasureAnswered(measure=measure, scores=told)


def named(*texts: str) -> ActivitiesNamed:
    activities = tuple(NamedActivity(id=str(number), text=text) for number, text in enumerate(texts))
    return ActivitiesNamed(measure="own_activities", activities=activities)


def scores_kept(*facts: Fact) -> list[dict[str, int]]:
    return [dict(each.scores) for each in recorded(facts, CATALOGUE).measures]


def test_an_answer_is_kept() -> None:
    assert scores_kept(fact(answered("phq2", interest=1, mood=2))) == [{"interest": 1, "mood": 2}]


def test_a_second_answer_on_the_same_day_replaces_the_first() -> None:
    assert scores_kept(*in_turn(answered("pain_week", average=4), answered("pain_week", average=5))) == [{"average": 5}]


def test_answers_of_two_days_are_two_answers() -> None:
    first, second = fact(answered("pain_week", average=4)), fact(answered("pain_week", average=5), day=1)
    assert scores_kept(first, second) == [{"average": 4}, {"average": 5}]


def test_scores_off_the_scale_and_unknown_items_are_not_kept() -> None:
    assert scores_kept(fact(answered("phq2", interest=4, mood=2, sleep=1))) == [{"mood": 2}]


def test_an_answer_without_a_single_score_is_no_answer() -> None:
    assert scores_kept(fact(answered("phq2", interest=9)), fact(answered("unknown", a=1))) == []


def test_comfort_is_summed_by_week_and_a_changed_mind_counts_once() -> None:
    first, changed = in_turn(answered("cuddle_comfort", comfort=3), answered("cuddle_comfort", comfort=6))
    week = recorded([first, changed, fact(answered("cuddle_comfort", comfort=7), day=2)], CATALOGUE).weeks[-1]
    assert (week.comfort_sum, week.comfort_count) == (13, 2)


def test_pain_now_is_pain_told() -> None:
    state = recorded([fact(answered("pain_now", pain=4))], CATALOGUE)
    assert state.days[-1].pain == 4
    assert state.measures == ()


def test_own_activities_are_scored_under_their_own_ids() -> None:
    assert scores_kept(fact(answered("own_activities", cot=3, pram=11))) == [{"cot": 3}]


def test_her_words_are_kept_and_a_later_list_replaces_them() -> None:
    state = recorded(in_turn(named("Lift baby"), named("Lift  the pram\n", "رفع الطفل")), CATALOGUE)
    assert [each.text for each in state.activities["own_activities"]] == ["Lift the pram", "رفع الطفل"]


def test_her_list_has_no_empty_lines_and_an_end() -> None:
    state = recorded(in_turn(named("  ", *"abcdefg")), CATALOGUE)
    assert [each.text for each in state.activities["own_activities"]] == list("abcde")


def test_long_words_are_shortened() -> None:
    state = recorded(in_turn(named("x" * 5000)), CATALOGUE)
    assert len(state.activities["own_activities"][0].text) == 80


def test_a_list_for_a_measure_that_asks_for_none_stays_empty() -> None:
    body = ActivitiesNamed(measure="phq2", activities=(NamedActivity(id="1", text="Lift baby"),))
    assert recorded([fact(body)], CATALOGUE).activities == {"phq2": ()}

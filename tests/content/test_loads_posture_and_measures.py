from datetime import timedelta

import pytest

from rebrace.content.loader import built_in
from rebrace.engine.catalogue.loads import LoadHabit, LoadUnit
from rebrace.engine.catalogue.policies.programme import Phase, ProgrammePolicy
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.kinds.day import HabitAmount, LoadsTicked
from rebrace.engine.facts.state import BirthState, FlagUp, State, TriageState
from rebrace.engine.loads.cautions import advice
from rebrace.engine.loads.weights import pillar_weights
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.pillars import Pillar
from tests.examples.telling import TODAY, fact, recorded

CATALOGUE, WORDS = built_in().catalogue, built_in().words
HABITS = CATALOGUE.habits
FIVE_WEEKS_AGO = TODAY - timedelta(weeks=5)
AFTER_A_CAESAREAN = State(birth=BirthState(latest=FIVE_WEEKS_AGO, birth=BirthType.CAESAREAN))
SORE_PELVIS = State(
    birth=BirthState(latest=FIVE_WEEKS_AGO, birth=BirthType.VAGINAL),
    triage=TriageState(flags=(FlagUp(flag=Flag.PELVIC_GIRDLE, since=TODAY),)),
)


def asked_for(habit: str, amount: int) -> set[Pillar]:
    """The pillars that a day with this habit asks for."""
    ticked = LoadsTicked(day=TODAY, habits=(HabitAmount(habit=habit, amount=amount),))
    weights = pillar_weights(recorded([fact(ticked)], CATALOGUE), TODAY, CATALOGUE)
    return {pillar for pillar, weight in weights.items() if weight}


def cautions(habit: str, state: State) -> tuple[str, ...]:
    return advice(HABITS[habit], state, TODAY, CATALOGUE).cautions


@pytest.mark.parametrize(
    ("habit", "amount", "pillars"),
    [
        ("feeding", 7, set()),
        ("feeding", 8, {Pillar.UPPER_BACK, Pillar.MOBILITY}),
        ("capsule", 1, set()),
        ("capsule", 2, {Pillar.GLUTES, Pillar.UPPER_BACK, Pillar.CORE}),
        ("hip_carry", 59, set()),
        ("hip_carry", 60, {Pillar.GLUTES, Pillar.CORE}),
        ("bag", 0, set()),
        ("bag", 1, {Pillar.UPPER_BACK, Pillar.CORE}),
        ("sleep_position", 1, {Pillar.MOBILITY}),
    ],
)
def test_the_load_diary_asks_for_its_pillars_from_its_thresholds(habit: str, amount: int, pillars: set[Pillar]) -> None:
    assert asked_for(habit, amount) == pillars


def test_five_ticks_are_asked_every_day() -> None:
    daily = {habit.id for habit in HABITS.values() if habit.daily}
    assert daily == {"feeding", "hip_carry", "carry_side", "capsule", "bag"}


@pytest.mark.parametrize("habit", HABITS.values(), ids=lambda habit: habit.id)
def test_every_load_spreads_over_pillars_and_is_answered_within_a_minute(habit: LoadHabit) -> None:
    weights = habit.weights
    assert 0 < weights.core + weights.glutes + weights.upper_back + weights.mobility <= 100
    assert 30 <= habit.antidote_seconds <= 60
    assert habit.antidote in CATALOGUE.exercises


@pytest.mark.parametrize("habit", HABITS.values(), ids=lambda habit: habit.id)
def test_every_load_can_be_ticked_heavily_enough_to_count(habit: LoadHabit) -> None:
    assert habit.choices[-1] >= habit.counts_from > 0


@pytest.mark.parametrize("habit", ["capsule", "toddler", "bag"])
def test_five_weeks_after_a_caesarean_nothing_heavier_than_baby_is_lifted(habit: str) -> None:
    assert cautions(habit, AFTER_A_CAESAREAN) == ("heavier_than_baby",)
    assert cautions(habit, SORE_PELVIS) == ()


@pytest.mark.parametrize("habit", ["hip_carry", "carry_side"])
def test_with_pain_in_the_pelvis_swapping_hips_is_not_advised(habit: str) -> None:
    told = advice(HABITS[habit], SORE_PELVIS, TODAY, CATALOGUE)
    assert told.cautions == ("keep_it_even",)
    assert not told.usual


def test_the_posture_check_asks_the_three_questions_and_resets_in_under_half_a_minute() -> None:
    reset = CATALOGUE.posture.reset
    assert [each.id for each in CATALOGUE.posture.questions] == ["shoulders_rounded", "ribs_flaring", "head_jutting"]
    assert reset.breaths in (2, 3)
    assert 15 <= reset.breaths * (reset.breath_in + reset.breath_out) <= 30


def test_the_rules_name_measures_and_check_items_that_are_there() -> None:
    record, response = CATALOGUE.policy(RecordPolicy), CATALOGUE.policy(ResponsePolicy)
    named = {record.pain_measure, record.comfort_measure, response.function_measure, response.mood_measure}
    assert named | {response.pain_measure} <= CATALOGUE.measures.keys()
    assert {record.pain_item, record.sleep_item, record.energy_item} <= CATALOGUE.items.keys()
    items = {item.id for item in CATALOGUE.measures[response.pain_measure].items}
    assert {response.pain_measure_item, response.pain_measure_worst} == items
    assert CATALOGUE.measures[response.function_measure].matters is not None


def test_fewer_sessions_count_as_all_from_the_week_in_which_she_only_keeps_it_up() -> None:
    keeping = next(rule for rule in CATALOGUE.policy(ProgrammePolicy).phases if rule.phase is Phase.MAINTAIN)
    response = CATALOGUE.policy(ResponsePolicy)
    assert response.keeping_from == keeping.first_week
    assert response.sessions_to_keep < response.sessions_planned


def test_no_measure_that_needs_a_licence_is_on_or_has_its_words_here() -> None:
    assert CATALOGUE.policy(ResponsePolicy).switched_on == ()
    assert [measure.id for measure in CATALOGUE.measures.values() if measure.optional] == ["rmdq"]
    assert not any(key.startswith("measures.rmdq.items") for key in WORDS.texts)


def test_every_answer_to_whether_it_works_has_its_sentence() -> None:
    codes = [
        "less_pain",
        "little_pain",
        "easier",
        "few_sessions",
        "early",
        "no_numbers",
        "unchanged",
        "worse",
        "yes",
        "too_early",
        "not_yet",
    ]
    assert all(f"reasons.response.{code}" in WORDS for code in codes)


def test_a_side_is_answered_by_left_right_or_both() -> None:
    sides = [habit.choices for habit in HABITS.values() if habit.unit is LoadUnit.SIDE]
    assert sides == [(0, 1, 2, 3)]

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from rebrace.engine.catalogue.loads import CarriedSide
from rebrace.engine.facts.kinds.day import HabitAmount, LoadsTicked
from rebrace.engine.facts.state import State
from rebrace.engine.loads.antidotes import antidote
from rebrace.engine.loads.ticks import amounts, carry_balance
from rebrace.engine.loads.weights import load_lines, pillar_weights
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.sides import BySide, Side
from tests.examples.catalogue import catalogue
from tests.examples.telling import day, fact, recorded

CATALOGUE = catalogue()
TICKS = st.fixed_dictionaries({"feeding": st.integers(0, 30), "hip_carry": st.integers(0, 300)})
NOTHING = dict.fromkeys(Pillar, 0)


def ticked(**habits: int) -> State:
    return days_ticked(habits)


def days_ticked(*days: Mapping[str, int]) -> State:
    """One day after the other, the last one today."""
    facts = []
    for number, habits in enumerate(days, 1 - len(days)):
        told = tuple(HabitAmount(habit=habit, amount=amount) for habit, amount in habits.items())
        facts.append(fact(LoadsTicked(day=day(number), habits=told), minute=number))
    return recorded(facts, CATALOGUE)


def sides(*told: CarriedSide) -> State:
    return days_ticked(*({"carry_side": side} for side in told))


def weights(state: State, today: int = 0) -> dict[Pillar, int]:
    return dict(pillar_weights(state, day(today), CATALOGUE))


def test_nothing_ticked_weighs_nothing() -> None:
    assert weights(State()) == NOTHING


def test_seven_feeds_weigh_nothing() -> None:
    assert weights(ticked(feeding=7)) == NOTHING


def test_eight_feeds_ask_for_the_upper_back_and_for_mobility() -> None:
    assert weights(ticked(feeding=8)) == NOTHING | {Pillar.UPPER_BACK: 250, Pillar.MOBILITY: 250}


def test_twelve_feeds_weigh_fully_and_twenty_no_more() -> None:
    assert weights(ticked(feeding=12)) == NOTHING | {Pillar.UPPER_BACK: 500, Pillar.MOBILITY: 500}
    assert weights(ticked(feeding=20)) == weights(ticked(feeding=12))


def test_an_hour_on_one_hip_asks_for_glutes_before_core() -> None:
    assert weights(ticked(hip_carry=60)) == NOTHING | {Pillar.GLUTES: 300, Pillar.CORE: 200}


def test_a_second_load_on_a_pillar_takes_its_part_of_what_is_left() -> None:
    same_side = [{"carry_side": 1, "hip_carry": 120}] * 3
    assert weights(days_ticked(*same_side))[Pillar.GLUTES] == 600 + 400 * 600 // 1000


def test_the_latest_tick_counts_rather_than_a_mean() -> None:
    assert amounts(days_ticked({"feeding": 12}, {"feeding": 8}), day(0), CATALOGUE) == {"feeding": 8}


def test_a_tick_of_a_daily_habit_counts_for_three_days() -> None:
    state = ticked(feeding=12)
    assert weights(state, today=2) != NOTHING
    assert weights(state, today=3) == NOTHING


def test_a_day_that_has_not_come_counts_for_nothing() -> None:
    assert weights(ticked(feeding=12), today=-1) == NOTHING


def test_lines_show_the_heaviest_load_first_and_none_that_is_light() -> None:
    lines = load_lines(ticked(feeding=8, hip_carry=120, carry_side=1), day(0), CATALOGUE)
    assert [(line.habit, line.amount, line.weight) for line in lines] == [("hip_carry", 120, 1000), ("feeding", 8, 500)]


def test_one_day_on_one_side_is_not_one_sided() -> None:
    assert carry_balance(CATALOGUE.habits["carry_side"], sides(CarriedSide.LEFT), day(0), CATALOGUE).leans is None


def test_three_days_on_the_left_lean_to_the_left() -> None:
    lefts = sides(*[CarriedSide.LEFT] * 3)
    balance = carry_balance(CATALOGUE.habits["carry_side"], lefts, day(0), CATALOGUE)
    assert (balance.days, balance.leans) == (BySide(left=3, right=0), Side.LEFT)
    (line,) = load_lines(lefts, day(0), CATALOGUE)
    assert (line.side, line.amount) == (Side.LEFT, 3)


def test_days_shared_between_the_sides_weigh_nothing() -> None:
    shared = sides(CarriedSide.LEFT, CarriedSide.RIGHT, CarriedSide.LEFT, CarriedSide.RIGHT, CarriedSide.BOTH)
    assert carry_balance(CATALOGUE.habits["carry_side"], shared, day(0), CATALOGUE).both == 1
    assert weights(shared) == NOTHING


def test_the_move_for_the_heaviest_load_is_offered() -> None:
    found = antidote(ticked(feeding=12), day(0), CATALOGUE, open_exercises=("twist",))
    assert (found.habit, found.exercise, found.seconds) == ("feeding", "twist", 60)


def test_a_move_that_is_closed_to_her_gives_way_to_quiet_breathing() -> None:
    found = antidote(ticked(feeding=12), day(0), CATALOGUE, open_exercises=("bridge",))
    assert (found.habit, found.exercise, found.seconds) == (None, "breathing", 45)


@given(TICKS)
def test_weights_stay_between_nothing_and_full(habits: dict[str, int]) -> None:
    assert all(0 <= weight <= 1000 for weight in weights(ticked(**habits)).values())


@given(TICKS, st.sampled_from(("feeding", "hip_carry")), st.integers(1, 100))
def test_more_of_a_load_never_lowers_a_weight(habits: dict[str, int], habit: str, more: int) -> None:
    before, after = weights(ticked(**habits)), weights(ticked(**{**habits, habit: habits[habit] + more}))
    assert all(after[pillar] >= before[pillar] for pillar in Pillar)

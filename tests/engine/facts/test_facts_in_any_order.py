import random
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.kinds.day import (
    HabitAmount,
    ItemScore,
    LoadsTicked,
    MeasureAnswered,
    MomentDone,
    PainTold,
    PostureChecked,
)
from rebrace.engine.facts.kinds.session import (
    MorningAnswered,
    PlannedStep,
    Reserve,
    SessionFinished,
    SessionStarted,
    SessionStopped,
    SetDone,
    SkipReason,
    StepSkipped,
    StopReason,
)
from rebrace.engine.facts.records import apply, follows
from rebrace.engine.facts.state import State
from rebrace.engine.vocabulary.quantities import Minutes, Pain, Sets
from tests.examples.catalogue import catalogue
from tests.examples.telling import START, fact, recorded, totals

CATALOGUE = catalogue()
SESSIONS = st.sampled_from(("a", "b", "c"))
EXERCISES = st.sampled_from(("breathing", "bridge", "row", "twist", "one the catalogue never had"))
PAINS = st.integers(0, 10).map(Pain)
STEP = PlannedStep(exercise="bridge", rung="first", sets=Sets(2), amount=8)
SETS = st.builds(
    SetDone,
    session=SESSIONS,
    step=st.integers(0, 2),
    exercise=EXERCISES,
    rung=st.sampled_from(("first", "second", "none")),
    number=st.integers(1, 3),
    amount=st.integers(-3, 20),
)
BODIES: st.SearchStrategy[FactBody] = st.one_of(
    SETS,
    st.builds(
        SessionStarted,
        session=SESSIONS,
        check=st.sampled_from(("c", "d")),
        shape=st.just("short"),
        minutes=st.just(Minutes(8)),
        steps=st.just((STEP,)),
    ),
    st.builds(SessionStopped, session=SESSIONS, reason=st.sampled_from(StopReason)),
    st.builds(SessionFinished, session=SESSIONS, reserve=st.none() | st.sampled_from(Reserve), pain=st.none() | PAINS),
    st.builds(MorningAnswered, session=SESSIONS, pain=PAINS),
    st.builds(
        StepSkipped, session=SESSIONS, step=st.integers(0, 2), exercise=EXERCISES, reason=st.sampled_from(SkipReason)
    ),
    st.builds(PainTold, pain=PAINS),
    st.builds(MomentDone, exercise=EXERCISES),
    st.builds(PostureChecked, before=st.just(("ribs_flaring",)), reset=st.booleans()),
    st.builds(
        LoadsTicked,
        day=st.integers(-60, 60).map(lambda days: (START + timedelta(days=days)).date()),
        habits=st.tuples(
            st.builds(HabitAmount, habit=st.sampled_from(("feeding", "unknown")), amount=st.integers(-1, 20))
        ),
    ),
    st.builds(
        MeasureAnswered,
        measure=st.sampled_from(("cuddle_comfort", "pain_now", "unknown")),
        scores=st.tuples(st.builds(ItemScore, item=st.sampled_from(("comfort", "pain")), score=st.integers(-2, 12))),
    ),
)
FACTS = st.lists(
    st.builds(fact, BODIES, day=st.integers(0, 100), minute=st.integers(0, 3), name=st.sampled_from("xyz")),
    max_size=40,
    unique_by=lambda each: each.id,
)


@given(FACTS, st.randoms(use_true_random=False))
def test_facts_fold_to_one_state_whatever_the_order_of_their_arrival(facts: list[Fact], chance: random.Random) -> None:
    shuffled = list(facts)
    chance.shuffle(shuffled)
    assert recorded(shuffled, CATALOGUE) == recorded(facts, CATALOGUE)


@given(FACTS, st.integers(0, 40))
def test_a_snapshot_with_the_facts_after_it_is_the_same_as_all_facts(facts: list[Fact], place: int) -> None:
    ordered = sorted(facts, key=lambda each: each.order)
    state = recorded(ordered[:place], CATALOGUE)
    for each in ordered[place:]:
        assert follows(state, each)
        state = apply(state, each, CATALOGUE)
    assert state == recorded(facts, CATALOGUE)


@given(FACTS)
def test_a_fact_before_the_last_one_asks_for_a_rebuild(facts: list[Fact]) -> None:
    state = recorded(facts, CATALOGUE)
    assert not any(follows(state, each) for each in facts)


@given(FACTS)
def test_days_and_weeks_stand_once_each_and_in_order(facts: list[Fact]) -> None:
    state = recorded(facts, CATALOGUE)
    days, mondays = [each.day for each in state.days], [each.monday for each in state.weeks]
    assert days == sorted(set(days))
    assert mondays == sorted(set(mondays))
    assert all(monday.weekday() == 0 for monday in mondays)


@given(FACTS)
def test_every_fact_is_counted_and_nothing_is_ever_negative(facts: list[Fact]) -> None:
    state = recorded(facts, CATALOGUE)
    assert state.facts == len(facts)
    assert all(week.minutes >= 0 and week.pain_sum >= 0 for week in state.weeks)
    assert all(amount >= 0 for each in state.days for amount in each.habits.values())


@given(st.lists(SETS, max_size=20))
def test_sets_counted_by_day_are_the_sets_kept_in_sessions(sets: list[SetDone]) -> None:
    state = recorded([fact(each, minute=minute) for minute, each in enumerate(sets)], CATALOGUE)
    kept = [each for session in state.sessions for each in session.sets if each.exercise in CATALOGUE.exercises]
    assert totals(each.sets for each in state.days) == len(kept)
    assert totals(each.sets for each in state.weeks) == len([each for each in kept if each.exercise != "breathing"])


@given(st.lists(SETS, max_size=12))
def test_telling_every_set_again_later_changes_nothing(sets: list[SetDone]) -> None:
    told = [fact(each, minute=minute) for minute, each in enumerate(sets)]
    state = recorded(told, CATALOGUE)
    last_word = {(each.session, each.step, each.exercise, each.number): each for each in sets}
    again = [fact(each, minute=100 + minute) for minute, each in enumerate(last_word.values())]
    repeated = recorded([*told, *again], CATALOGUE)
    assert (repeated.sessions, repeated.days, repeated.weeks) == (state.sessions, state.days, state.weeks)


def test_nothing_told_is_an_empty_state() -> None:
    assert recorded([], CATALOGUE) == State()

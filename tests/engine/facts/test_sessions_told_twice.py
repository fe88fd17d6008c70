from dataclasses import replace

from rebrace.engine.facts.fact import Fact, FactBody
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
    StepSwapped,
    StopReason,
)
from rebrace.engine.facts.records import apply
from rebrace.engine.facts.state import SessionRecord, State
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Minutes, Pain, Sets
from tests.examples.catalogue import catalogue
from tests.examples.telling import START, day, fact, in_turn

CATALOGUE = catalogue()
BRIDGE = PlannedStep(exercise="bridge", rung="first", sets=Sets(2), amount=8)
ROW = PlannedStep(exercise="row", rung="first", sets=Sets(2), amount=8)
STARTED = SessionStarted(session="s", check="c", shape="short", minutes=Minutes(8), steps=(BRIDGE, ROW))
SET = SetDone(session="s", step=0, exercise="bridge", rung="first", number=1, amount=8)
FINISHED = SessionFinished(session="s", reserve=Reserve.ONE_OR_TWO, pain=Pain(2), heaviness=False)
STOPPED = SessionStopped(session="s", reason=StopReason.BABY)


def fold(*facts: Fact) -> State:
    state = State()
    for each in facts:
        state = apply(state, each, CATALOGUE)
    return state


def told(*bodies: FactBody) -> State:
    return fold(*in_turn(*bodies))


def only_session(state: State) -> SessionRecord:
    (session,) = state.sessions
    return session


def test_a_set_counts_for_its_session_its_day_and_its_week() -> None:
    state = told(STARTED, SET)
    assert [each.amount for each in only_session(state).sets] == [8]
    assert state.days[-1].sets == {"bridge": 1}
    assert state.weeks[-1].sets == {Pillar.GLUTES: 1}
    assert state.weeks[-1].strength_seconds == 8 * 4 + 60
    assert state.weeks[-1].sessions == 1


def test_the_same_set_told_by_two_phones_is_one_set() -> None:
    once, twice = told(STARTED, SET), told(STARTED, SET, SET)
    assert twice.sessions == once.sessions
    assert twice.days == once.days
    assert twice.weeks == once.weeks


def test_of_a_set_told_twice_the_later_amount_stands_in_count_and_time() -> None:
    corrected = told(STARTED, SET, replace(SET, amount=10))
    assert [each.amount for each in only_session(corrected).sets] == [10]
    assert corrected.weeks == told(STARTED, replace(SET, amount=10)).weeks


def test_a_set_corrected_next_week_is_corrected_in_its_own_week() -> None:
    corrections = fact(replace(SET, amount=10), day=7), fact(replace(SET, amount=11), day=8)
    state = fold(*in_turn(STARTED, SET), *corrections)
    assert [week.strength_seconds for week in state.weeks] == [11 * 4 + 60]


def test_two_sets_of_one_session_are_one_session() -> None:
    week = told(STARTED, SET, replace(SET, number=2)).weeks[-1]
    assert (week.sessions, week.sets) == (1, {Pillar.GLUTES: 2})


def test_sets_of_two_exercises_at_one_step_are_two_sets() -> None:
    swapped = replace(SET, exercise="row")
    assert len(only_session(told(STARTED, SET, swapped)).sets) == 2


def test_a_finish_told_twice_keeps_the_first_time_and_the_answers_that_ask_for_more_care() -> None:
    again = SessionFinished(session="s", reserve=Reserve.THREE_OR_MORE, pain=Pain(4), leak=True)
    session = only_session(told(STARTED, SET, FINISHED, again))
    assert session.finished == in_turn(STARTED, SET, FINISHED)[2].at
    assert session.reserve is Reserve.ONE_OR_TWO
    assert session.pain == 4
    assert session.flagged is True


def test_a_finish_without_answers_takes_no_answer_away() -> None:
    session = only_session(told(STARTED, SET, FINISHED, SessionFinished(session="s")))
    assert (session.reserve, session.pain, session.flagged) == (Reserve.ONE_OR_TWO, 2, False)


def test_what_was_not_asked_stays_unknown() -> None:
    session = only_session(told(STARTED, SET, SessionFinished(session="s")))
    assert (session.reserve, session.pain, session.flagged) == (None, None, None)


def test_a_session_finished_twice_counts_once() -> None:
    assert told(STARTED, SET, FINISHED, FINISHED).weeks[-1].sessions == 1


def test_a_stop_after_the_finish_leaves_it_finished() -> None:
    session = only_session(told(STARTED, SET, FINISHED, STOPPED))
    assert session.finished is not None
    assert session.stopped is StopReason.BABY


def test_that_something_was_wrong_outlives_any_other_reason_to_stop() -> None:
    wrong = SessionStopped(session="s", reason=StopReason.SOMETHING_WRONG)
    assert only_session(told(STARTED, STOPPED, wrong)).stopped is StopReason.SOMETHING_WRONG
    assert only_session(told(STARTED, wrong, STOPPED)).stopped is StopReason.SOMETHING_WRONG


def test_sets_after_the_stop_still_count() -> None:
    assert told(STARTED, STOPPED, SET).weeks[-1].sets == {Pillar.GLUTES: 1}


def test_a_session_without_a_set_is_no_training() -> None:
    assert told(STARTED, FINISHED).weeks[-1].sessions == 0


def test_a_set_of_a_session_never_heard_of_is_kept() -> None:
    session = only_session(told(SET))
    assert session.check is None
    assert session.started == START
    assert len(session.sets) == 1


def test_a_start_that_comes_late_fills_the_session_in_and_doubles_nothing() -> None:
    state = told(SET, STARTED)
    assert only_session(state).steps == (BRIDGE, ROW)
    assert only_session(state).check == "c"
    assert state.weeks[-1].sessions == 1


def test_of_two_starts_the_first_stands() -> None:
    other = replace(STARTED, steps=(ROW,), check="other")
    assert only_session(told(STARTED, SET, other)) == only_session(told(STARTED, SET))


def test_two_phones_can_each_have_a_session_open() -> None:
    state = told(STARTED, replace(STARTED, session="t"), SET, replace(SET, session="t"))
    assert [each.is_open for each in state.sessions] == [True, True]
    assert state.weeks[-1].sessions == 2


def test_a_swap_told_twice_swaps_once() -> None:
    swap = StepSwapped(session="s", step=0, exercise="bridge", instead=ROW, reason=SkipReason.HURTS)
    assert only_session(told(STARTED, swap, swap)).steps == (ROW, ROW)


def test_a_swap_of_a_step_that_is_not_there_changes_no_step() -> None:
    swap = StepSwapped(session="s", step=7, exercise="bridge", instead=ROW, reason=SkipReason.HURTS)
    assert only_session(told(STARTED, swap)).steps == (BRIDGE, ROW)


def test_a_step_left_out_and_then_done_was_not_left_out() -> None:
    skip = StepSkipped(session="s", step=0, exercise="bridge", reason=SkipReason.NOT_NOW)
    assert only_session(told(STARTED, skip, skip)).skipped == (0,)
    assert only_session(told(STARTED, skip, SET)).skipped == ()


def test_the_morning_after_belongs_to_its_session_and_its_day() -> None:
    state = fold(*in_turn(STARTED, SET, FINISHED), fact(MorningAnswered(session="s", pain=Pain(3)), day=1))
    assert only_session(state).morning_pain == 3
    assert state.days[-1].day == day(1)
    assert state.days[-1].pain == 3


def test_a_morning_told_twice_keeps_the_worse_answer() -> None:
    state = told(STARTED, MorningAnswered(session="s", pain=Pain(3)), MorningAnswered(session="s", pain=Pain(1)))
    assert only_session(state).morning_pain == 3


def test_a_morning_of_a_forgotten_session_is_pain_of_its_day() -> None:
    state = told(MorningAnswered(session="long ago", pain=Pain(3)))
    assert state.sessions == ()
    assert state.days[-1].pain == 3


def test_a_session_never_holds_more_sets_than_are_kept() -> None:
    sets = (replace(SET, number=number) for number in range(1, 200))
    assert len(only_session(told(STARTED, *sets)).sets) == 80

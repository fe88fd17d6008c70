from datetime import date, timedelta

from rebrace.engine.facts.state import LevelDecision, State
from rebrace.engine.planner.decisions import Change, with_decisions
from tests.engine.planner.trainee import CATALOGUE

DAY = date(2026, 3, 2)
KEPT = 80


def decision(number: int, *, change: Change = Change.HELD, reason: str = "top", exercise: str = "row") -> LevelDecision:
    day = DAY + timedelta(days=number)
    return LevelDecision(day=day, exercise=exercise, rung="second", change=change, reason=reason, numbers={"n": number})


def after(*decisions: LevelDecision) -> State:
    """Each made in a session of its own, followed by as many as push them into the past."""
    state = State()
    for each in (*decisions, *(decision(500 + number, exercise="other") for number in range(KEPT))):
        state = with_decisions(state, [each], CATALOGUE)
    return state


def test_what_is_recent_stands_as_it_was_made() -> None:
    state = with_decisions(State(), [decision(1), decision(2)], CATALOGUE)
    assert (len(state.decisions), state.past) == (2, ())


def test_holds_for_one_reason_in_a_row_stand_as_one() -> None:
    [past] = after(decision(1), decision(3), decision(5)).past
    assert (past.since, past.until, past.times) == (DAY + timedelta(days=1), DAY + timedelta(days=5), 3)
    assert past.numbers == {"n": 5}


def test_another_move_between_them_does_not_part_them() -> None:
    past = after(decision(1), decision(2, exercise="bridge"), decision(3)).past
    assert [(each.exercise, each.times) for each in past] == [("row", 2), ("bridge", 1)]


def test_another_reason_or_a_change_between_them_does() -> None:
    reasons = after(decision(1), decision(2, reason="deload"), decision(3)).past
    assert [each.times for each in reasons] == [1, 1, 1]
    ups = after(decision(1, change=Change.UP), decision(2, change=Change.UP)).past
    assert [(each.change, each.times) for each in ups] == [("up", 1), ("up", 1)]

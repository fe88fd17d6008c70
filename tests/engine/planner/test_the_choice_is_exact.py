"""The planner's choice against every other session there could be."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from hypothesis import given, settings

from rebrace.engine.planner.breathing import breathing
from rebrace.engine.planner.candidates import Candidate, Choice, candidates
from rebrace.engine.planner.limits import Limits, allowed
from rebrace.engine.planner.objective import Objective, objective_of, worth
from rebrace.engine.planner.planning import session_limits
from rebrace.engine.planner.search import best
from rebrace.engine.planner.situation import situation_of
from rebrace.engine.planner.steps import frame
from tests.engine.planner.any_day import Day, any_day
from tests.engine.planner.trainee import CATALOGUE, Trainee

Problem = tuple[tuple[Candidate, ...], Objective, Limits]


def problem(day: Day) -> Problem:
    permission, request, state = day
    situation = situation_of(permission, request, state=state, catalogue=CATALOGUE, leave_out=None)
    found, breaths = candidates(situation), breathing(situation)
    opening, closing = frame(breaths, situation)
    return found, objective_of(situation, found), session_limits(situation, breaths, (*opening, *closing))


def every_session(found: Sequence[Candidate], limits: Limits) -> Iterator[tuple[Choice, ...]]:
    options = [candidate.choices() for candidate in found]
    for count in range(limits.exercises + 1):
        for some in combinations(options, count):
            yield from product(*some)


@settings(max_examples=200)
@given(any_day())
def test_no_other_session_is_worth_more(day: Day) -> None:
    found, objective, limits = problem(day)
    others = (each for each in every_session(found, limits) if allowed(each, limits))
    the_best = max(others, key=lambda each: worth(each, objective))
    assert set(best(found, objective, limits)) == set(the_best)


@settings(max_examples=25)
@given(any_day())
def test_no_two_sessions_are_worth_the_same(day: Day) -> None:
    found, objective, limits = problem(day)
    worths = [worth(each, objective) for each in every_session(found, limits)]
    assert len(set(worths)) == len(worths)


@settings(max_examples=60)
@given(any_day())
def test_every_choice_keeps_its_limits(day: Day) -> None:
    found, objective, limits = problem(day)
    assert allowed(best(found, objective, limits), limits)


def test_one_exercise_more_than_the_limit_is_not_allowed() -> None:
    trainee = Trainee().check()
    found, _, limits = problem((trainee.permission(), trainee.request(25), trainee.state))
    choices = [candidate.choices()[0] for candidate in found]
    too_many = next(some for some in combinations(choices, limits.exercises + 1))
    assert not allowed(too_many, limits)

import json

import pytest

from rebrace.content.loader import built_in
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.state import State
from rebrace.engine.flows.folding import apply, rebuild
from rebrace.engine.wire.encoding import encode
from tests.examples.two_years import WEEKS, two_years

CATALOGUE = built_in().catalogue


@pytest.fixture(scope="module")
def facts() -> list[Fact]:
    return two_years(CATALOGUE)


@pytest.fixture(scope="module")
def state(facts: list[Fact]) -> State:
    return rebuild(facts, CATALOGUE)


def test_two_years_arriving_in_any_order_are_the_same_two_years(facts: list[Fact], state: State) -> None:
    assert rebuild(sorted(facts, key=lambda each: each.id), CATALOGUE) == state


def test_a_snapshot_after_one_year_and_the_facts_since_are_the_same(facts: list[Fact], state: State) -> None:
    place = len(facts) // 2
    later = rebuild(facts[:place], CATALOGUE)
    for each in facts[place:]:
        later = apply(later, each, CATALOGUE)
    assert later == state


def test_two_years_are_some_dozen_kilobytes(state: State) -> None:
    assert len(json.dumps(encode(state))) < 120_000


def test_every_week_of_training_is_still_known(state: State) -> None:
    assert [week.sessions for week in state.weeks] == [3] * WEEKS


def test_training_without_trouble_locks_nothing(state: State) -> None:
    assert state.triage.locks == ()


def test_training_moves_her_up(state: State) -> None:
    assert any(ladder.rung != CATALOGUE.exercises[name].rungs[0].id for name, ladder in state.ladders.items())

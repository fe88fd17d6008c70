import dataclasses

import pytest

from rebrace.engine.facts.change import replace
from rebrace.engine.facts.state import DayRecord, State
from tests.examples.telling import START, TODAY


def test_a_changed_copy_is_what_dataclasses_make_of_it() -> None:
    state = State(facts=3)
    assert replace(state, last_at=START, facts=4) == dataclasses.replace(state, last_at=START, facts=4)


def test_the_record_itself_stays_as_it_was() -> None:
    day = DayRecord(day=TODAY)
    assert replace(day, moments=2).moments == 2
    assert day == DayRecord(day=TODAY)


def test_a_copy_is_as_frozen_as_its_record() -> None:
    copy = replace(State(), facts=4)
    with pytest.raises(dataclasses.FrozenInstanceError):
        copy.facts = 5  # type: ignore[misc]


def test_a_field_that_is_not_there_is_refused() -> None:
    with pytest.raises(TypeError, match="State has no fact"):
        replace(State(), fact=4)  # type: ignore[call-arg]

"""Faults that landmarks can show are told: once they last, one at a time, and not for ever."""

from itertools import pairwise

import pytest

from rebrace.engine.coach.events import Cue, RepCounted
from tests.engine.coach.streams import Move, filmed, watched
from tests.examples import filming

FAULTS = [
    ((coach.exercise, (cue.rungs or (filming.exercise_of(coach.exercise).rungs[0].id,))[0]), cue.fault)
    for coach in filming.content().catalogue.coaches.values()
    for cue in coach.cues
]


@pytest.mark.parametrize(("move", "fault"), FAULTS, ids=[fault for _, fault in FAULTS])
def test_each_fault_is_told_when_it_is_shown_and_not_when_it_is_not(move: Move, fault: str) -> None:
    shown = filmed(move, film=filming.film_of(*move, fault=fault), rate=12)
    clean = filmed(move, film=filming.film_of(*move), rate=12)
    assert Cue(fault=fault) in watched(move, shown).of(Cue)
    assert watched(move, clean).of(Cue) == []


def test_a_cue_is_told_once_in_a_repetition_and_then_waits() -> None:
    move = ("glute_bridge", "bridge")
    shown = filmed(move, film=filming.film_of(*move, fault="hamstring_cramp"), loops=6)
    events = watched(move, shown).events
    times = [time for time, event in events if isinstance(event, Cue)]
    assert len(times) >= 2
    assert all(after - before >= 15 for before, after in pairwise(times))
    assert len(times) < sum(isinstance(event, RepCounted) for _, event in events)


def test_every_cue_says_how_its_fault_looks() -> None:
    cues = [cue for coach in filming.content().catalogue.coaches.values() for cue in coach.cues]
    assert [cue.fault for cue in cues if cue.form is None] == []

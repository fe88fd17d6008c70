"""Any woman on any day: states, permissions and requests as hypothesis draws them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from hypothesis import strategies as st

from rebrace.engine.facts.kinds.preferences import Liking
from rebrace.engine.facts.preferences import Preferences
from rebrace.engine.facts.state import BirthState, DayRecord, Easing, LadderState, State, WeekRecord
from rebrace.engine.planner.session import Request
from rebrace.engine.triage.permission import Permission
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Scope
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Effort, Minutes, Percent
from rebrace.engine.vocabulary.surroundings import Equipment, Place
from tests.engine.planner.trainee import CATALOGUE, MONDAY, Trainee, on_ladder

Day = tuple[Permission, Request, State]
NAMES: Final = sorted(CATALOGUE.exercises)
HABITS: Final = sorted(CATALOGUE.habits)
PERMITTED: Final = Trainee().check().permission()
TODAY: Final = MONDAY.date() + timedelta(days=4)
NOW: Final = MONDAY + timedelta(days=4)


def some(values: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), unique=True)


@st.composite
def ladders(draw: st.DrawFn) -> dict[str, LadderState]:
    found = {}
    for name in draw(some(NAMES)):
        exercise = CATALOGUE.exercises[name]
        rung = draw(st.integers(1, len(exercise.rungs)))
        found[name] = on_ladder(
            name,
            rung,
            TODAY,
            sets=draw(st.integers(0, 3)),
            amount=draw(st.integers(0, 14)),
            exposures=draw(st.sampled_from((0, 9))),
            solid=draw(st.integers(0, rung)),
            last_day=TODAY - timedelta(days=draw(st.integers(1, 20))),
        )
    return found


@st.composite
def days(draw: st.DrawFn) -> tuple[DayRecord, ...]:
    ago = sorted(draw(st.sets(st.integers(0, 9), max_size=5)), reverse=True)
    return tuple(
        DayRecord(
            day=TODAY - timedelta(days=each),
            sets={name: draw(st.integers(1, 3)) for name in draw(st.lists(st.sampled_from(NAMES), max_size=3))},
            habits={name: draw(st.integers(0, 14)) for name in draw(st.lists(st.sampled_from(HABITS), max_size=3))},
        )
        for each in ago
    )


@st.composite
def weeks(draw: st.DrawFn) -> tuple[WeekRecord, ...]:
    seconds = st.integers(0, 3000)
    return tuple(
        WeekRecord(
            monday=MONDAY.date() - timedelta(weeks=ago),
            sets={pillar: draw(st.integers(0, 12)) for pillar in Pillar},
            mobility_seconds=draw(seconds) // 4,
            strength_seconds=draw(seconds),
            breathing_seconds=draw(seconds) // 2,
        )
        for ago in (2, 1, 0)
    )


@st.composite
def states(draw: st.DrawFn) -> State:
    born = TODAY - timedelta(weeks=draw(st.integers(0, 60) | st.just(30)))
    birth = BirthState(earliest=born, latest=born, birth=draw(st.sampled_from(BirthType)))
    likings = {name: draw(st.sampled_from((Liking.LIKED, Liking.BANNED))) for name in draw(some(NAMES))[:3]}
    easing = Easing(reason="fever", since=TODAY, sessions_left=1, sets_percent=Percent(50), effort_most=Effort(5))
    return State(
        birth=birth,
        preferences=Preferences(likings=likings),
        ladders=draw(ladders()),
        days=draw(days()),
        weeks=draw(weeks()),
        chosen=tuple(draw(some(NAMES))[:4]),
        chosen_on=TODAY - timedelta(days=draw(st.integers(0, 20))),
        started_on=draw(st.none() | st.integers(0, 140).map(lambda ago: TODAY - timedelta(days=ago))),
        easing=draw(st.sampled_from((None, None, None, easing))),
    )


@st.composite
def any_day(draw: st.DrawFn) -> Day:
    rare = st.sampled_from((False, False, False, True))
    permission = replace(
        PERMITTED,
        scope=draw(st.sampled_from((Scope.FULL, Scope.FULL, Scope.FULL, Scope.CALM))),
        flags=tuple(draw(st.lists(st.sampled_from(Flag), max_size=2, unique=True))),
        minimum_only=draw(rare),
        recovery=draw(rare),
        early_days=draw(rare),
        regress=draw(st.sampled_from(((), (), (Pillar.CORE, Pillar.GLUTES)))),
    )
    request = Request(
        minutes=Minutes(draw(st.integers(3, 25))),
        places=draw(st.just(tuple(Place)) | st.sets(st.sampled_from(Place), min_size=1).map(tuple)),
        equipment=draw(st.just(tuple(Equipment)) | st.sets(st.sampled_from(Equipment)).map(tuple)),
        baby_in_arms=draw(rare),
        night=draw(rare),
        now=NOW,
    )
    return permission, request, draw(states())

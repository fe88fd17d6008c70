"""Asking the gates in tests: a woman is a state, a rung is `exercise/number`."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from rebrace.content.loader import built_in
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Rung
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.kinds.clearance import ClearanceStated, ComfortTested
from rebrace.engine.facts.kinds.triage import Voice
from rebrace.engine.facts.state import BirthState, LadderState, Lock, SessionRecord, State
from rebrace.engine.gates.access import Access, Closed, ClosedReason
from rebrace.engine.gates.rungs import rung_access
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Scope, Unlock
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.quantities import Pain
from tests.examples.telling import START, TODAY

CATALOGUE: Final[Catalogue] = built_in().catalogue
RUNGS: Final = tuple(
    f"{name}/{number}"
    for name, exercise in sorted(CATALOGUE.exercises.items())
    for number in range(1, len(exercise.rungs) + 1)
)
STATEMENTS: Final = ("postnatal_check", "wound_closed", "bleeding_settled")


def woman(weeks: int | None, birth: BirthType = BirthType.VAGINAL, *, complicated: bool = False) -> State:
    """So many completed weeks after a birth, and nothing else said."""
    day = None if weeks is None else TODAY - timedelta(weeks=weeks)
    return State(birth=BirthState(earliest=day, latest=day, birth=birth, complicated=complicated))


def ready(state: State, *, days: int = 1) -> State:
    """The same woman with all seven shown, and every rung that another asks for solid."""
    sessions = tuple(session(days + 1 + place, str(place)) for place in (1, 0))
    return replace(
        state,
        clearance={item: stated(item, days=days) for item in STATEMENTS},
        sessions=sessions,
        ladders={"glute_bridge": ladder("glute_bridge", 4)},
        comfort_tests={},
    )


def stated(item: str, *, days: int = 1, holds: bool = True) -> ClearanceStated:
    """She said so many days ago that an item holds."""
    return ClearanceStated(item=item, holds=holds, by=Voice.HERSELF, on=TODAY - timedelta(days=days))


def session(days: int, name: str = "s", **changes: Any) -> SessionRecord:  # noqa: ANN401 - any field of the record
    """A session so many days ago that went well."""
    at: datetime = START - timedelta(days=days)
    told: Mapping[str, Any] = {
        "finished": at,
        "pain_before": Pain(2),
        "pain": Pain(2),
        "flagged": False,
        "morning_pain": Pain(2),
        **changes,
    }
    return SessionRecord(session=name, started=at, check="c", shape="short", minutes=10, steps=(), **told)


def ladder(name: str, number: int) -> LadderState:
    """She does this rung at the top of its range."""
    rung = CATALOGUE.exercises[name].rungs[number - 1]
    return LadderState(exercise=name, rung=rung.id, since=TODAY, solid=number)


def comfortable(state: State, test: str, *, days: int = 0, passed: bool = True) -> State:
    """She did a comfort test so many days ago."""
    return replace(state, comfort_tests={test: (TODAY - timedelta(days=days), ComfortTested(test=test, passed=passed))})


def told_tear(state: State) -> State:
    """She told of a severe tear in a check, and nobody has looked yet."""
    lock = Lock(
        rule="P10",
        item="P10",
        since=START,
        then=Disposition.PHYSIO_FIRST,
        hold=Hold.NOTHING_HELD,
        unlock=Unlock.PHYSIO,
    )
    return replace(state, triage=replace(state.triage, locks=(lock,)))


def rung_of(rung: str) -> Rung:
    """A rung as its content tells it."""
    name, _, number = rung.partition("/")
    return CATALOGUE.exercises[name].rungs[int(number) - 1]


def access(
    rung: str,
    state: State,
    *flags: Flag,
    today: date = TODAY,
    scope: Scope = Scope.FULL,
    catalogue: Catalogue = CATALOGUE,
) -> Access:
    """The access to a rung."""
    name, _, number = rung.partition("/")
    exercise = catalogue.exercises[name]
    return rung_access(exercise, int(number), state=state, flags=flags, today=today, catalogue=catalogue, scope=scope)


def reasons(rung: str, state: State, *flags: Flag, **more: Any) -> tuple[ClosedReason, ...]:  # noqa: ANN401 - as access
    """Why a rung is closed; nothing when it is open."""
    found = access(rung, state, *flags, **more)
    return found.reasons if isinstance(found, Closed) else ()


def codes(rung: str, state: State, *flags: Flag, **more: Any) -> list[str]:  # noqa: ANN401 - as access
    """The codes of what keeps a rung closed."""
    return [reason.code for reason in reasons(rung, state, *flags, **more)]

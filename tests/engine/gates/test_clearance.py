"""The seven things: what shows each of them, and that every rung which asks for them waits for all."""

from datetime import timedelta

import pytest

from rebrace.engine.catalogue.clearance import ClearanceProof
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.kinds.clearance import ClearanceStated
from rebrace.engine.facts.kinds.session import StopReason
from rebrace.engine.facts.state import FlagUp, State
from rebrace.engine.gates.access import Open
from rebrace.engine.gates.clearance import ClearanceLine, clearance_lines
from rebrace.engine.gates.sessions import SHOWINGS
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.quantities import Pain
from tests.examples.gates import CATALOGUE, RUNGS, STATEMENTS, access, codes, ready, session, stated, woman
from tests.examples.telling import TODAY

SEVEN = (
    "weeks",
    "postnatal_check",
    "wound_closed",
    "bleeding_settled",
    "no_heaviness",
    "no_doming",
    "pain_settles",
)
KEYED = tuple(
    rung
    for rung in RUNGS
    if CATALOGUE.exercises[rung.split("/")[0]].rungs[int(rung.split("/")[1]) - 1].gate.needs_clearance
)


def line(item: str, state: State) -> ClearanceLine:
    return next(each for each in clearance_lines(state, state.birth, TODAY, CATALOGUE) if each.item == item)


def test_there_are_seven_in_their_order() -> None:
    assert tuple(CATALOGUE.clearance) == SEVEN


def test_every_item_that_sessions_show_has_a_way_to_show_it() -> None:
    shown = {item.id for item in CATALOGUE.clearance.values() if item.proof is ClearanceProof.SESSIONS}
    assert shown == set(SHOWINGS)


def test_a_woman_who_said_nothing_has_only_her_weeks() -> None:
    held = [each.item for each in clearance_lines(woman(30), woman(30).birth, TODAY, CATALOGUE) if each.holds]
    assert held == ["weeks"]


def test_a_woman_who_is_ready_has_all_seven() -> None:
    state = ready(woman(30))
    assert all(each.holds for each in clearance_lines(state, state.birth, TODAY, CATALOGUE))


@pytest.mark.parametrize(("weeks", "holds"), [(5, False), (6, True)])
def test_the_weeks_hold_from_the_first_rung_that_asks_for_all_seven(weeks: int, *, holds: bool) -> None:
    assert line("weeks", woman(weeks)).holds is holds


@pytest.mark.parametrize("item", STATEMENTS)
def test_a_statement_holds_from_its_day(item: str) -> None:
    state = replace(woman(30), clearance={item: stated(item, days=3)})
    assert (line(item, state).holds, line(item, state).since) == (True, TODAY - timedelta(days=3))


@pytest.mark.parametrize(
    "statement",
    [
        stated("wound_closed", holds=False),
        stated("wound_closed", days=-1),
        stated("wound_closed", days=57),
        stated("wound_closed", days=30 * 7 + 1),
    ],
    ids=["taken back", "of tomorrow", "run out", "before this birth"],
)
def test_this_statement_does_not_hold(statement: ClearanceStated) -> None:
    state = replace(woman(30), clearance={"wound_closed": statement})
    assert not line("wound_closed", state).holds


def test_a_postnatal_check_stays_done() -> None:
    state = replace(woman(60), clearance={"postnatal_check": stated("postnatal_check", days=400)})
    assert line("postnatal_check", state).holds


def test_a_statement_says_until_when_it_counts() -> None:
    state = replace(woman(30), clearance={"wound_closed": stated("wound_closed", days=6)})
    assert line("wound_closed", state).until == TODAY + timedelta(days=50)


@pytest.mark.parametrize("item", ["no_heaviness", "no_doming", "pain_settles"])
@pytest.mark.parametrize("days", [(), (3,)], ids=["none", "one"])
def test_too_few_sessions_show_nothing(item: str, days: tuple[int, ...]) -> None:
    assert not line(item, replace(woman(30), sessions=tuple(map(session, days)))).holds


@pytest.mark.parametrize(
    ("item", "change"),
    [
        ("no_heaviness", {"flagged": True}),
        ("no_heaviness", {"flagged": None}),
        ("no_doming", {"flagged": True}),
        ("pain_settles", {"pain": Pain(4)}),
        ("pain_settles", {"pain": None}),
        ("pain_settles", {"pain_before": None}),
        ("pain_settles", {"morning_pain": None}),
        ("pain_settles", {"morning_pain": Pain(4)}),
        ("pain_settles", {"stopped": StopReason.SOMETHING_WRONG}),
        ("no_heaviness", {"finished": None, "stopped": StopReason.SOMETHING_WRONG}),
    ],
)
@pytest.mark.parametrize("place", [0, 1])
def test_one_of_the_last_two_sessions_is_enough_to_say_no(item: str, change: dict[str, object], place: int) -> None:
    days = (5, 3)
    told = tuple(session(day, str(day), **(change if number == place else {})) for number, day in enumerate(days))
    assert not line(item, replace(woman(30), sessions=told)).holds


def test_a_point_more_in_the_morning_is_back_to_usual() -> None:
    told = (session(5, "a", morning_pain=Pain(3)), session(3, "b", morning_pain=Pain(3)))
    assert line("pain_settles", replace(woman(30), sessions=told)).holds


def test_an_older_session_that_went_badly_is_forgotten() -> None:
    told = (session(9, "a", pain=Pain(8)), session(5, "b"), session(3, "c"))
    assert line("pain_settles", replace(woman(30), sessions=told)).holds


def test_a_session_cut_short_for_the_baby_says_nothing() -> None:
    cut = session(1, "c", finished=None, stopped=StopReason.BABY, pain=None, flagged=None, morning_pain=None)
    told = (session(5, "a"), session(3, "b"), cut)
    assert line("no_heaviness", replace(woman(30), sessions=told)).holds


def test_todays_session_waits_for_its_morning() -> None:
    told = (session(5, "a"), session(3, "b"), session(0, "c", morning_pain=None))
    assert line("pain_settles", replace(woman(30), sessions=told)).holds


@pytest.mark.parametrize(
    ("flag", "item"), [(Flag.HEAVINESS, "no_heaviness"), (Flag.LEAK, "no_heaviness"), (Flag.DOMING, "no_doming")]
)
def test_a_flag_that_is_up_says_no(flag: Flag, item: str) -> None:
    state = ready(woman(30))
    flagged = replace(state, triage=replace(state.triage, flags=(FlagUp(flag=flag, since=TODAY),)))
    assert (line(item, state).holds, line(item, flagged).holds) == (True, False)


@pytest.mark.parametrize("rung", KEYED)
@pytest.mark.parametrize("birth", [BirthType.VAGINAL, BirthType.CAESAREAN])
def test_a_rung_that_asks_for_all_seven_opens_with_all_seven(rung: str, birth: BirthType) -> None:
    lacking = [code for code in codes(rung, ready(woman(40, birth))) if code.startswith("clearance")]
    assert lacking == []


@pytest.mark.parametrize("item", SEVEN[1:])
def test_a_rung_that_asks_for_all_seven_stays_closed_without_one(item: str) -> None:
    state = ready(woman(40))
    without = {
        **{
            each: replace(state, clearance={k: v for k, v in state.clearance.items() if k != each})
            for each in STATEMENTS
        },
        "no_heaviness": replace(state, triage=replace(state.triage, flags=(FlagUp(flag=Flag.LEAK, since=TODAY),))),
        "no_doming": replace(state, triage=replace(state.triage, flags=(FlagUp(flag=Flag.DOMING, since=TODAY),))),
        "pain_settles": replace(state, sessions=(session(5, "a", pain=Pain(5)), session(3, "b"))),
    }
    assert codes("hip_thrust/2", without[item]) == [f"clearance_{item}"]
    assert isinstance(access("hip_thrust/2", state), Open)

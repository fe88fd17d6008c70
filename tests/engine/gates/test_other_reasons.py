"""Everything else that closes a rung: comfort, what is solid, a tear, a complicated birth, flags, the calm set."""

from datetime import timedelta

import pytest

from rebrace.content.loader import built_in
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.kinds.clearance import ComfortTested, EarlyCleared
from rebrace.engine.facts.kinds.triage import Voice
from rebrace.engine.facts.state import Cover, FlagUp, LadderState, State
from rebrace.engine.gates.access import Open
from rebrace.engine.gates.closing import CLOSERS
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Scope
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.surroundings import Position
from tests.examples.gates import (
    CATALOGUE,
    RUNGS,
    access,
    codes,
    comfortable,
    ladder,
    ready,
    reasons,
    rung_of,
    stated,
    told_tear,
    woman,
)
from tests.examples.telling import TODAY

WORDS = built_in().words


def reviewed(state: State, *, days: int = 7) -> State:
    on = TODAY - timedelta(days=days)
    cover = Cover(rule="P10", by=Voice.HERSELF, on=on, until=TODAY + timedelta(days=999), role="physio")
    return replace(state, triage=replace(state.triage, covers=(cover,)))


def opened_early(state: State, *, by: Voice = Voice.PROFESSIONAL, rung: str = "mini_thrust", days: int = 1) -> State:
    on = TODAY - timedelta(days=days)
    return replace(state, early=(EarlyCleared(exercise="hip_thrust", rung=rung, by=by, on=on, role="physio"),))


def test_lying_face_down_is_tried_first() -> None:
    state = woman(8)
    (reason,) = reasons("prone_y/3", state)
    assert (reason.code, reason.words, reason.look_again) == ("comfort", {"test": "prone"}, TODAY)
    assert isinstance(access("prone_y/3", comfortable(state, "prone")), Open)


def test_a_comfort_test_that_failed_is_tried_again_in_a_week() -> None:
    (reason,) = reasons("prone_y/3", comfortable(woman(8), "prone", passed=False))
    assert reason.look_again == TODAY + timedelta(days=7)


@pytest.mark.parametrize(("days", "found"), [(56, []), (57, ["comfort"]), (-1, ["comfort"])])
def test_a_comfort_test_counts_for_eight_weeks(days: int, found: list[str]) -> None:
    assert codes("prone_y/3", comfortable(woman(20), "prone", days=days)) == found


def test_a_scar_that_can_be_pressed_lets_her_lie_face_down_earlier() -> None:
    state = ready(woman(9, BirthType.CAESAREAN))
    both = replace(
        state,
        comfort_tests={test: (TODAY, ComfortTested(test=test, passed=True)) for test in ("prone", "scar_press")},
    )
    assert "weeks" in codes("prone_y/3", state)
    assert isinstance(access("prone_y/3", both), Open)


def test_the_earlier_way_asks_for_all_seven() -> None:
    bare = replace(
        woman(9, BirthType.CAESAREAN),
        comfort_tests={test: (TODAY, ComfortTested(test=test, passed=True)) for test in ("prone", "scar_press")},
    )
    assert "clearance_wound_closed" in codes("prone_y/3", bare)


def test_a_professional_opens_the_first_hip_thrust_early() -> None:
    state = ready(woman(8, BirthType.CAESAREAN))
    assert "weeks" in codes("hip_thrust/1", state)
    assert isinstance(access("hip_thrust/1", opened_early(state)), Open)


@pytest.mark.parametrize(
    "state",
    [
        opened_early(ready(woman(8, BirthType.CAESAREAN)), by=Voice.HERSELF),
        opened_early(ready(woman(8, BirthType.CAESAREAN)), rung="full_thrust"),
        opened_early(ready(woman(8, BirthType.CAESAREAN)), days=-1),
        opened_early(ready(woman(8, BirthType.CAESAREAN)), days=57),
        opened_early(ready(woman(7, BirthType.CAESAREAN))),
        opened_early(ready(woman(8, BirthType.CAESAREAN, complicated=True))),
    ],
    ids=["by herself", "another rung", "tomorrow", "before the birth", "too early", "complicated"],
)
def test_this_opens_nothing_early(state: State) -> None:
    assert "weeks" in codes("hip_thrust/1", state)


def test_an_early_opening_opens_no_other_rung() -> None:
    assert "weeks" in codes("hip_thrust/2", opened_early(ready(woman(8, BirthType.CAESAREAN))))


def test_hip_thrusts_wait_for_a_solid_bridge() -> None:
    state = replace(ready(woman(30)), ladders={"glute_bridge": ladder("glute_bridge", 2)})
    (reason,) = reasons("hip_thrust/1", state)
    assert reason.code == "requires"
    assert reason.words == {"exercise": "glute_bridge", "rung": "bridge_hold"}
    assert (reason.numbers["sets"], reason.numbers["amount"]) == (3, 12)


@pytest.mark.parametrize("number", [3, 4, 5])
def test_a_bridge_at_the_top_of_its_range_or_beyond_is_solid(number: int) -> None:
    state = replace(ready(woman(30)), ladders={"glute_bridge": ladder("glute_bridge", number)})
    assert isinstance(access("hip_thrust/1", state), Open)


def test_the_top_of_a_range_does_not_stand_for_more_than_it() -> None:
    thrust = CATALOGUE.exercises["hip_thrust"]
    (needed,) = thrust.rungs[0].requires
    harder = replace(thrust.rungs[0], requires=(replace(needed, amount=needed.amount + 1),))
    exercises = {**CATALOGUE.exercises, thrust.id: replace(thrust, rungs=(harder, *thrust.rungs[1:]))}
    state = replace(ready(woman(30)), ladders={"glute_bridge": ladder("glute_bridge", 3)})
    assert codes("hip_thrust/1", state, catalogue=replace(CATALOGUE, exercises=exercises)) == ["requires"]


@pytest.mark.parametrize(("amount", "found"), [(12, []), (11, ["requires"])])
def test_a_bridge_shown_once_for_three_sets_of_twelve_is_solid(amount: int, found: list[str]) -> None:
    shown = LadderState(exercise="glute_bridge", rung="bridge_hold", since=TODAY, best_sets=3, best_amount=amount)
    assert codes("hip_thrust/1", replace(ready(woman(30)), ladders={"glute_bridge": shown})) == found


def test_a_severe_tear_is_looked_at_before_the_third_rung() -> None:
    torn = ready(woman(30, BirthType.SEVERE_TEAR))
    assert {rung for rung in RUNGS if "tear_review" in codes(rung, torn)} == {
        rung for rung in RUNGS if int(rung[-1]) >= 3
    }


def test_a_tear_that_was_looked_at_holds_no_rung() -> None:
    torn = reviewed(ready(woman(30, BirthType.SEVERE_TEAR)))
    assert [rung for rung in RUNGS if "tear_review" in codes(rung, torn)] == []


def test_a_tear_told_in_a_check_counts_like_one_told_as_the_birth() -> None:
    assert codes("glute_bridge/3", told_tear(woman(7))) == ["weeks", "tear_review"]
    assert codes("glute_bridge/2", told_tear(woman(5, BirthType.ASSISTED))) == ["weeks"]


def test_a_review_before_this_birth_does_not_count() -> None:
    assert "tear_review" in codes("glute_bridge/3", reviewed(woman(30, BirthType.SEVERE_TEAR), days=30 * 7 + 1))


def test_after_a_complicated_birth_a_clinician_speaks_first() -> None:
    state = woman(40, complicated=True)
    seen = replace(state, clearance={"postnatal_check": stated("postnatal_check")})
    assert (codes("heel_tap/1", state), codes("heel_tap/1", seen)) == (["complicated_birth"], [])


def test_the_calm_set_stays_open_after_a_complicated_birth() -> None:
    calm = [rung for rung in RUNGS if rung_of(rung).calm]
    assert {code for rung in calm for code in codes(rung, woman(40, complicated=True))} == set()


def test_only_calm_rungs_are_open_in_the_calm_set() -> None:
    closed = {rung for rung in RUNGS if "calm_only" in codes(rung, woman(40), scope=Scope.CALM)}
    assert closed == {rung for rung in RUNGS if not rung_of(rung).calm}


BLOCKING = [
    (exercise.id, rule.flag, rule.blocks_from)
    for exercise in CATALOGUE.exercises.values()
    for rule in exercise.flags
    if rule.blocks_from
]


@pytest.mark.parametrize(("name", "flag", "first"), BLOCKING)
def test_a_flag_closes_the_rungs_it_names(name: str, flag: Flag, first: int) -> None:
    avoided = CATALOGUE.flags[flag].avoids
    exercise = CATALOGUE.exercises[name]
    closed = [
        f"flag_{flag}" in codes(f"{name}/{number}", woman(40), flag) for number in range(1, len(exercise.rungs) + 1)
    ]
    assert closed == [
        number >= first or exercise.position_of(rung) in avoided for number, rung in enumerate(exercise.rungs, 1)
    ]


def test_a_flag_closes_the_positions_it_avoids_in_every_exercise() -> None:
    prone = [rung for rung in RUNGS if _position(rung) is Position.PRONE]
    assert prone
    assert [rung for rung in prone if "flag_breast" not in codes(rung, woman(40), Flag.BREAST)] == []


def _position(rung: str) -> Position:
    return CATALOGUE.exercises[rung.partition("/")[0]].position_of(rung_of(rung))


def test_a_flag_says_when_it_is_asked_about_again() -> None:
    state = woman(40)
    up = replace(state, triage=replace(state.triage, flags=(FlagUp(flag=Flag.DOMING, since=TODAY),)))
    (reason,) = reasons("heel_tap/3", up, Flag.DOMING)
    assert reason.look_again == TODAY + timedelta(days=7)


def test_all_reasons_are_told_at_once() -> None:
    found = codes("hip_thrust/5", woman(10), Flag.PELVIC_GIRDLE)
    assert found[0] == "weeks"
    assert {"clearance_wound_closed", "requires", "flag_pelvic_girdle"} <= set(found)


def test_every_reason_has_its_sentence() -> None:
    states = (woman(None), woman(3), woman(3, BirthType.UNKNOWN), woman(9, BirthType.SEVERE_TEAR, complicated=True))
    found = {code for state in states for rung in RUNGS for code in codes(rung, state, *Flag, scope=Scope.CALM)}
    assert {code for code in found if f"reasons.gates.{code}" not in WORDS} == set()
    assert len(CLOSERS) == 8


def test_every_closed_rung_but_one_without_a_birth_date_says_when_to_look_again() -> None:
    told = [reason for rung in RUNGS for reason in reasons(rung, woman(3, BirthType.CAESAREAN), *Flag)]
    assert [reason.code for reason in told if reason.look_again is None] == []
    assert [reason.code for reason in told if reason.look_again and reason.look_again < TODAY] == []

"""A recorded verdict and the one of now: of every difference the more careful side stands."""

from dataclasses import replace

import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered
from rebrace.engine.facts.state import State
from rebrace.engine.facts.verdict import Fired, Verdict
from rebrace.engine.triage.judging import summary
from rebrace.engine.triage.permission import Refusal, permit
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Unlock
from tests.examples.triage import CATALOGUE, GO, answered, at, check, locked, mother, on, opening, written


def recorded(verdict: Verdict, **answers: str) -> State:
    return mother((0, written(Form.FULL, answered(**answers), verdict)))


def fired(rule: str, item: str, *, silent: bool = False, covered: bool = False) -> Verdict:
    told = Fired(
        rule=rule,
        item=item,
        then=Disposition.SAME_DAY,
        hold=Hold.REST,
        unlock=Unlock.CHECKED,
        silent=silent,
        covered=covered,
    )
    return summary([told], CATALOGUE)


def test_a_forged_go_opens_nothing() -> None:
    assert locked(recorded(GO, E02="yes")) == {"E02"}


def test_a_forged_word_covers_nothing() -> None:
    assert locked(recorded(fired("E02", "E02", covered=True), E02="yes")) == {"E02"}


@pytest.mark.parametrize("then", [Disposition.GO, Disposition.SAME_DAY, Disposition.EMERGENCY])
@pytest.mark.parametrize("item", ["E02", "E01", "X7"])
def test_a_forged_rule_makes_no_lock_easier_to_open(then: Disposition, item: str) -> None:
    easy = Fired(rule="E02", item=item, then=then, hold=Hold.NOTHING_HELD, unlock=Unlock.NEXT_CHECK, silent=True)
    forged = replace(GO, disposition=then, fired=(easy,))
    told = (0.0, written(Form.FULL, answered(E02="yes"), forged))
    (lock,) = (each for each in mother(told, (1, check())).triage.locks if each.rule == "E02")
    assert (lock.item, lock.hold, lock.unlock) == ("E02", Hold.REST, Unlock.CHECKED)


def test_a_recorded_rule_locks_although_it_does_not_fire_now() -> None:
    assert locked(recorded(fired("E02", "E02"))) == {"E02"}


def test_a_recorded_rule_that_is_gone_locks_under_its_own_name() -> None:
    state = recorded(fired("X7", "X7"))
    assert [(lock.rule, lock.item) for lock in state.triage.locks] == [("X7", "recorded")]


def test_a_recorded_rule_that_is_gone_can_be_opened() -> None:
    told = (0.0, written(Form.FULL, answered(), fired("X7", "X7")))
    assert locked(mother(told, (1, opening("X7", on=on(1))))) == set()


@pytest.mark.parametrize(("answers", "locks"), [({"X7": "not_sure"}, {"X7_silent"}), ({}, set())])
def test_a_recorded_silence_locks_only_where_she_said_it(answers: dict[str, str], locks: set[str]) -> None:
    assert locked(recorded(fired("X7_silent", "X7", silent=True), **answers)) == locks


@pytest.mark.parametrize(
    ("disposition", "hold", "opens"),
    [
        (Disposition.EMERGENCY, Hold.REST, Unlock.CHECKED),
        (Disposition.URGENT_MENTAL_HEALTH, Hold.REST, Unlock.CHECKED),
        (Disposition.SAME_DAY, Hold.REST, Unlock.CHECKED),
        (Disposition.PHYSIO_FIRST, Hold.CALM_SET, Unlock.PHYSIO),
        (Disposition.GP, Hold.CALM_SET, Unlock.NEXT_CHECK),
    ],
)
def test_a_verdict_worse_than_its_reasons_locks_by_itself(disposition: Disposition, hold: Hold, opens: Unlock) -> None:
    state = recorded(replace(GO, disposition=disposition, hold=hold))
    assert [(lock.rule, lock.hold, lock.unlock) for lock in state.triage.locks] == [("recorded", hold, opens)]
    assert state.triage.checks[Form.FULL].disposition is disposition


def test_help_lines_that_were_shown_stay() -> None:
    assert locked(recorded(replace(GO, help_lines=True))) == set()


def test_contradicting_answers_all_count() -> None:
    double = CheckAnswered(
        form=Form.FULL,
        answers=(Answer(item="E02", value="yes"), *written(Form.FULL, answered()).answers),
        verdict=GO,
        content="test",
        engine="test",
    )
    state = mother((0, double))
    assert locked(state) == {"E02"}
    assert state.triage.checks == {}


def test_a_check_that_lacks_what_is_asked_now_does_not_stand() -> None:
    old = {item: value for item, value in answered().items() if item != "E02"}
    state = mother((0, written(Form.FULL, old)))
    leave = permit(state, at(0.01), CATALOGUE)
    assert isinstance(leave, Refusal)
    assert (locked(state), leave.needs) == (set(), Form.FULL)


def test_the_check_that_stands_says_what_fired() -> None:
    seen = mother((0, check(P08="yes", P08_worse="no"))).triage.checks[Form.FULL]
    assert (seen.disposition, seen.hold, seen.fired) == (Disposition.MODIFY, Hold.NOTHING_HELD, ("P08",))


def test_a_check_that_arrives_late_does_not_replace_a_newer_one() -> None:
    newer, older = (5, check(P14="yes")), (3, check())
    assert mother(newer, older).triage.checks[Form.FULL].at == at(5)

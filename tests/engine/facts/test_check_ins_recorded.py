import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts import records
from rebrace.engine.facts.kinds.session import SessionStarted
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered
from rebrace.engine.facts.state import CheckSeen, State, TriageState
from rebrace.engine.facts.verdict import Verdict
from rebrace.engine.vocabulary.dispositions import Disposition, Hold
from rebrace.engine.vocabulary.quantities import Minutes
from tests.examples.catalogue import catalogue
from tests.examples.telling import START, fact, in_turn, recorded

CATALOGUE = catalogue()
STARTED = SessionStarted(session="s", check="c", shape="short", minutes=Minutes(8), steps=())


def check(hold: Hold = Hold.NOTHING_HELD, **answers: str) -> CheckAnswered:
    verdict = Verdict(disposition=Disposition.GO, hold=hold, help_lines=False, fired=(), flags=())
    told = tuple(Answer(item=item, value=value) for item, value in answers.items())
    return CheckAnswered(form=Form.SESSION, answers=told, verdict=verdict, content="", engine="")


def test_a_check_tells_of_pain_sleep_and_energy() -> None:
    day = recorded(in_turn(check(pain_now="4", sleep="under_4", energy="2")), CATALOGUE).days[-1]
    assert (day.pain, day.sleep, day.energy) == (4, "under_4", 2)


def test_a_second_check_keeps_what_it_does_not_ask() -> None:
    day = recorded(in_turn(check(pain_now="4", sleep="under_4", energy="2"), check(energy="3")), CATALOGUE).days[-1]
    assert (day.pain, day.sleep, day.energy) == (4, "under_4", 3)


@pytest.mark.parametrize("told", ["", "-1", "11", "four", "٤", "4.0", "9" * 5000, "not_sure"])
def test_what_is_no_number_on_the_scale_is_not_pain(told: str) -> None:
    state = recorded(in_turn(check(pain_now=told, energy=told, sleep=told)), CATALOGUE)
    assert (state.days[-1].pain, state.days[-1].energy, state.days[-1].sleep) == (None, None, None)
    assert all(week.pain_count == 0 for week in state.weeks)


def test_a_day_of_rest_counts_once_for_its_week() -> None:
    rest = check(Hold.REST)
    facts = [*in_turn(rest, check(Hold.REST, pain_now="1")), fact(rest, day=1)]
    state = recorded(facts, CATALOGUE)
    assert [each.rested for each in state.days] == [True, True]
    assert state.weeks[-1].rest_days == 2


def test_a_calm_day_is_no_day_of_rest() -> None:
    state = recorded(in_turn(check(Hold.CALM_SET)), CATALOGUE)
    assert not state.days[-1].rested


def test_a_session_knows_the_pain_of_the_check_that_allowed_it() -> None:
    seen = CheckSeen(
        form=Form.SESSION,
        fact="c",
        at=START,
        begun=START,
        disposition=Disposition.GO,
        hold=Hold.NOTHING_HELD,
        answers={"pain_now": "3"},
        fired=(),
    )
    state = State(triage=TriageState(checks={Form.SESSION: seen}))
    assert records.apply(state, fact(STARTED), CATALOGUE).sessions[-1].pain_before == 3


def test_without_that_check_it_is_the_pain_of_the_day() -> None:
    assert recorded(in_turn(check(pain_now="5"), STARTED), CATALOGUE).sessions[-1].pain_before == 5


def test_without_any_number_it_stays_unknown() -> None:
    assert recorded(in_turn(STARTED), CATALOGUE).sessions[-1].pain_before is None

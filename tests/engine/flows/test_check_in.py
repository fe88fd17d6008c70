"""Check-ins: page by page, nothing lost, nothing doubled, nothing taken for granted."""

import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.kinds.triage import CheckAnswered, CheckPageAnswered
from rebrace.engine.flows.check_pages import CheckPage
from rebrace.engine.flows.decision import Decision
from rebrace.engine.flows.given import Screen
from rebrace.engine.flows.session import SessionStep
from rebrace.engine.flows.today import Today
from rebrace.engine.vocabulary.dispositions import Disposition
from tests.engine.flows.person import Person

FULL = {"form": "full", "page": "warning"}
PAIN = {"form": "full", "page": "pain"}


def _page(screen: Screen) -> CheckPage:
    assert isinstance(screen, CheckPage)
    return screen


def _checks(person: Person) -> list[CheckAnswered]:
    return [fact.body for fact in person.facts.values() if isinstance(fact.body, CheckAnswered)]


def _pages(person: Person) -> list[CheckPageAnswered]:
    return [fact.body for fact in person.facts.values() if isinstance(fact.body, CheckPageAnswered)]


def _at_pain() -> Person:
    """Everything answered but the pain."""
    person = Person().welcome()
    for page in ("warning", "body", "mind", "back"):
        person.send("check_page", {"none": "1"}, {"form": "full", "page": page})
    return person


def _at_mind() -> Person:
    person = Person().welcome()
    for page in ("warning", "body"):
        person.send("check_page", {"none": "1"}, {"form": "full", "page": page})
    return person


def test_a_page_is_kept_at_once() -> None:
    person = Person().welcome()
    person.send("check_page", {"none": "1"}, FULL)
    assert [page.page for page in _pages(person)] == ["warning"]


def test_an_interrupted_check_goes_on_at_the_next_page() -> None:
    person = Person().welcome()
    person.send("check_page", {"none": "1"}, FULL)
    assert _page(person.wait(minutes=40).look("check", values={"form": "full"})).page == "body"


def test_a_check_that_waited_too_long_begins_again() -> None:
    person = Person().welcome()
    person.send("check_page", {"none": "1"}, FULL)
    assert _page(person.wait(hours=5).look("check", values={"form": "full"})).page == "warning"


def test_the_last_page_alone_after_a_long_wait_makes_no_check() -> None:
    person = _at_pain().wait(hours=5)
    assert _page(person.send("check_page", {"answer": "2"}, PAIN)).page == "warning"
    assert not _checks(person)


def test_none_of_these_answers_every_line_quietly() -> None:
    person = _at_pain()
    person.send("check_page", {"answer": "2"}, PAIN)
    (check,) = _checks(person)
    assert check.verdict.disposition is Disposition.GO
    assert not check.verdict.fired


def test_a_ticked_line_asks_its_questions() -> None:
    person = Person().welcome()
    page = _page(person.send("check_page", {"line": "numb"}, FULL))
    assert {trouble.field for trouble in page.troubles} >= {"E10", "E12", "E13"}
    assert not _pages(person)


def test_what_was_answered_behind_a_line_stays_when_more_is_asked() -> None:
    person = Person().welcome()
    page = _page(person.send("check_page", {"line": "numb", "E10": "no"}, FULL))
    (line,) = [line for line in page.lines if line.cluster == "numb"]
    assert line.ticked
    assert {question.item: question.told for question in line.questions}["E10"] == "no"


def test_a_harm_that_is_thought_of_asks_for_a_plan_before_it_decides() -> None:
    person = _at_mind()
    page = _page(person.send("check_page", {"line": "harm", "H1": "yes_now"}, {"form": "full", "page": "mind"}))
    assert [trouble.field for trouble in page.troubles] == ["H1_plan"]


def test_a_follow_up_is_asked_once_its_question_says_yes() -> None:
    person = Person().welcome()
    page = _page(person.send("check_page", {"line": "fever", "E07": "yes", "E20": "no"}, FULL))
    assert [trouble.field for trouble in page.troubles] == ["E07_severe"]


def test_ticking_a_line_and_saying_none_of_these_is_asked_again() -> None:
    person = Person().welcome()
    page = _page(person.send("check_page", {"line": "chest", "E01": "no", "none": "1"}, FULL))
    assert [trouble.code for trouble in page.troubles] == ["ticked_and_none"]
    assert not _pages(person)


@pytest.mark.parametrize(
    "fields",
    [{}, {"line": "unknown"}, {"line": ""}, {"E01": "no"}, {"answer": "no"}, {"none_of_these": "1"}],
)
def test_an_empty_or_forged_list_is_asked_again(fields: dict[str, str]) -> None:
    person = Person().welcome()
    assert _page(person.send("check_page", fields, FULL)).troubles
    assert not person.state.triage.draft


@pytest.mark.parametrize("pain", ["", "11", "-1", "3.5", "three", "٣", "03", "3 ", "9" * 400])
def test_a_pain_that_is_not_on_the_scale_is_asked_again(pain: str) -> None:
    person = _at_pain()
    assert _page(person.send("check_page", {"answer": pain}, PAIN)).troubles
    assert not _checks(person)


def test_not_being_sure_about_a_line_counts_as_not_sure_behind_it() -> None:
    person = Person().welcome()
    screen = person.send("check_page", {"line": "chest", "unsure": "1"}, FULL)
    assert isinstance(screen, Decision)
    assert screen.disposition is Disposition.SAME_DAY
    assert screen.told[0].unsure


def test_an_alarming_page_leads_to_what_to_do_now_without_the_others() -> None:
    person = Person().welcome()
    screen = person.send("check_page", {"line": "chest", "E01": "yes", "P13_dizzy": "no"}, FULL)
    assert isinstance(screen, Decision)
    assert screen.disposition is Disposition.EMERGENCY
    assert screen.plan is None


def test_an_alarming_answer_does_not_wait_for_the_other_questions_of_its_line() -> None:
    person = Person().welcome()
    screen = person.send("check_page", {"line": "chest", "E01": "yes"}, FULL)
    assert isinstance(screen, Decision)
    assert screen.disposition is Disposition.EMERGENCY


def test_the_last_page_sent_twice_makes_one_check() -> None:
    person = _at_pain()
    first = person.send("check_page", {"answer": "2"}, PAIN, form="11111111-1111-4111-8111-111111111111")
    second = person.send("check_page", {"answer": "2"}, PAIN, form="11111111-1111-4111-8111-111111111111")
    assert len(_checks(person)) == 1
    assert type(first) is type(second)


def test_a_changed_answer_after_back_is_a_new_check() -> None:
    person = _at_pain()
    person.send("check_page", {"answer": "2"}, PAIN, form="11111111-1111-4111-8111-111111111111")
    person.send("check_page", {"answer": "5"}, PAIN, form="11111111-1111-4111-8111-111111111111")
    assert [person.state.triage.checks[Form.FULL].answers["pain_now"], len(_checks(person))] == ["5", 2]


def test_a_changed_answer_that_asks_for_more_is_not_swallowed() -> None:
    person = _at_pain()
    person.send("check_page", {"answer": "2"}, PAIN, form="11111111-1111-4111-8111-111111111111")
    screen = person.send("check_page", {"answer": "8"}, PAIN, form="11111111-1111-4111-8111-111111111111")
    assert _page(screen).page == "pain_most"


def test_a_new_check_soon_after_another_begins_at_its_first_page() -> None:
    person = _at_pain()
    person.send("check_page", {"answer": "2"}, PAIN)
    assert _page(person.look("check", values={"form": "full"})).page == "warning"
    assert _page(person.send("check_page", {"none": "1"}, FULL)).page == "body"


@pytest.mark.parametrize("values", [{"form": "never", "page": "x"}, {"form": "full", "page": "x"}, {}])
def test_a_page_that_does_not_exist_leads_to_today(values: dict[str, str]) -> None:
    person = Person()
    person.start()
    assert isinstance(person.look("check_page", values=values), Today)
    assert isinstance(person.send("check_page", {"none": "1"}, values), Today)


def test_nothing_new_today_starts_the_session_with_two_taps() -> None:
    person = Person()
    person.do_session(person.start())
    person.wait(days=2)
    person.taps = 0
    person.send("check_page", {"none": "1"}, {"form": "session", "page": "today"})
    screen = person.send("check_page", {"answer": "1"}, {"form": "session", "page": "pain"})
    assert isinstance(screen, SessionStep)
    assert person.taps == 2


def test_the_pain_before_a_session_sent_twice_starts_one_session() -> None:
    person = Person()
    person.do_session(person.start())
    person.wait(days=2)
    person.send("check_page", {"none": "1"}, {"form": "session", "page": "today"})
    twice = {"answer": "1"}, {"form": "session", "page": "pain"}, "22222222-2222-4222-8222-222222222222"
    assert isinstance(person.send("check_page", *twice), SessionStep)
    assert isinstance(person.send("check_page", *twice), SessionStep)
    assert len(person.state.sessions) == 2


def test_high_pain_corrected_after_back_takes_the_session_to_the_calm_set() -> None:
    person = Person()
    person.do_session(person.start())
    person.wait(days=2)
    person.send("check_page", {"none": "1"}, {"form": "session", "page": "today"})
    person.send("check_page", {"answer": "1"}, {"form": "session", "page": "pain"})
    person.send("check_page", {"answer": "8"}, {"form": "session", "page": "pain"})
    check = person.state.triage.checks[Form.SESSION]
    assert check.answers["pain_now"] == "8"
    assert check.disposition is not Disposition.GO

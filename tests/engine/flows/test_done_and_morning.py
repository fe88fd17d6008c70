"""After a session and the morning after: what is told is kept, what is not told stays unknown."""

import pytest

from rebrace.engine.facts.kinds.session import MorningAnswered, Reserve
from rebrace.engine.flows.done import DoneQuestions, DoneSummary
from rebrace.engine.flows.morning import MorningQuestion
from rebrace.engine.flows.today import Today
from tests.engine.flows.person import Person


def _finished() -> tuple[Person, str]:
    person = Person()
    person.do_session(person.start())
    return person, person.state.sessions[-1].session


def test_what_she_tells_is_kept_and_shown() -> None:
    person, session = _finished()
    told = {"reserve": "one_or_two", "pain": "4", "signs": ("leak",)}
    shown = person.send("done", told, {"session": session})
    assert isinstance(shown, DoneSummary)
    assert shown.flagged
    record = person.state.sessions[-1]
    assert (record.reserve, record.pain, record.flagged) == (Reserve.ONE_OR_TWO, 4, True)


def test_none_of_these_is_a_clean_answer() -> None:
    person, session = _finished()
    person.send("done", {"signs": "none"}, {"session": session})
    assert person.state.sessions[-1].flagged is False


def test_silence_is_not_a_clean_answer() -> None:
    person, session = _finished()
    person.send("done", {"pain": "1"}, {"session": session})
    assert person.state.sessions[-1].flagged is None


def test_saying_nothing_at_all_leads_to_today_and_may_be_told_later() -> None:
    person, session = _finished()
    assert isinstance(person.send("done", {}, {"session": session}), Today)
    assert isinstance(person.look("done", values={"session": session}), DoneQuestions)


def test_none_and_something_at_once_is_asked_again() -> None:
    person, session = _finished()
    shown = person.send("done", {"pain": "3", "signs": ("none", "leak")}, {"session": session})
    assert isinstance(shown, DoneQuestions)
    assert shown.troubles
    assert shown.pain == 3


@pytest.mark.parametrize("pain", ["11", "-1", "x", ""])
def test_a_pain_off_the_scale_stays_unknown(pain: str) -> None:
    person, session = _finished()
    person.send("done", {"pain": pain, "signs": "none"}, {"session": session})
    assert person.state.sessions[-1].pain is None


def test_told_twice_the_worse_counts() -> None:
    person, session = _finished()
    person.send("done", {"pain": "1", "signs": "none"}, {"session": session})
    person.send("done", {"pain": "5", "signs": "heaviness"}, {"session": session})
    assert (person.state.sessions[-1].pain, person.state.sessions[-1].flagged) == (5, True)


@pytest.mark.parametrize("session", ["", "another", "../today"])
def test_a_session_that_is_not_hers_leads_to_today(session: str) -> None:
    person, _ = _finished()
    before = len(person.facts)
    assert isinstance(person.look("done", values={"session": session}), Today)
    assert isinstance(person.send("done", {"pain": "1"}, {"session": session}), Today)
    assert len(person.facts) == before


def test_the_morning_is_one_tap() -> None:
    person, session = _finished()
    assert isinstance(person.wait(days=1).look("morning"), MorningQuestion)
    person.send("morning", {"session": session, "pain": "2"})
    assert person.state.sessions[-1].morning_pain == 2
    today = person.look("today")
    assert isinstance(today, Today)
    assert today.morning is None


def test_the_morning_is_not_asked_on_the_same_day() -> None:
    person, _ = _finished()
    assert isinstance(person.look("morning"), Today)


def test_a_morning_sent_twice_is_one_answer() -> None:
    person, session = _finished()
    person.wait(days=1)
    form = "55555555-5555-4555-8555-555555555555"
    person.send("morning", {"session": session, "pain": "2"}, form=form)
    person.send("morning", {"session": session, "pain": "2"}, form=form)
    assert sum(isinstance(fact.body, MorningAnswered) for fact in person.facts.values()) == 1


@pytest.mark.parametrize("pain", ["", "11", "two", "-0"])
def test_a_morning_off_the_scale_is_asked_again(pain: str) -> None:
    person, session = _finished()
    shown = person.wait(days=1).send("morning", {"session": session, "pain": pain})
    assert isinstance(shown, MorningQuestion)
    assert shown.troubles

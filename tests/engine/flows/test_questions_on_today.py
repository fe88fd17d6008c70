"""Today puts one question at most: after the check-in, once a week, and gone as soon as it is met."""

from __future__ import annotations

import pytest

from rebrace.engine.facts.kinds.reminders import Anchor, QuestionsMet, RemindersChosen, ReminderSent
from rebrace.engine.flows.decision import Decision
from rebrace.engine.flows.measure import MeasureQuestion
from rebrace.engine.flows.progress import Progress
from rebrace.engine.flows.today import Next, Today
from rebrace.engine.outcomes.asking import Question
from rebrace.engine.vocabulary.quantities import Weeks
from tests.engine.flows.person import Person

REVIEW = Question(id="review_2", week=Weeks(2), measures=0)


def today(person: Person) -> Today:
    screen = person.look("today")
    assert isinstance(screen, Today)
    return screen


def question(person: Person) -> Question | None:
    return today(person).question


def trained(pain: int = 2) -> Person:
    """Someone who has finished her first session and told how it was."""
    person = Person()
    person.do_session(person.start(pain=pain))
    return tell(person)


def tell(person: Person) -> Person:
    session = person.state.sessions[-1].session
    person.send("done", {"reserve": "three_or_more", "pain": "1", "signs": "none"}, {"session": session})
    return person


def train(person: Person) -> Person:
    """Tell of the morning after, check in, and do the session that follows."""
    if today(person).morning:
        person.send("morning", {"session": person.state.sessions[-1].session, "pain": "2"})
    screen = person.check(today(person).form or "session")
    person.do_session(person.send("session_start") if isinstance(screen, Decision) else screen)
    return tell(person)


def answered(person: Person) -> Person:
    """Every measure that is due, each question answered with the second of its answers."""
    screen = person.look("measures")
    while isinstance(screen, MeasureQuestion):
        fields = {"item": screen.asked, "told": screen.told, "answer": str(screen.values[1])}
        screen = person.send("measure", fields, {"measure": screen.measure})
    return person


def test_before_the_first_session_nothing_is_asked() -> None:
    person = Person().welcome()
    assert question(person) is None
    person.check("full")
    assert (today(person).next, question(person)) == (Next.START, None)


def test_after_a_first_session_what_is_due_stands_there_once() -> None:
    found = question(trained())
    assert found == Question(id="measures", week=None, measures=4)


def test_going_there_leads_through_the_measures_and_is_not_asked_again() -> None:
    person = trained()
    screen = person.send("questions", {"question": "measures", "do": "open"})
    assert isinstance(screen, MeasureQuestion)
    assert question(person) is None


def test_left_for_another_day_it_stays_away_for_a_week() -> None:
    person = trained()
    screen = person.send("questions", {"question": "measures", "do": "later"})
    assert isinstance(screen, Today)
    asked = []
    for _ in range(8):
        asked.append(question(train(person)) is not None)
        person.wait(days=1)
    assert asked == [False] * 7 + [True]


def test_it_never_stands_before_the_check_in_of_the_day() -> None:
    person = trained()
    person.wait(days=1)
    if today(person).morning:
        person.send("morning", {"session": person.state.sessions[-1].session, "pain": "2"})
    assert (today(person).next, question(person)) == (Next.NOTHING_NEW, None)


def test_while_a_lock_stands_help_comes_first() -> None:
    person = trained()
    person.wait(days=8)
    person.check("full", {"E02": "yes"})
    assert (today(person).next, question(person)) == (Next.LOCKED, None)


@pytest.mark.parametrize("hours", [13, 15])
def test_at_night_nothing_is_asked(hours: int) -> None:
    person = trained()
    person.wait(hours=hours)
    assert today(person).night
    assert question(person) is None


def test_beside_another_card_there_is_no_question() -> None:
    person = trained()
    person.tell(RemindersChosen(anchors=(Anchor.FEED,)))
    assert question(person) is not None
    person.send("anchor", {"anchor": "feed"})
    person.wait(minutes=6)
    assert today(person).reminders.here
    assert question(person) is None


def test_a_session_that_is_still_to_be_told_about_comes_first() -> None:
    person = Person()
    person.do_session(person.start())
    assert today(person).unasked
    assert question(person) is None


def lived(days: int) -> Person:
    """Someone who answers what is due after her first session, then trains every second day for so long."""
    person = trained()
    person.send("activities", {"named": ("Lift baby from the cot",)})
    answered(person)
    for _ in range(days // 2):
        train(person.wait(days=2))
    return person


class TestIsItWorking:
    """Put in the review weeks, with what is due on the way."""

    def test_after_two_weeks_it_is_put_with_the_measures_on_the_way(self) -> None:
        found = question(lived(14))
        assert found is not None
        assert (found.id, found.week, found.measures) == ("review_2", 2, 2)

    def test_it_leads_through_what_is_due_to_the_answer_and_is_not_put_again(self) -> None:
        person = lived(14)
        assert isinstance(person.send("questions", {"question": "review_2", "do": "open"}), MeasureQuestion)
        assert isinstance(answered(person).look("measures"), Progress)
        train(person.wait(days=7))
        found = question(person)
        assert found is not None
        assert found.id == "measures"

    def test_with_nothing_due_it_leads_straight_to_the_answer(self) -> None:
        person = answered(lived(14))
        assert question(person) == REVIEW
        assert isinstance(person.send("questions", {"question": "review_2", "do": "open"}), Progress)

    def test_it_is_offered_for_two_weeks_and_then_left_at_the_page_of_progress(self) -> None:
        person, found = lived(0), {}
        for day in range(2, 58, 2):
            train(person.wait(days=2))
            put = question(answered(person))
            found[day] = put.week if put else None
        assert [found[day] for day in (12, 14, 26, 28, 40, 42, 54, 56)] == [None, 2, 2, 4, 4, 6, 6, None]


def test_a_tap_on_an_old_page_keeps_nothing_and_leads_on() -> None:
    person = trained()
    for fields in ({"question": "review_6"}, {}, {"question": "x" * 300, "do": "later"}):
        facts = len(person.facts)
        person.send("questions", fields)
        assert len(person.facts) == facts


def test_only_questions_that_exist_are_remembered_of_a_phone_that_tells_others() -> None:
    person = trained()
    for number in range(50):
        person.tell(QuestionsMet(question=f"review_{number}", left=True))
    person.tell(QuestionsMet(question="anything", left=False))
    assert set(person.state.reminders.questions) == {"review_2", "review_4", "review_6", "review_12"}


def test_meeting_a_question_answers_the_reminders_before_it() -> None:
    person = trained()
    person.tell(ReminderSent(anchor=Anchor.FEED))
    assert person.state.reminders.ignored == 1
    person.send("questions", {"question": "measures", "do": "later"})
    assert person.state.reminders.ignored == 0

"""The one question on Today: she goes to it, or leaves it, and either way it is not put again for a while."""

from typing import Final

from rebrace.engine.facts.kinds.reminders import QuestionsMet
from rebrace.engine.flows.given import GoTo, Step, Visit
from rebrace.engine.outcomes.asking import Question, question_now

_LEAVE: Final = "later"


def card(visit: Visit) -> Question | None:
    """What Today asks, if anything."""
    return question_now(visit.state, visit.today, visit.catalogue)


def answer(visit: Visit) -> Step:
    """Keep that she met the question; a tap on a page of yesterday keeps nothing and leads on all the same."""
    question, left = card(visit), visit.given.one("do") == _LEAVE
    there = GoTo(route="today") if left else GoTo(route="measures")
    if question is None or visit.given.one("question") != question.id:
        return Step(next=there)
    return Step(facts=visit.facts(QuestionsMet(question=question.id, left=left)), next=there)

"""The one question that Today may put, after the check-in of the day and never more than once a week."""

from dataclasses import dataclass
from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.questions import QuestionsPolicy
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.reminders import MEASURES, review_question
from rebrace.engine.facts.state import State
from rebrace.engine.outcomes.due import due_measures
from rebrace.engine.outcomes.training import DAYS, completed_weeks
from rebrace.engine.vocabulary.quantities import Weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What Today asks."""

    id: str
    week: Weeks | None
    """Training weeks behind her where it asks whether it is working; None for measures alone."""
    measures: int
    """Measures that are due; each takes a few taps."""


def question_now(state: State, today: date, catalogue: Catalogue) -> Question | None:
    """The question of today; None before the first session, the day's check-in, or the end of a pause.

    None while a lock stands, too: then help comes first.
    """
    if state.started_on is None or state.triage.locks or not _has_checked_in(state, today):
        return None
    pause, met = catalogue.policy(QuestionsPolicy).pause, state.reminders.questions
    if any((today - day).days < pause for day in met.values()):
        return None
    due, week = _measures(state, today, catalogue), _review(state, today, catalogue)
    if week is not None and review_question(week) not in met:
        return Question(id=review_question(week), week=week, measures=due)
    return Question(id=MEASURES, week=None, measures=due) if due else None


def _has_checked_in(state: State, today: date) -> bool:
    return any(check.at.date() == today for check in state.triage.checks.values())


def _measures(state: State, today: date, catalogue: Catalogue) -> int:
    """Pain now is left out: every check-in asks for it."""
    asked = catalogue.policy(RecordPolicy).pain_measure
    return sum(each != asked for each in due_measures(state, today, catalogue))


def _review(state: State, today: date, catalogue: Catalogue) -> Weeks | None:
    """The review week that she has reached lately."""
    completed = completed_weeks(state, today) or 0
    reached = [each for each in catalogue.policy(ResponsePolicy).review_weeks if each <= completed]
    if not reached or state.started_on is None:
        return None
    since = today - (state.started_on + timedelta(days=DAYS * reached[-1]))
    return reached[-1] if since.days < catalogue.policy(QuestionsPolicy).review_offered else None

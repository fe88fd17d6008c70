"""What each fact means for her reminders."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.day import MomentDone, PostureChecked
from rebrace.engine.facts.kinds.posture import PostureSeen
from rebrace.engine.facts.kinds.reminders import (
    Anchor,
    AnchorTold,
    NightGuessed,
    QuestionsMet,
    RemindersChosen,
    ReminderSent,
)
from rebrace.engine.facts.kinds.session import SessionFinished, SessionStarted
from rebrace.engine.facts.kinds.triage import CheckAnswered
from rebrace.engine.facts.records.calendar import days_with
from rebrace.engine.facts.reminders import MEASURES, review_question
from rebrace.engine.facts.state import DayRecord, State

_MINUTES_OF_A_DAY: Final = 24 * 60
_SENT_KEPT: Final = 8
"""More than any day may hold."""


def apply(state: State, fact: Fact, catalogue: Catalogue) -> State:
    """Her state with what a fact means for her reminders."""
    fold = FOLDS.get(type(fact.body))
    return state if fold is None else fold(state, fact, fact.body, catalogue)


def _chosen(state: State, fact: Fact, body: RemindersChosen, _: Catalogue) -> State:
    clock = body.clock if body.clock is not None and 0 <= body.clock < _MINUTES_OF_A_DAY else None
    anchors = tuple(each for each in Anchor if each in body.anchors and (each is not Anchor.CLOCK or clock is not None))
    return _with(state, anchors=anchors, clock=clock, most_a_day=max(1, body.most_a_day), chosen=fact.at, ignored=0)


def _told(state: State, fact: Fact, body: AnchorTold, _: Catalogue) -> State:
    return _with(state, happened={**state.reminders.happened, body.anchor: fact.at})


def _sent(state: State, fact: Fact, _body: ReminderSent, _: Catalogue) -> State:
    reminders = state.reminders
    return _with(state, sent=(*reminders.sent, fact.at)[-_SENT_KEPT:], ignored=reminders.ignored + 1)


def _answered(state: State, _fact: Fact, _body: object, _: Catalogue) -> State:
    """Whatever she does here answers the reminders before it."""
    return _with(state, ignored=0) if state.reminders.ignored else state


def _met(state: State, fact: Fact, body: QuestionsMet, catalogue: Catalogue) -> State:
    """Only questions that can be put are kept, so that there are never many."""
    reviews = catalogue.policy(ResponsePolicy).review_weeks
    if body.question not in (MEASURES, *(review_question(week) for week in reviews)):
        return _with(state, ignored=0)
    return _with(state, ignored=0, questions={**state.reminders.questions, body.question: fact.at.date()})


def _night(state: State, fact: Fact, body: NightGuessed, catalogue: Catalogue) -> State:
    """A guessed night stands only where she has said nothing herself."""
    item = catalogue.items.get(catalogue.policy(RecordPolicy).sleep_item)
    if item is None or body.sleep not in item.choices or body.day > fact.at.date():
        return state

    def guessed(day: DayRecord) -> DayRecord:
        return day if day.sleep is not None else replace(day, sleep=body.sleep)

    return replace(state, days=days_with(state, body.day, guessed, catalogue))


def _with(state: State, **changed: Any) -> State:  # noqa: ANN401 - fields of one dataclass
    return replace(state, reminders=replace(state.reminders, **changed))


FOLDS: Final[Mapping[type, Callable[[State, Fact, Any, Catalogue], State]]] = {
    RemindersChosen: _chosen,
    AnchorTold: _told,
    ReminderSent: _sent,
    NightGuessed: _night,
    QuestionsMet: _met,
    CheckAnswered: _answered,
    SessionStarted: _answered,
    SessionFinished: _answered,
    PostureChecked: _answered,
    PostureSeen: _answered,
    MomentDone: _answered,
}

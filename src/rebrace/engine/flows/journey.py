"""Every step of the journey by the name of its route: how it is looked at, and how it is answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from rebrace.engine.flows import (
    back,
    breathe,
    check,
    clearance,
    decision,
    done,
    measure,
    measure_activities,
    measure_talk,
    moment,
    morning,
    move,
    moves,
    opened,
    posture,
    posture_camera,
    privacy,
    progress,
    progress_timeline,
    questions,
    reminders,
    session,
    session_start,
    session_steps,
    settings,
    swap,
    time_left,
    today,
    watch,
    weeks,
    welcome,
)
from rebrace.engine.flows.given import GoTo, Screen, Step, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step: what it shows, and what an answer to it does; either may be missing."""

    show: Callable[[Visit], Screen | GoTo] | None = None
    answer: Callable[[Visit], Step] | None = None


JOURNEY: Final[Mapping[str, Stage]] = {
    "today": Stage(show=today.show),
    "age": Stage(show=welcome.show_age, answer=welcome.answer_age),
    "birth": Stage(show=welcome.show_birth, answer=welcome.answer_birth),
    "check": Stage(show=check.show),
    "check_page": Stage(show=check.show_page, answer=check.answer),
    "decision": Stage(show=decision.show),
    "opened": Stage(show=opened.show, answer=opened.answer),
    "session": Stage(show=session.show),
    "session_start": Stage(answer=session_start.answer),
    "session_set": Stage(answer=session_steps.answer_set),
    "session_skip": Stage(answer=session_steps.answer_skip),
    "session_swap": Stage(show=swap.show, answer=swap.answer),
    "session_pause": Stage(show=session.show_pause, answer=time_left.answer),
    "session_watch": Stage(show=watch.show),
    "session_wrong": Stage(show=session.show_wrong),
    "session_stop": Stage(answer=session_steps.answer_stop),
    "done": Stage(show=done.show, answer=done.answer),
    "morning": Stage(show=morning.show, answer=morning.answer),
    "moves": Stage(show=moves.show),
    "move": Stage(show=move.show, answer=move.answer),
    "move_comfort": Stage(answer=move.answer_comfort),
    "back": Stage(show=back.show, answer=back.answer),
    "moment": Stage(show=moment.show, answer=moment.answer),
    "progress": Stage(show=progress.show),
    "timeline": Stage(show=progress_timeline.show),
    "weeks": Stage(show=weeks.show),
    "measures": Stage(show=measure.show_due),
    "measure": Stage(show=measure.show, answer=measure.answer),
    "activities": Stage(show=measure_activities.show, answer=measure_activities.answer),
    "talk": Stage(show=measure_talk.show),
    "questions": Stage(answer=questions.answer),
    "breathe": Stage(show=breathe.show),
    "posture": Stage(show=posture.show, answer=posture.answer),
    "posture_camera": Stage(show=posture_camera.show, answer=posture_camera.answer),
    "clearance": Stage(show=clearance.show, answer=clearance.answer),
    "settings": Stage(show=settings.show, answer=settings.answer),
    "reminders": Stage(show=reminders.show, answer=reminders.answer),
    "anchor": Stage(answer=reminders.answer_now),
    "privacy": Stage(show=privacy.show),
    "erase": Stage(show=privacy.show_erase),
}
"""The other routes of `screens.routes` are files and pages that hold nothing of hers."""


def look(route: str, visit: Visit) -> Screen | GoTo:
    """The screen of a step; a step that is only answered leads to where it belongs."""
    show = JOURNEY[route].show
    return GoTo(route="today") if show is None else show(visit)


def send(route: str, visit: Visit) -> Step:
    """The facts and the next screen of an answer; a step that takes none leads back to Today."""
    answer = JOURNEY[route].answer
    return Step(next=GoTo(route="today")) if answer is None else answer(visit)

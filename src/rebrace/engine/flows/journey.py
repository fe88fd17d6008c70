"""Every step of the journey by the name of its route: how it is looked at, and how it is answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from rebrace.engine.flows import welcome
from rebrace.engine.flows.given import GoTo, Screen, Step, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One step: what it shows, and what an answer to it does; either may be missing."""

    show: Callable[[Visit], Screen | GoTo] | None = None
    answer: Callable[[Visit], Step] | None = None


JOURNEY: Final[Mapping[str, Stop]] = {
    "age": Stop(show=welcome.show_age, answer=welcome.answer_age),
    "birth": Stop(show=welcome.show_birth, answer=welcome.answer_birth),
}


def look(route: str, visit: Visit) -> Screen | GoTo:
    """The screen of a step; a step that is only answered leads to where it belongs."""
    show = JOURNEY[route].show
    return GoTo(route="today") if show is None else show(visit)


def send(route: str, visit: Visit) -> Step:
    """The facts and the next screen of an answer; a step that takes none leads to itself."""
    answer = JOURNEY[route].answer
    return Step(next=GoTo(route=route, values=visit.values)) if answer is None else answer(visit)

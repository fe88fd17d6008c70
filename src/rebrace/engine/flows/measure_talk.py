"""When her answers about mood say that these weeks are heavy: whom to talk to. Training may go on."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.catalogue.locale import LocalePack
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.flows.given import Screen, Visit
from rebrace.engine.flows.settings import packs
from rebrace.engine.outcomes.contradictions import latest_score
from rebrace.engine.outcomes.due import due_measures
from rebrace.engine.outcomes.scoring import concern


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """Kind words, people to talk to, and the way on."""

    template: ClassVar[str] = "talk.html"
    measure: str
    packs: tuple[LocalePack, ...]
    later: str | None
    """The measure that is due next."""


def show(visit: Visit) -> Screen:
    """Whom to talk to; the page is there for everyone."""
    due = due_measures(visit.state, visit.today, visit.catalogue)
    return Talk(
        measure=visit.catalogue.policy(ResponsePolicy).mood_measure,
        packs=packs(visit),
        later=due[0] if due else None,
    )


def is_heavy(visit: Visit) -> bool:
    """Her latest answers about mood ask for someone to talk to."""
    measure = visit.catalogue.measures.get(visit.catalogue.policy(ResponsePolicy).mood_measure)
    return measure is not None and concern(measure, latest_score(visit.state, measure))

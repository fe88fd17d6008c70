"""A request as the flows see it: who, what, where in the world, and when."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID, uuid4

from rebrace.engine.facts.state import State
from rebrace.engine.flows.given import Given, Visit
from rebrace.screens import visiting
from rebrace.web.bridge import clock, locales
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.bridge.stories import state_of
from rebrace.web.people.queries import Visitor


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What came over the wire, nothing of it trusted."""

    route: str
    path: str
    visitor: Visitor | None
    fields: Mapping[str, tuple[str, ...]]
    values: Mapping[str, str] = field(default_factory=dict)
    languages: str = ""
    """What the browser says of languages."""
    csrf: str | None = None
    """Token for the forms of the answer."""


def visit(asked: Asked) -> Visit:
    """The same as a value, with her state and her local time."""
    catalogue = knowledge().catalogue
    state = State() if asked.visitor is None else state_of(asked.visitor, catalogue)
    if state.preferences.locale is None:
        preferences = replace(state.preferences, locale=locales.guess(asked.languages, catalogue))
        state = replace(state, preferences=preferences)
    given = Given(fields=asked.fields, form=_uuid(asked.fields.get("form", ())))
    return Visit(state=state, given=given, now=local_now(state), catalogue=catalogue, values=asked.values)


def local_now(state: State) -> datetime:
    """The present time where she is."""
    return visiting.local(clock.not_before(state.last_at), state, knowledge().catalogue)


def _uuid(told: tuple[str, ...]) -> str:
    """The form's UUID; a fresh one where none came that can be read."""
    try:
        return str(UUID(told[0] if len(told) == 1 else ""))
    except ValueError:
        return str(uuid4())

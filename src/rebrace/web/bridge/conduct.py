"""One step of the journey: load, call the flow, save, render."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.preferences import PreferencesChanged
from rebrace.engine.flows import journey
from rebrace.engine.flows.given import GoTo, Screen, Step, Visit
from rebrace.engine.flows.privacy import Erased
from rebrace.screens import routes
from rebrace.screens.evidence import EVIDENCE_ROUTES, evidence
from rebrace.web.bridge import locales, looks, writing
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.bridge.rendering import page
from rebrace.web.bridge.visits import Asked, visit
from rebrace.web.journey.services import MovedError
from rebrace.web.people.services import PersonGoneError

_TRIES: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A page to show."""

    html: str
    troubled: bool = False
    """Something in the form has to be looked at again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An address to go on to."""

    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conducted:
    """What to show after an answer, and the token of a person who is new."""

    then: Shown | Sent
    token: str | None = None


class TooManyNewcomersError(Exception):
    """One address makes more new persons than it may."""


def look(asked: Asked) -> Shown | Sent:
    """A step as it stands."""
    seen = visit(asked)
    if asked.route in EVIDENCE_ROUTES:
        screen = evidence(knowledge(), asked.values.get("family"))
        return Shown(html=page(screen, seen.state, asked))
    if asked.visitor is None:
        return _then(journey.look(asked.route, seen), seen, asked)
    return _then(looks.look(asked.route, asked.visitor.person, seen), seen, asked)


def erase(asked: Asked) -> Shown:
    """Remove everything about her, for good, and say so."""
    seen = visit(asked)
    if asked.visitor is not None:
        writing.erase(asked.visitor)
    return Shown(html=page(Erased(), seen.state, asked))


def send(asked: Asked, *, may_join: Callable[[], bool], again: Callable[[], Asked]) -> Conducted:
    """An answer to a step.

    The flow decides on her state as it was read; if facts have arrived meanwhile, `again` reads who is here once
    more and the flow decides anew, so that no answer is judged by an old state.

    Raises `TooManyNewcomersError`.
    """
    for _ in range(_TRIES):
        seen = visit(asked)
        step = journey.send(asked.route, seen)
        try:
            token = _save(step, seen, asked, may_join)
        except (MovedError, PersonGoneError):
            asked = again()
            continue
        return Conducted(then=_then(step.next, seen, asked), token=token)
    raise MovedError


def _save(step: Step, seen: Visit, asked: Asked, may_join: Callable[[], bool]) -> str | None:
    if not step.facts:
        return None
    now = seen.now
    if asked.visitor is not None:
        writing.append(asked.visitor.person, step.facts, now=now, live=True, seen=asked.visitor.head)
        return None
    if not may_join():
        raise TooManyNewcomersError
    token, _ = writing.join((*_country(seen, asked), *step.facts), now=now, live=True)
    return token


def _country(seen: Visit, asked: Asked) -> tuple[Fact, ...]:
    """What was guessed of where she lives becomes a setting of hers with her first answer, so that it stays."""
    guess = locales.guess(asked.languages, seen.catalogue)
    return () if guess is None else seen.facts(PreferencesChanged(locale=guess))


def _then(following: Screen | GoTo, seen: Visit, asked: Asked) -> Shown | Sent:
    if isinstance(following, GoTo):
        return Sent(address=routes.address(following))
    return Shown(html=page(following, seen.state, asked), troubled=bool(getattr(following, "troubles", ())))

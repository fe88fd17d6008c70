"""What her latest sessions show: no heaviness, no doming, pain that settles by the next morning."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.gates import GatesPolicy
from rebrace.engine.facts.kinds.session import StopReason
from rebrace.engine.facts.state import SessionRecord, State
from rebrace.engine.vocabulary.flags import Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What one clearance item asks of each of the latest sessions."""

    went_well: Callable[[SessionRecord, GatesPolicy], bool]
    next_morning: bool = False
    """It can only be told the morning after."""
    flags: frozenset[Flag] = frozenset()
    """None of these may be up."""


def shown_by_sessions(item: str, state: State, today: date, catalogue: Catalogue) -> date | None:
    """The day of the earliest of the sessions that show it; None when they do not, or are too few.

    Sessions that were only cut short say nothing; one that ended because something was wrong says no, and so
    does one after which she was asked and did not answer.
    """
    showing, policy = SHOWINGS.get(item), catalogue.policy(GatesPolicy)
    if showing is None:
        return None
    told = [session for session in state.sessions if _says(session, showing, today)][-policy.last_sessions :]
    flagged = any(up.flag in showing.flags for up in state.triage.flags)
    if flagged or len(told) < policy.last_sessions:
        return None
    return told[0].started.date() if all(_is_well(session, showing, policy) for session in told) else None


def _says(session: SessionRecord, showing: Showing, today: date) -> bool:
    waits = showing.next_morning and session.morning_pain is None and session.started.date() >= today
    return not waits and (session.finished is not None or session.stopped is StopReason.SOMETHING_WRONG)


def _is_well(session: SessionRecord, showing: Showing, policy: GatesPolicy) -> bool:
    return session.stopped is not StopReason.SOMETHING_WRONG and showing.went_well(session, policy)


def _unflagged(session: SessionRecord, _policy: GatesPolicy) -> bool:
    return session.flagged is False


def _settled(session: SessionRecord, policy: GatesPolicy) -> bool:
    if session.pain is None or session.pain_before is None or session.morning_pain is None:
        return False
    usual = session.pain_before + policy.morning_rise_most
    return session.pain <= policy.pain_most and session.morning_pain <= usual


SHOWINGS: Final[Mapping[str, Showing]] = {
    "no_heaviness": Showing(went_well=_unflagged, flags=frozenset({Flag.HEAVINESS, Flag.LEAK})),
    "no_doming": Showing(went_well=_unflagged, flags=frozenset({Flag.DOMING})),
    "pain_settles": Showing(went_well=_settled, next_morning=True),
}
"""By the id of the clearance item; an item that is not here is never shown by sessions."""

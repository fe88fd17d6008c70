"""Week by week: what she did, when she rested because she was asked to, and when it was quiet."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.state import State
from rebrace.engine.outcomes.training import DAYS, kept_in, monday_of, sessions_planned


class Keeping(StrEnum):
    """What became of a week; none of them is a fault."""

    KEPT = "kept"
    SOME = "some"
    RESTED = "rested"
    """Nothing but rest that was asked for: it counts as kept."""
    QUIET = "quiet"
    """Nothing is known of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWeek:
    """One calendar week."""

    monday: date
    sessions: int
    rest_days: int
    planned: int
    """Sessions that count as all in it."""
    keeping: Keeping


def kept_weeks(state: State, today: date, catalogue: Catalogue) -> tuple[KeptWeek, ...]:
    """Every week from the first in which she moved to the present one, none left out."""
    first = min((week.monday for week in state.weeks if week.sessions), default=None)
    if first is None:
        return ()
    weeks = (monday_of(today) - first).days // DAYS + 1
    return tuple(_week(state, first + timedelta(weeks=place), today, catalogue) for place in range(weeks))


def _week(state: State, monday: date, today: date, catalogue: Catalogue) -> KeptWeek:
    sessions, rest = kept_in(state, monday, today)
    planned = sessions_planned(state, monday, catalogue)
    if sessions + rest >= planned:
        keeping = Keeping.KEPT if sessions else Keeping.RESTED
    elif sessions:
        keeping = Keeping.SOME
    else:
        keeping = Keeping.RESTED if rest else Keeping.QUIET
    return KeptWeek(monday=monday, sessions=sessions, rest_days=rest, planned=planned, keeping=keeping)

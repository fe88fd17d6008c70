"""What the planner is asked for, from what a file or a question says."""

from datetime import datetime

from rebrace.cli.terminal.profiles import Having
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.planner.session import Request
from rebrace.engine.vocabulary.quantities import Minutes


def minutes_of(minutes: int | None, catalogue: Catalogue) -> Minutes:
    """The minutes she has; the usual ones when none were said."""
    return catalogue.policy(JourneyPolicy).minutes_usual if minutes is None else Minutes(minutes)


def request_of(having: Having, minutes: Minutes, now: datetime, catalogue: Catalogue) -> Request:
    """The request for a plan."""
    usual = catalogue.policy(JourneyPolicy).equipment_usual
    return Request(
        minutes=minutes,
        places=having.places,
        equipment=usual if having.equipment is None else having.equipment,
        baby_in_arms=having.baby_in_arms,
        night=having.night,
        now=now,
    )

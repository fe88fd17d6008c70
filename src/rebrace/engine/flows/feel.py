"""Breath felt through the phone that lies on her: what a page needs to listen, beside the guide for everyone."""

from dataclasses import dataclass

from rebrace.engine.catalogue.policies.feeling import FeelingPolicy
from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.flows.given import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Feel:
    """How the phone listens to her breath."""

    night: bool
    """Nothing is spoken until she says so."""
    wait: float
    """Seconds: a sensor that has told nothing for so long is not there."""
    silent: float
    """Seconds: one that stops telling for so long has gone."""
    send: float
    """Seconds between two looks at what it told."""


def feel(visit: Visit) -> Feel:
    """At this hour."""
    policy = visit.catalogue.policy(FeelingPolicy)
    return Feel(
        night=visit.catalogue.policy(JourneyPolicy).is_night(visit.now.hour),
        wait=policy.wait,
        silent=policy.silent,
        send=policy.send,
    )

"""What a phone without a network has to be given, as the engine and the content say it."""

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.phone.calm import calm
from rebrace.phone.clinic import FOLDER as CLINIC
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.bridge.rendering import page
from rebrace.web.bridge.visits import Asked, visit

__all__ = ["CLINIC", "shell", "time_zones"]


def time_zones() -> frozenset[str]:
    """Every zone in which she can be."""
    catalogue = knowledge().catalogue
    packs = {each.time_zone for each in catalogue.locales.values()}
    return frozenset({*packs, *catalogue.policy(JourneyPolicy).time_zones})


def shell(asked: Asked) -> str:
    """The page that her phone keeps for when there is no network, in her language and colours."""
    seen = visit(asked)
    return page(calm(seen.catalogue), seen.state, asked)

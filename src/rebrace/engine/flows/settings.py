"""Her settings: whom to call, what is at hand, which hand, which colours, and the baby's birth date."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.catalogue.locale import LocalePack
from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.facts.kinds.preferences import Liking
from rebrace.engine.facts.preferences import Preferences
from rebrace.engine.facts.state import BirthState
from rebrace.engine.flows import settings_told
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.vocabulary.surroundings import Equipment, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A rung whose figure shows what the drawn person looks like."""

    exercise: str
    rung: str
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings on one page, as they stand; what she typed stays in its field when it cannot be used."""

    template: ClassVar[str] = "settings.html"
    preferences: Preferences
    birth: BirthState
    locales: tuple[str, ...]
    time_zones: tuple[str, ...]
    minutes: tuple[int, ...]
    equipment: tuple[Equipment, ...]
    """What counts as at hand."""
    banned: tuple[str, ...]
    sample: Sample | None
    typed: Mapping[str, str]
    saved: bool
    troubles: tuple[Trouble, ...] = ()


def show(visit: Visit) -> Screen:
    """The settings as they stand."""
    return _screen(visit)


def answer(visit: Visit) -> Step:
    """Keep what changed; nothing is kept while one field cannot be used."""
    told = settings_told.read(visit)
    if told.troubles:
        return Step(next=_screen(visit, told.troubles))
    back = visit.given.one("back")
    after = GoTo(route=back) if back in {"today", "decision"} else GoTo(route="settings", query={"saved": "1"})
    return Step(facts=visit.facts(*told.bodies), next=after)


def _screen(visit: Visit, troubles: tuple[Trouble, ...] = ()) -> Settings:
    preferences, policy = visit.state.preferences, visit.catalogue.policy(JourneyPolicy)
    usual = policy.equipment_usual
    return Settings(
        preferences=preferences,
        birth=visit.state.birth,
        locales=tuple(visit.catalogue.locales),
        time_zones=policy.time_zones,
        minutes=policy.minutes_offered,
        equipment=usual if preferences.equipment is None else preferences.equipment,
        banned=tuple(key for key, liking in preferences.likings.items() if liking is Liking.BANNED),
        sample=_sample(visit),
        typed={each.field: visit.given.one(each.field) or "" for each in troubles},
        saved=visit.given.one("saved") == "1",
        troubles=troubles,
    )


def _sample(visit: Visit) -> Sample | None:
    """The breathing that opens sessions, sitting where it can be: her face is large then."""
    found = next((each for each in visit.catalogue.exercises.values() if each.breathing), None)
    if found is None:
        return None
    rung = next((each for each in found.rungs if found.position_of(each) is Position.SEATED), found.rungs[0])
    return Sample(exercise=found.id, rung=rung.id, position=found.position_of(rung))


def packs(visit: Visit) -> tuple[LocalePack, ...]:
    """Whom to call where she lives; all countries until she has said where that is."""
    hers = visit.catalogue.locales.get(visit.state.preferences.locale or "")
    return tuple(visit.catalogue.locales.values()) if hers is None else (hers,)

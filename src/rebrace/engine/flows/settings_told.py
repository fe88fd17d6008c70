"""Reading the settings that a form sends: only what is in the form, and only what differs, is changed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.catalogue.policies.shapes import ShapesPolicy
from rebrace.engine.facts.fact import FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn
from rebrace.engine.facts.kinds.preferences import ExerciseRated, Hand, Liking, PreferencesChanged, Theme
from rebrace.engine.flows.given import Trouble, Visit
from rebrace.engine.flows.reading import chosen, day, number, ticked
from rebrace.engine.vocabulary.appearance import Hair, Skin
from rebrace.engine.vocabulary.surroundings import Equipment, Place

_PHONE: Final = frozenset("0123456789 +-()/.")
_PHONE_MOST: Final = 30
_PHONE_DIGITS_LEAST: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a form of settings comes to."""

    bodies: tuple[FactBody, ...]
    troubles: tuple[Trouble, ...]


Reader = Callable[[Visit], object]
"""The new value of one setting, or the code of what is wrong as a `Trouble`."""


def read(visit: Visit) -> Told:
    """The facts that the form makes, or everything that is wrong with it."""
    found = {name: reader(visit) for name, reader in _READERS.items() if _is_in_form(visit, name)}
    born = _birth_date(visit)
    troubles = tuple(each for each in (*found.values(), born) if isinstance(each, Trouble))
    if troubles:
        return Told(bodies=(), troubles=troubles)
    dated: tuple[FactBody, ...] = (born,) if isinstance(born, BabyBorn) else ()
    return Told(bodies=(*_preferences(visit, found), *dated, *_bans(visit)), troubles=())


def _is_in_form(visit: Visit, name: str) -> bool:
    """A field of its own, or a group of ticks that the form says it asks."""
    return visit.given.has(name) or name in visit.given.many("asked")


def _preferences(visit: Visit, found: Mapping[str, object]) -> Iterator[PreferencesChanged]:
    now = visit.state.preferences
    changed: dict[str, Any] = {
        name: value for name, value in found.items() if value != (getattr(now, name) or _blank(name))
    }
    if changed:
        yield PreferencesChanged(**changed)


def _blank(name: str) -> object:
    return {"maternity_unit": "", "neutral_wording": False, "baby_in_arms": False}.get(name)


def _locale(visit: Visit) -> object:
    told = visit.given.one("locale")
    return told if told in visit.catalogue.locales else Trouble(field="locale", code="unknown")


def _time_zone(visit: Visit) -> object:
    told = visit.given.one("time_zone")
    if told == "":
        return visit.state.preferences.time_zone
    offered = visit.catalogue.policy(JourneyPolicy).time_zones
    return told if told in offered else Trouble(field="time_zone", code="unknown")


def _hand(visit: Visit) -> object:
    return chosen(visit.given.one("hand"), Hand) or Trouble(field="hand", code="unknown")


def _theme(visit: Visit) -> object:
    return chosen(visit.given.one("theme"), Theme) or Trouble(field="theme", code="unknown")


def _skin(visit: Visit) -> object:
    return chosen(visit.given.one("skin"), Skin) or Trouble(field="skin", code="unknown")


def _hair(visit: Visit) -> object:
    return chosen(visit.given.one("hair"), Hair) or Trouble(field="hair", code="unknown")


def _minutes(visit: Visit) -> object:
    told, shapes = number(visit.given.one("minutes")), visit.catalogue.policy(ShapesPolicy)
    if told is None or not shapes.minutes_least <= told <= shapes.minutes_most:
        return Trouble(field="minutes", code="unknown")
    return told


def _places(visit: Visit) -> object:
    return ticked(visit.given.many("places"), Place) or Trouble(field="places", code="choose_one")


def _equipment(visit: Visit) -> object:
    return ticked(visit.given.many("equipment"), Equipment)


def _yes(name: str) -> Reader:
    return lambda visit: visit.given.one(name) == "yes"


def _maternity_unit(visit: Visit) -> object:
    told = (visit.given.one("maternity_unit") or "").strip()
    if not told and visit.given.one("maternity_unit") is not None:
        return ""
    digits = sum(character in "0123456789" for character in told)
    if not set(told) <= _PHONE or digits < _PHONE_DIGITS_LEAST or len(told) > _PHONE_MOST:
        return Trouble(field="maternity_unit", code="phone_unreadable")
    return told


_READERS: Final[Mapping[str, Reader]] = {
    "locale": _locale,
    "time_zone": _time_zone,
    "hand": _hand,
    "theme": _theme,
    "skin": _skin,
    "hair": _hair,
    "neutral_wording": _yes("neutral_wording"),
    "minutes": _minutes,
    "places": _places,
    "equipment": _equipment,
    "baby_in_arms": _yes("baby_in_arms"),
    "maternity_unit": _maternity_unit,
}


def _birth_date(visit: Visit) -> BabyBorn | Trouble | None:
    """The exact day; an empty field leaves what is known as it is."""
    if not visit.given.has("birth_date") or visit.given.one("birth_date") == "":
        return None
    told = day(visit.given.one("birth_date"))
    code = _wrong_day(visit, told)
    if told is None or code is not None:
        return Trouble(field="birth_date", code=code or "date_unreadable")
    known = visit.state.birth
    return None if known.earliest == known.latest == told else BabyBorn(earliest=told, latest=told)


def _wrong_day(visit: Visit, told: date | None) -> str | None:
    if told is None:
        return "date_unreadable"
    if told > visit.today:
        return "date_future"
    oldest = visit.today - timedelta(weeks=visit.catalogue.policy(JourneyPolicy).baby_weeks_most)
    return "date_too_old" if told < oldest else None


def _bans(visit: Visit) -> Iterator[ExerciseRated]:
    """The bans that she took off the list."""
    if "banned" not in visit.given.many("asked"):
        return
    kept = visit.given.many("banned")
    for exercise, liking in visit.state.preferences.likings.items():
        if liking is Liking.BANNED and exercise not in kept:
            yield ExerciseRated(exercise=exercise, liking=Liking.NEUTRAL)

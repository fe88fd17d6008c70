"""Her own list: what her back makes hard, in her own words."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.catalogue.measures import Measure
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.kinds.day import ActivitiesNamed, NamedActivity
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.flows.measure import after


@dataclass(frozen=True, slots=True, kw_only=True)
class Activities:
    """The list as it stands, with room for her own words."""

    template: ClassVar[str] = "activities.html"
    measure: str
    most: int
    longest: int
    """Most characters of one."""
    named: tuple[str, ...]
    typed: str
    later: str | None
    """The measure that follows when she leaves this one for another day."""
    troubles: tuple[Trouble, ...] = ()


def show(visit: Visit) -> Screen:
    """Her list."""
    return _screen(visit, _names(visit), "")


def answer(visit: Visit) -> Step:
    """Keep the list; what was there before keeps its id, so that its scores stay comparable."""
    measure, typed = _measure(visit), " ".join((visit.given.one("own") or "").split())
    named = tuple(dict.fromkeys((*_ticked(visit), *((typed,) if typed else ()))))
    code = _wrong(visit, measure, named)
    if code is not None:
        return Step(next=_screen(visit, named, typed, Trouble(field="named", code=code)))
    known = {each.text: each for each in visit.state.activities.get(measure.id, ())}
    listed = (known.get(text) or NamedActivity(id=visit.made_id(f"activity:{text}"), text=text) for text in named)
    facts = visit.facts(ActivitiesNamed(measure=measure.id, activities=tuple(listed)))
    return Step(facts=facts, next=GoTo(route="measure", values={"measure": measure.id}))


def _wrong(visit: Visit, measure: Measure, named: tuple[str, ...]) -> str | None:
    longest = visit.catalogue.policy(RecordPolicy).activity_text_most
    own = visit.given.fields.get("own", ())
    if any(len(text) > longest for text in (*named, *own)):
        return "too_long"
    if len(named) > measure.own_words:
        return "too_many_named"
    return None if named else "name_one"


def _ticked(visit: Visit) -> tuple[str, ...]:
    """The ticked ones, in the order of the form."""
    known = visit.given.many("named")
    texts = (" ".join(text.split()) for text in visit.given.fields.get("named", ()) if text in known)
    return tuple(dict.fromkeys(text for text in texts if text))


def _measure(visit: Visit) -> Measure:
    return visit.catalogue.measures[visit.catalogue.policy(ResponsePolicy).function_measure]


def _names(visit: Visit) -> tuple[str, ...]:
    return tuple(each.text for each in visit.state.activities.get(_measure(visit).id, ()))


def _screen(visit: Visit, named: tuple[str, ...], typed: str, *troubles: Trouble) -> Activities:
    measure = _measure(visit)
    return Activities(
        measure=measure.id,
        most=measure.own_words,
        longest=visit.catalogue.policy(RecordPolicy).activity_text_most,
        named=tuple(text for text in named if text != typed),
        typed=typed,
        later=after(visit, measure),
        troubles=troubles,
    )

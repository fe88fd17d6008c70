"""A measure, one thought per screen: each question is answered with one tap, and any may be left for another day."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.catalogue.measures import Measure, MeasureItem, Scoring
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.kinds.day import ItemScore, MeasureAnswered
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.flows.reading import number
from rebrace.engine.outcomes.due import due_measures
from rebrace.engine.outcomes.scoring import concern, score


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureQuestion:
    """One question of a measure."""

    template: ClassVar[str] = "measure.html"
    measure: str
    item: str
    """Its id; for her own activities the one item that all of them share."""
    activity: str | None
    """Her own words for it."""
    least: int
    values: tuple[int, ...]
    number: int
    """1-based."""
    questions: int
    told: tuple[str, ...]
    """What she answered before it, as `item:score`."""
    asked: str
    """What this answer is about, as it is sent."""
    later: str | None
    """The measure that follows when she leaves this one for another day."""
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureList:
    """A measure whose statements are ticked or left."""

    template: ClassVar[str] = "measure_list.html"
    measure: str
    items: tuple[str, ...]
    later: str | None
    troubles: tuple[Trouble, ...] = ()


def show_due(visit: Visit) -> GoTo:
    """The first measure that is due; her progress when none is."""
    due = due_measures(visit.state, visit.today, visit.catalogue)
    return _go_on(due[0] if due else None)


def show(visit: Visit) -> Screen | GoTo:
    """The first question of a measure."""
    measure = offered(visit)
    if measure is None:
        return GoTo(route="progress")
    if measure.own_words and not visit.state.activities.get(measure.id):
        return GoTo(route="activities")
    return _screen(visit, measure, {})


def answer(visit: Visit) -> Step:
    """Go on to the next question; with the last one the answers are kept."""
    measure = offered(visit)
    if measure is None:
        return Step(next=GoTo(route="progress"))
    if measure.scoring is Scoring.COUNT:
        return _ticked(visit, measure)
    told = {**_told(visit, measure), **_answered(visit, measure)}
    if not _answered(visit, measure):
        return Step(next=_screen(visit, measure, told, Trouble(field="answer", code="choose_one")))
    if any(item not in told for item in _asked(visit, measure)):
        return Step(next=_screen(visit, measure, told))
    return _kept(visit, measure, told)


def offered(visit: Visit) -> Measure | None:
    """The measure of the address; one that needs a licence only where the host has switched it on."""
    measure = visit.catalogue.measures.get(visit.values.get("measure", ""))
    switched_on = visit.catalogue.policy(ResponsePolicy).switched_on
    return measure if measure and (not measure.optional or measure.id in switched_on) else None


def after(visit: Visit, measure: Measure) -> str | None:
    """The measure that is due next, whether this one is answered or left."""
    due = due_measures(visit.state, visit.today, visit.catalogue)
    places = {each: place for place, each in enumerate(visit.catalogue.measures)}
    return next((each for each in due if places[each] > places[measure.id]), None)


def _ticked(visit: Visit, measure: Measure) -> Step:
    """Statements that are not ticked count as none; "none of these" says so for all of them."""
    ticked = visit.given.many("ticked") & {each.id for each in measure.items}
    if visit.given.has("none") == bool(ticked):
        code = "ticked_and_none" if ticked else "tick_or_none"
        return Step(next=_list(visit, measure, Trouble(field="ticked", code=code)))
    return _kept(visit, measure, {each.id: each.most if each.id in ticked else each.least for each in measure.items})


def _kept(visit: Visit, measure: Measure, told: Mapping[str, int]) -> Step:
    scores = tuple(ItemScore(item=item, score=points) for item, points in told.items())
    facts = visit.facts(MeasureAnswered(measure=measure.id, scores=scores))
    if concern(measure, score(measure, told)):
        return Step(facts=facts, next=GoTo(route="talk"))
    return Step(facts=facts, next=_go_on(after(visit, measure)))


def _go_on(following: str | None) -> GoTo:
    return GoTo(route="progress") if following is None else GoTo(route="measure", values={"measure": following})


def _asked(visit: Visit, measure: Measure) -> tuple[str, ...]:
    """The ids that are scored: her own activities, or the measure's items."""
    if measure.own_words:
        return tuple(each.id for each in visit.state.activities.get(measure.id, ()))
    return tuple(each.id for each in measure.items)


def _told(visit: Visit, measure: Measure) -> dict[str, int]:
    """The answers that came along from the questions before, in the order of the questions."""
    pairs = dict(each.rpartition(":")[::2] for each in visit.given.many("told"))
    found = ((item, _points(measure, item, pairs.get(item))) for item in _asked(visit, measure))
    return {item: points for item, points in found if points is not None}


def _answered(visit: Visit, measure: Measure) -> dict[str, int]:
    item = visit.given.one("item") or ""
    points = _points(measure, item, visit.given.one("answer"))
    return {} if points is None or item not in _asked(visit, measure) else {item: points}


def _points(measure: Measure, item: str, told: str | None) -> int | None:
    scale, points = _scale(measure, item), number(told)
    return points if scale and points is not None and scale.least <= points <= scale.most else None


def _scale(measure: Measure, item: str) -> MeasureItem | None:
    if measure.own_words:
        return measure.items[0]
    return next((each for each in measure.items if each.id == item), None)


def _screen(visit: Visit, measure: Measure, told: Mapping[str, int], *troubles: Trouble) -> Screen | GoTo:
    if measure.scoring is Scoring.COUNT:
        return _list(visit, measure, *troubles)
    asked = _asked(visit, measure)
    item = next((each for each in asked if each not in told), None)
    scale = None if item is None else _scale(measure, item)
    if item is None or scale is None:
        return GoTo(route="progress")
    own = {each.id: each.text for each in visit.state.activities.get(measure.id, ())}
    return MeasureQuestion(
        measure=measure.id,
        item=scale.id,
        activity=own.get(item) if measure.own_words else None,
        least=scale.least,
        values=tuple(range(scale.least, scale.most + 1)),
        number=asked.index(item) + 1,
        questions=len(asked),
        told=tuple(f"{each}:{points}" for each, points in told.items()),
        asked=item,
        later=after(visit, measure),
        troubles=troubles,
    )


def _list(visit: Visit, measure: Measure, *troubles: Trouble) -> MeasureList:
    return MeasureList(
        measure=measure.id,
        items=tuple(each.id for each in measure.items),
        later=after(visit, measure),
        troubles=troubles,
    )

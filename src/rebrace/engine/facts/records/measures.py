"""Answered measures, and the activities she named herself."""

from datetime import date
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.measures import Measure
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.day import ActivitiesNamed, MeasureAnswered
from rebrace.engine.facts.records.calendar import weeks_with, with_pain
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.state import MeasureRecord, State, WeekRecord
from rebrace.engine.vocabulary.quantities import Pain


def _answered(state: State, fact: Fact, body: MeasureAnswered, catalogue: Catalogue) -> State:
    """Scores outside the scale are not taken; a second answer on the same day replaces the first."""
    measure = catalogue.measures.get(body.measure)
    scores = _on_the_scale(body, measure)
    if measure is None or not scores:
        return state
    day, policy = fact.at.date(), catalogue.policy(RecordPolicy)
    if body.measure == policy.pain_measure:
        return with_pain(state, day, Pain(max(scores.values())), catalogue)
    replaced = tuple(each for each in state.measures if _is_same(each, body.measure, day))
    others = tuple(each for each in state.measures if not _is_same(each, body.measure, day))
    record = MeasureRecord(measure=body.measure, at=fact.at, scores=scores)
    kept = replace(state, measures=_bounded((*others, record), body.measure, policy.measures_kept))
    return _comfort(kept, record, replaced) if body.measure == policy.comfort_measure else kept


def _named(state: State, _fact: Fact, body: ActivitiesNamed, catalogue: Catalogue) -> State:
    measure, most = catalogue.measures.get(body.measure), catalogue.policy(RecordPolicy).activity_text_most
    if measure is None:
        return state
    named = {
        each.id: replace(each, text=text) for each in body.activities if (text := " ".join(each.text.split())[:most])
    }
    listed = tuple(named.values())[: measure.own_words]
    return replace(state, activities={**state.activities, body.measure: listed})


def _on_the_scale(body: MeasureAnswered, measure: Measure | None) -> dict[str, int]:
    if measure is None or not measure.items:
        return {}
    scales = {each.id: each for each in measure.items}
    own = measure.items[0] if measure.own_words else None
    scores = {
        each.item: each.score
        for each in body.scores
        if (scale := scales.get(each.item, own)) and scale.least <= each.score <= scale.most
    }
    return dict(tuple(scores.items())[: max(len(scales), measure.own_words)])


def _is_same(record: MeasureRecord, measure: str, day: date) -> bool:
    return record.measure == measure and record.at.date() == day


def _bounded(records: tuple[MeasureRecord, ...], measure: str, kept: int) -> tuple[MeasureRecord, ...]:
    """The first answer is the baseline and stays; of the rest the latest stay."""
    places = [place for place, each in enumerate(records) if each.measure == measure]
    dropped = set(places[1:-kept])
    return tuple(each for place, each in enumerate(records) if place not in dropped)


def _comfort(state: State, record: MeasureRecord, replaced: tuple[MeasureRecord, ...]) -> State:
    before = sum(sum(each.scores.values()) for each in replaced)

    def week_with(week: WeekRecord) -> WeekRecord:
        return replace(
            week,
            comfort_sum=week.comfort_sum + sum(record.scores.values()) - before,
            comfort_count=week.comfort_count + 1 - len(replaced),
        )

    return replace(state, weeks=weeks_with(state, record.at.date(), week_with))


RECORDERS: Final[Recorders] = {MeasureAnswered: _answered, ActivitiesNamed: _named}

"""The small things of a day: loads, posture, pain, short moves."""

from dataclasses import replace
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.day import LoadsTicked, MomentDone, PainTold, PostureChecked
from rebrace.engine.facts.records.calendar import with_day, with_pain, with_week
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.state import PostureRecord, State
from rebrace.engine.vocabulary.pillars import Pillar


def _ticked(state: State, fact: Fact, body: LoadsTicked, catalogue: Catalogue) -> State:
    day = min(body.day, fact.at.date())
    told = {each.habit: max(0, each.amount) for each in body.habits if each.habit in catalogue.habits}
    return with_day(state, day, lambda each: replace(each, habits={**each.habits, **told}), catalogue)


def _pain(state: State, fact: Fact, body: PainTold, catalogue: Catalogue) -> State:
    return with_pain(state, fact.at.date(), body.pain, catalogue)


def _posture(state: State, fact: Fact, body: PostureChecked, catalogue: Catalogue) -> State:
    day = fact.at.date()
    record = PostureRecord(at=fact.at, before=body.before, after=body.after, reset=body.reset)
    seen = replace(state, posture=record)
    counted = with_day(seen, day, lambda each: replace(each, posture=each.posture + 1), catalogue)
    if not body.reset:
        return counted
    return with_week(counted, day, lambda week: replace(week, resets=week.resets + 1))


def _moment(state: State, fact: Fact, body: MomentDone, catalogue: Catalogue) -> State:
    """A short move counts for its day, and as a bout of mobility where it is one."""
    day, exercise = fact.at.date(), catalogue.exercises.get(body.exercise)
    counted = with_day(state, day, lambda each: replace(each, moments=each.moments + 1), catalogue)
    if exercise is None or exercise.pillar is not Pillar.MOBILITY:
        return counted
    return with_week(
        counted,
        day,
        lambda week: replace(week, sets={**week.sets, Pillar.MOBILITY: week.sets.get(Pillar.MOBILITY, 0) + 1}),
    )


RECORDERS: Final[Recorders] = {LoadsTicked: _ticked, PainTold: _pain, PostureChecked: _posture, MomentDone: _moment}

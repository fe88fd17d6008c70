"""The small things of a day: loads, posture, pain, short moves."""

from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.day import LoadsTicked, MomentDone, PainTold, PostureChecked
from rebrace.engine.facts.posture import PostureRecord
from rebrace.engine.facts.records.calendar import days_with, weeks_with, with_pain
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.state import State, WeekRecord
from rebrace.engine.vocabulary.pillars import Pillar


def _ticked(state: State, fact: Fact, body: LoadsTicked, catalogue: Catalogue) -> State:
    day = min(body.day, fact.at.date())
    told = {each.habit: max(0, each.amount) for each in body.habits if each.habit in catalogue.habits}
    days = days_with(state, day, lambda each: replace(each, habits={**each.habits, **told}), catalogue)
    return replace(state, days=days)


def _pain(state: State, fact: Fact, body: PainTold, catalogue: Catalogue) -> State:
    return with_pain(state, fact.at.date(), body.pain, catalogue)


def _posture(state: State, fact: Fact, body: PostureChecked, catalogue: Catalogue) -> State:
    day = fact.at.date()
    known = {each.id for each in catalogue.posture.questions}
    record = PostureRecord(
        at=fact.at,
        before=tuple(each for each in body.before if each in known),
        after=None if body.after is None else tuple(each for each in body.after if each in known),
        reset=body.reset,
    )
    return replace(
        state,
        posture=record,
        days=days_with(state, day, lambda each: replace(each, posture=each.posture + 1), catalogue),
        weeks=weeks_with(state, day, lambda week: _with_check(week, record)),
    )


def _with_check(week: WeekRecord, record: PostureRecord) -> WeekRecord:
    """A week with one more posture check: what she noticed, and what was left of it where she looked again."""
    return replace(
        week,
        resets=week.resets + record.reset,
        posture_checks=week.posture_checks + 1,
        posture_noticed=week.posture_noticed + len(record.before),
        second_looks=week.second_looks + (record.after is not None),
        second_noticed=week.second_noticed + len(record.after or ()),
    )


def _moment(state: State, fact: Fact, body: MomentDone, catalogue: Catalogue) -> State:
    """A short move, or a walk, counts for its day, and as a bout of mobility where it is one."""
    day, exercise = fact.at.date(), catalogue.exercises.get(body.exercise)
    bouts = int(exercise is not None and exercise.pillar is Pillar.MOBILITY)

    def week_with(week: WeekRecord) -> WeekRecord:
        sets = {**week.sets, Pillar.MOBILITY: week.sets.get(Pillar.MOBILITY, 0) + bouts} if bouts else week.sets
        return replace(week, sets=sets)

    return replace(
        state,
        days=days_with(state, day, lambda each: replace(each, moments=each.moments + 1), catalogue),
        weeks=weeks_with(state, day, week_with),
    )


RECORDERS: Final[Recorders] = {LoadsTicked: _ticked, PainTold: _pain, PostureChecked: _posture, MomentDone: _moment}

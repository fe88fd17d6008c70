"""What a session asked of each exercise and what she did, kept with the ladder until the morning judges it."""

from datetime import date

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.catalogue.policies.pain import PainPolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.state import Exposure, LadderState, SessionRecord, State
from rebrace.engine.planner.ladders import ladder_of, with_ladder


def session_of(state: State, session: str) -> SessionRecord | None:
    """What records keep of a session."""
    return next((each for each in reversed(state.sessions) if each.session == session), None)


def set_noted(state: State, session: str, exercise: str, day: date, catalogue: Catalogue) -> State:
    """The state with a set's exercise exposed to its session."""
    record, known = session_of(state, session), catalogue.exercises.get(exercise)
    if record is None or known is None:
        return state
    ladder = ladder_of(state, known, day)
    noted = with_ladder(state, replace(ladder, last_day=max(day, ladder.last_day or day)))
    return _with_exposure(noted, known, record, day, hurt=False)


def hurt_noted(state: State, session: str, exercise: str, day: date, catalogue: Catalogue) -> State:
    """The state with an exercise marked as left because it hurt; it counts without a single set, too."""
    record, known = session_of(state, session), catalogue.exercises.get(exercise)
    if record is None or known is None:
        return state
    return _with_exposure(with_ladder(state, ladder_of(state, known, day)), known, record, day, hurt=True)


def session_noted(state: State, session: str, catalogue: Catalogue) -> State:
    """The state after a session told how it went: what waits of it hears of it.

    What a morning has judged already stays judged, unless it turns out that there was too much pain.
    """
    record = session_of(state, session)
    if record is None:
        return state
    waiting = {
        name: each for name, ladder in state.ladders.items() for each in ladder.pending if each.session == session
    }
    if not waiting and record.pain is not None and record.pain > catalogue.policy(PainPolicy).green_most:
        days = {each.exercise: each.day for each in record.sets}
    else:
        days = {name: each.day for name, each in waiting.items()}
    for name, day in days.items():
        known = catalogue.exercises.get(name)
        if known is not None:
            state = _with_exposure(state, known, record, day, hurt=False)
    return state


def _with_exposure(state: State, exercise: Exercise, record: SessionRecord, day: date, *, hurt: bool) -> State:
    ladder = ladder_of(state, exercise, day)
    known = next((each for each in ladder.pending if each.session == record.session), None)
    exposure = _exposure(ladder, record, known.day if known else day, hurt=hurt or (known is not None and known.hurt))
    others = tuple(each for each in ladder.pending if each.session != record.session)
    return with_ladder(state, replace(ladder, pending=(*others, exposure)))


def _exposure(ladder: LadderState, record: SessionRecord, day: date, *, hurt: bool) -> Exposure:
    sets = [each for each in record.sets if each.exercise == ladder.exercise and not each.left]
    asked = [each for each in record.steps if each.exercise == ladder.exercise]
    rungs = [ladder.rung, *(each.rung for each in asked), *(each.rung for each in sets)]
    return Exposure(
        session=record.session,
        exercise=ladder.exercise,
        rung=rungs[-1],
        day=day,
        sets=len(sets),
        amount_least=min((each.amount for each in sets), default=0),
        amount_last=sets[-1].amount if sets else 0,
        reserve=record.reserve,
        pain=record.pain,
        pain_before=record.pain_before,
        asked_sets=sum(each.sets for each in asked),
        asked_amount=max((each.amount for each in asked), default=0),
        hurt=hurt,
        flagged=record.flagged is True,
    )

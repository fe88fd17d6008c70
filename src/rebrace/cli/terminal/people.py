"""The person of a file as facts and as a state, through the same folding as everywhere."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

import rebrace
from rebrace.cli.terminal.cases import Case, all_answers, span
from rebrace.cli.terminal.profiles import Profile
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.clearance import ClearanceStated, ComfortTested
from rebrace.engine.facts.kinds.day import HabitAmount, LoadsTicked
from rebrace.engine.facts.kinds.preferences import ExerciseRated, Liking, PreferencesChanged
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered, Voice
from rebrace.engine.facts.state import LadderState, State
from rebrace.engine.flows import folding
from rebrace.engine.triage import circumstances_of, covers_of, judge

_FILES: Final = UUID("3b7c6f0e-5d0a-5f53-9b62-0c1d8f5a4e21")
"""Namespace of the ids of facts that come from a file; the same file makes the same ids."""


def told_by(case: Case, now: datetime, catalogue: Catalogue) -> tuple[State, CheckAnswered]:
    """Her state once everything in the file is told, and her check with its verdict."""
    known = folding.rebuild(_facts(_told(case, now), now), catalogue)
    known = _where_she_stands(known, case, now) if isinstance(case, Profile) else known
    check = checked(all_answers(case, catalogue), case.form, state=known, now=now, catalogue=catalogue)
    return folding.apply(known, Fact(id=str(uuid5(_FILES, "check")), at=now, body=check), catalogue), check


def checked(answers: dict[str, str], form: Form, *, state: State, now: datetime, catalogue: Catalogue) -> CheckAnswered:
    """Answers with their verdict, as they are written down."""
    today = now.date()
    verdict = judge(
        answers,
        form=form,
        circumstances=circumstances_of(state, today),
        covers=covers_of(state, today),
        catalogue=catalogue,
    )
    return CheckAnswered(
        form=form,
        answers=tuple(Answer(item=item, value=value) for item, value in answers.items()),
        verdict=verdict,
        content=catalogue.digest,
        engine=rebrace.__version__,
    )


def _facts(bodies: Iterator[FactBody], now: datetime) -> Iterator[Fact]:
    """Facts that come one after the other, all before now."""
    told = tuple(bodies)
    for place, body in enumerate(told):
        at = now - timedelta(seconds=len(told) - place)
        yield Fact(id=str(uuid5(_FILES, f"{place} {body.kind}")), at=at, body=body)


def _told(case: Case, now: datetime) -> Iterator[FactBody]:
    born = span(case.birth, now.date())
    if born is not None:
        yield BabyBorn(earliest=born[0], latest=born[1])
    yield BirthTold(birth=case.birth.type, complicated=case.birth.complicated)
    if case.country is not None:
        yield PreferencesChanged(locale=case.country)
    if isinstance(case, Profile):
        yield from _told_beyond(case, now)


def _told_beyond(profile: Profile, now: datetime) -> Iterator[FactBody]:
    for liking, exercises in ((Liking.LIKED, profile.having.liked), (Liking.BANNED, profile.having.banned)):
        yield from (ExerciseRated(exercise=exercise, liking=liking) for exercise in exercises)
    for item, day in profile.clearance.items():
        yield ClearanceStated(item=item, holds=True, by=Voice.HERSELF, on=day)
    for test, passed in profile.comfort_tests.items():
        yield ComfortTested(test=test, passed=passed)
    if profile.loads:
        amounts = tuple(HabitAmount(habit=habit, amount=amount) for habit, amount in profile.loads.items())
        yield LoadsTicked(day=now.date(), habits=amounts)


def _where_she_stands(state: State, profile: Profile, now: datetime) -> State:
    """Her ladders as the file says, without the sessions that led there."""
    since = profile.training_since or now.date()
    ladders = {
        exercise: LadderState(exercise=exercise, rung=rung, since=since) for exercise, rung in profile.rungs.items()
    }
    return replace(state, ladders=ladders, started_on=profile.training_since)

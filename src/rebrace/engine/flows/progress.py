"""Progress: the three promises first, then what she can do again, strength, and the weeks she kept."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.catalogue.locale import LocalePack
from rebrace.engine.catalogue.policies.programme import Phase
from rebrace.engine.flows import progress_promises as promises
from rebrace.engine.flows import progress_strength as strength
from rebrace.engine.flows.given import Screen, Visit
from rebrace.engine.flows.measure_talk import is_heavy
from rebrace.engine.flows.progress_promises import FunctionStory, PosturePromise, Promise
from rebrace.engine.flows.progress_strength import ClimbLine, PillarLine, SetsWeek
from rebrace.engine.flows.settings import packs
from rebrace.engine.outcomes.contradictions import contradictions
from rebrace.engine.outcomes.due import due_measures
from rebrace.engine.outcomes.keeping import KeptWeek, kept_weeks
from rebrace.engine.outcomes.response import Response, is_it_working
from rebrace.engine.planner.programme import phase_now
from rebrace.engine.planner.returns import resumed


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Is it working? The answer of today, in the light of the review weeks."""

    answer: str
    see_physio: bool
    reasons: tuple[tuple[str, dict[str, int]], ...]
    """Codes below `reasons.response`, each with its numbers."""
    review: int | None
    """The latest review week that is behind her."""
    next_review: int | None
    contradictions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How it goes, without any mark out of ten."""

    template: ClassVar[str] = "progress.html"
    day: date
    week: int
    """1-based training week."""
    phase: Phase
    lighter: bool
    begun: bool
    """She has had her first training day."""
    verdict: Verdict | None
    """None until she has begun."""
    pain: Promise
    posture: PosturePromise
    comfort: Promise
    function: FunctionStory
    climbs: tuple[ClimbLine, ...]
    pillars: tuple[PillarLine, ...]
    sets: tuple[SetsWeek, ...]
    kept: tuple[KeptWeek, ...]
    due: int
    """Measures that are due."""
    heavy: bool
    """What she told of her mood asks for someone to talk to."""
    packs: tuple[LocalePack, ...]


def show(visit: Visit) -> Screen:
    """Her progress."""
    now = phase_now(resumed(visit.state, visit.today, visit.catalogue), visit.today, visit.catalogue)
    begun = visit.state.started_on is not None
    return Progress(
        day=visit.today,
        week=now.week,
        phase=now.phase,
        lighter=now.deload and begun,
        begun=begun,
        verdict=_verdict(visit) if begun else None,
        pain=promises.pain(visit),
        posture=promises.posture(visit),
        comfort=promises.comfort(visit),
        function=promises.function(visit),
        climbs=strength.climbs(visit),
        pillars=strength.pillars(visit),
        sets=strength.sets_by_week(visit),
        kept=kept_weeks(visit.state, visit.today, visit.catalogue),
        due=len(due_measures(visit.state, visit.today, visit.catalogue)),
        heavy=is_heavy(visit),
        packs=packs(visit),
    )


def _verdict(visit: Visit) -> Verdict:
    found: Response = is_it_working(visit.state, visit.today, visit.catalogue)
    return Verdict(
        answer=found.answer,
        see_physio=found.see_physio,
        reasons=tuple((each.code, dict(each.numbers)) for each in found.reasons),
        review=found.review,
        next_review=found.next_review,
        contradictions=contradictions(visit.state, visit.today, visit.catalogue),
    )

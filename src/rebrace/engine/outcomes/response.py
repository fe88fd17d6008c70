"""Is it working? Yes, too early to say, or not yet: see a physio."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.state import State
from rebrace.engine.outcomes.function import function_change
from rebrace.engine.outcomes.pain import average, baseline
from rebrace.engine.outcomes.training import DAYS, adherence, completed_weeks
from rebrace.engine.vocabulary.quantities import Percent, Weeks


class Working(StrEnum):
    """The answer."""

    YES = "yes"
    TOO_EARLY = "too_early"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseReason:
    """Why; its sentence is `reasons.response.<code>`. Numbers named `..._tenths` are tenths of a point."""

    code: str
    numbers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What the answer rests on; None where nothing was told."""

    week: Weeks | None
    """Completed training weeks."""
    before: int | None
    """Average pain at the start, in tenths."""
    now: int | None
    """Average pain of the last seven days, in tenths."""
    week_ago: int | None
    """Average pain of the seven days before those, in tenths."""
    function: int | None
    """Change of her own activities, in tenths; up is easier."""
    adherence: Percent | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """The answer, why, and what to do next."""

    answer: Working
    see_physio: bool
    reasons: tuple[ResponseReason, ...]
    signs: Signs
    review: Weeks | None
    """The latest review week she has reached; None before the first."""
    next_review: Weeks | None


def signs_of(state: State, today: date, catalogue: Catalogue) -> Signs:
    """Everything the answer rests on."""
    return Signs(
        week=completed_weeks(state, today),
        before=baseline(state, today, catalogue),
        now=average(state, today, catalogue),
        week_ago=average(state, today - timedelta(days=DAYS), catalogue),
        function=function_change(state, catalogue),
        adherence=adherence(state, today, catalogue),
    )


def is_it_working(state: State, today: date, catalogue: Catalogue) -> Response:
    """The honest answer today; screens put the question in the review weeks."""
    policy, signs = catalogue.policy(ResponsePolicy), signs_of(state, today, catalogue)
    answer, see_physio, reasons = _judged(signs, catalogue)
    week = signs.week or 0
    return Response(
        answer=answer,
        see_physio=see_physio,
        reasons=reasons,
        signs=signs,
        review=max((each for each in policy.review_weeks if each <= week), default=None),
        next_review=min((each for each in policy.review_weeks if each > week), default=None),
    )


def _judged(signs: Signs, catalogue: Catalogue) -> tuple[Working, bool, tuple[ResponseReason, ...]]:
    policy = catalogue.policy(ResponsePolicy)
    if worse := _worse(signs, policy):
        return Working.NOT_YET, True, worse
    kept = signs.adherence is not None and signs.adherence >= policy.adherence_least
    if better := _better(signs, catalogue):
        return (Working.YES, False, better) if kept else (Working.TOO_EARLY, False, (*better, _few(signs)))
    if signs.week is None or signs.week < policy.verdict_week:
        return Working.TOO_EARLY, False, (ResponseReason(code="early", numbers={"week": policy.verdict_week}),)
    if signs.now is None and signs.function is None:
        return Working.TOO_EARLY, False, (ResponseReason(code="no_numbers"),)
    unchanged = ResponseReason(code="unchanged", numbers={"weeks": signs.week})
    return Working.NOT_YET, True, (unchanged,) if kept else (unchanged, _few(signs))


def _worse(signs: Signs, policy: ResponsePolicy) -> tuple[ResponseReason, ...]:
    """Clearly more pain than at the start, this week and the week before."""
    told = (signs.before, signs.week_ago, signs.now)
    if any(each is None for each in told):
        return ()
    before, week_ago, now = (each or 0 for each in told)
    if min(week_ago, now) - before < policy.worse_by:
        return ()
    return (ResponseReason(code="worse", numbers={"from_tenths": before, "to_tenths": now}),)


def _better(signs: Signs, catalogue: Catalogue) -> tuple[ResponseReason, ...]:
    """Every sign that it is working; one is enough."""
    policy = catalogue.policy(ResponsePolicy)
    found = []
    if signs.before is not None and signs.now is not None:
        numbers = {"from_tenths": signs.before, "to_tenths": signs.now}
        if fall_matters(signs.before, signs.now, policy):
            found.append(ResponseReason(code="less_pain", numbers=numbers))
        elif max(signs.before, signs.now) <= policy.pain_low:
            found.append(ResponseReason(code="little_pain", numbers=numbers))
    measure = catalogue.measures.get(policy.function_measure)
    matters = measure.matters if measure else None
    if signs.function is not None and matters is not None and signs.function >= matters:
        found.append(ResponseReason(code="easier", numbers={"by_tenths": signs.function}))
    return tuple(found)


def fall_matters(before: int, now: int, policy: ResponsePolicy) -> bool:
    """A fall of pain that is clear, or meaningful in points and percent at once; in tenths."""
    fall = before - now
    in_percent = 100 * fall >= policy.pain_meaningful_percent * before
    return fall >= policy.pain_clear or (fall >= policy.pain_meaningful and in_percent)


def _few(signs: Signs) -> ResponseReason:
    return ResponseReason(code="few_sessions", numbers={"percent": signs.adherence or 0})

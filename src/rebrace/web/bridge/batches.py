"""Batches of facts that a device brings, and the facts that it fetches."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from rebrace.engine.facts.fact import Fact
from rebrace.engine.vocabulary.problems import Problem
from rebrace.web.bridge import clock, writing
from rebrace.web.bridge.conduct import TooManyNewcomersError
from rebrace.web.bridge.doors import admitted
from rebrace.web.bridge.translation import local
from rebrace.web.journey import queries
from rebrace.web.journey.rows import Outcome
from rebrace.web.people.queries import Visitor
from rebrace.web.people.services import PersonGoneError

__all__ = ["Complaint", "Fetched", "FetchedFact", "Result", "Results", "TooManyNewcomersError", "add", "fetch"]

_REFUSED: Final = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """What is wrong with one part of a fact, and how to mend it."""

    place: str
    sentence: str
    mend: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one fact."""

    id: str | None
    result: str
    complaints: tuple[Complaint, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What became of a batch, and the token of a person who is new."""

    results: tuple[Result, ...]
    token: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedFact:
    """One kept fact."""

    number: int
    id: UUID
    at: str
    kind: str
    data: Mapping[str, Any]
    claimed: str
    received: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """Some of her facts, and where to go on."""

    facts: tuple[FetchedFact, ...]
    cursor: int
    more: bool


def add(visitor: Visitor | None, raws: Sequence[object], *, may_join: Callable[[], bool]) -> Results:
    """Add what can be added of a batch, in one transaction, and say what became of each.

    Raises `TooManyNewcomersError`.
    """
    looked_at = [admitted(raw) for raw in raws]
    facts = [each for each in looked_at if isinstance(each, Fact)]
    token, outcomes = _save(visitor, facts, may_join)
    became = iter(outcomes)
    results = tuple(
        _done(each, next(became)) if isinstance(each, Fact) else _refused(place, raws[place], each)
        for place, each in enumerate(looked_at)
    )
    return Results(results=results, token=token)


def fetch(visitor: Visitor, *, since: int, most: int) -> Fetched:
    """Her facts from behind a cursor on, at most so many."""
    kept = queries.facts(visitor.person, after=since, most=most + 1)
    facts = tuple(
        FetchedFact(
            number=each.number,
            id=each.id,
            at=local(each).isoformat(),
            kind=each.kind,
            data=each.data,
            claimed=each.claimed.isoformat(),
            received=each.received.isoformat(),
        )
        for each in kept[:most]
    )
    return Fetched(facts=facts, cursor=facts[-1].number if facts else since, more=len(kept) > most)


def _save(
    visitor: Visitor | None, facts: Sequence[Fact], may_join: Callable[[], bool]
) -> tuple[str | None, tuple[Outcome, ...]]:
    if not facts:
        return None, ()
    now = clock.now()
    if visitor is not None:
        try:
            return None, writing.append(visitor.person, facts, now=now, live=False)
        except PersonGoneError:
            pass
    if not may_join():
        raise TooManyNewcomersError
    return writing.join(facts, now=now, live=False)


def _done(fact: Fact, outcome: Outcome) -> Result:
    if outcome is not Outcome.CONFLICT:
        return Result(id=fact.id, result=outcome)
    taken = Complaint(
        place="id",
        sentence="belongs to another fact, which stays as it is.",
        mend="If both happened, send this one with a fresh UUID.",
    )
    return Result(id=fact.id, result=outcome, complaints=(taken,))


def _refused(place: int, raw: object, problems: Sequence[Problem]) -> Result:
    id_ = raw.get("id") if isinstance(raw, Mapping) else None
    complaints = tuple(
        Complaint(place=f"facts[{place}].{each.key}".rstrip("."), sentence=each.sentence, mend=each.mend)
        for each in problems
    )
    return Result(id=id_ if isinstance(id_, str) else None, result=_REFUSED, complaints=complaints)

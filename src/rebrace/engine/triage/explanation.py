"""Why a rule fired, told from the very condition that decided it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from rebrace.engine.catalogue.conditions import CIRCUMSTANCES, AtLeast, Condition, Either, Every, Is, Not, Yes
from rebrace.engine.triage.circumstances import Circumstances
from rebrace.engine.triage.evaluation import Truth, truth_of


class Verb(StrEnum):
    """What a clause says of its subject; its sentence is in the words, below `triage.explain`."""

    YES = "yes"
    IS = "is"
    AT_LEAST = "at_least"


class Joint(StrEnum):
    """How clauses hang together."""

    ALL = "all"
    ANY = "any"
    NOT = "not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One thing that was looked at."""

    verb: Verb
    subject: str
    """Id of the item, or name of the circumstance."""
    is_circumstance: bool
    value: str
    """The answer or number it was compared with."""
    truth: Truth


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Clauses that hang together."""

    joint: Joint
    parts: "tuple[Explanation, ...]"
    truth: Truth


Explanation = Clause | Phrase


def explain(condition: Condition, answers: Mapping[str, str], circumstances: Circumstances) -> Explanation:
    """The condition as clauses, each with whether it held for these answers."""

    def of(each: Condition) -> Explanation:
        return explain(each, answers, circumstances)

    truth = truth_of(condition, answers, circumstances)
    match condition:
        case Yes():
            return _clause(Verb.YES, condition.item, "yes", truth)
        case Is():
            return _clause(Verb.IS, condition.item, condition.choice, truth)
        case AtLeast():
            return _clause(Verb.AT_LEAST, condition.item, str(condition.number), truth)
        case Every():
            return Phrase(joint=Joint.ALL, parts=tuple(map(of, condition.conditions)), truth=truth)
        case Either():
            return Phrase(joint=Joint.ANY, parts=tuple(map(of, condition.conditions)), truth=truth)
        case Not():
            return Phrase(joint=Joint.NOT, parts=(of(condition.condition),), truth=truth)
    assert_never(condition)


def _clause(verb: Verb, subject: str, value: str, truth: Truth) -> Clause:
    return Clause(verb=verb, subject=subject, is_circumstance=subject in CIRCUMSTANCES, value=value, truth=truth)

"""Whether a condition holds, when some of what it asks is unknown."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import IntEnum
from typing import assert_never

from rebrace.engine.catalogue.conditions import AtLeast, Condition, Either, Every, Is, Not, Yes
from rebrace.engine.triage.circumstances import Circumstances, Span


class Truth(IntEnum):
    """Three-valued truth: what is not known may hold."""

    NO = 0
    MAYBE = 1
    HOLDS = 2

    @property
    def may_hold(self) -> bool:
        """A rule fires on this: it holds, or nobody knows that it does not."""
        return self is not Truth.NO


def truth_of(condition: Condition, answers: Mapping[str, str], circumstances: Circumstances) -> Truth:
    """The truth of a condition.

    An unanswered item says neither yes nor any choice or number, because its silence is judged by itself; a
    circumstance that is only known roughly makes what it decides a MAYBE.
    """

    def of(each: Condition) -> Truth:
        return truth_of(each, answers, circumstances)

    match condition:
        case Yes():
            return _truth(answers.get(condition.item) == "yes")
        case Is():
            return _truth(answers.get(condition.item) == condition.choice)
        case AtLeast():
            return _at_least(condition, answers, circumstances)
        case Every():
            return _over(min, of, condition.conditions, Truth.HOLDS)
        case Either():
            return _over(max, of, condition.conditions, Truth.NO)
        case Not():
            return Truth(Truth.HOLDS - of(condition.condition))
    assert_never(condition)


def names_in(condition: Condition) -> Iterator[str]:
    """Every item and circumstance that a condition names."""
    match condition:
        case Yes() | Is() | AtLeast():
            yield condition.item
        case Every() | Either():
            for each in condition.conditions:
                yield from names_in(each)
        case Not():
            yield from names_in(condition.condition)


def _truth(holds: bool) -> Truth:  # noqa: FBT001 - the one argument is the truth itself
    return Truth.HOLDS if holds else Truth.NO


def _at_least(condition: AtLeast, answers: Mapping[str, str], circumstances: Circumstances) -> Truth:
    span = circumstances.numbers.get(condition.item) or _told(answers.get(condition.item))
    if span is None or (span.most is not None and span.most < condition.number):
        return Truth.NO
    return Truth.HOLDS if span.least >= condition.number else Truth.MAYBE


def _told(answer: str | None) -> Span | None:
    if answer is None or not (answer.isascii() and answer.isdigit()):
        return None
    return Span(least=int(answer), most=int(answer))


def _over(
    pick: Callable[[Iterable[Truth]], Truth],
    of: Callable[[Condition], Truth],
    conditions: tuple[Condition, ...],
    empty: Truth,
) -> Truth:
    return pick([of(each) for each in conditions] or [empty])

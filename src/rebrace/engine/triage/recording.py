"""A check as it was written down, judged again with what is known now: the worse of the two counts."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import reduce
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered
from rebrace.engine.facts.state import State
from rebrace.engine.facts.verdict import Fired, Verdict
from rebrace.engine.triage.asking import missing
from rebrace.engine.triage.circumstances import circumstances_of, covers_of
from rebrace.engine.triage.judging import judge, summary, worse_of
from rebrace.engine.triage.locking import Answered
from rebrace.engine.vocabulary.dispositions import Disposition, Unlock

RECORDED: Final = "recorded"
"""Stands for the item of a rule that the content no longer has, and for the rule of a verdict without reasons."""


def judged_again(state: State, fact: Fact, body: CheckAnswered, catalogue: Catalogue) -> Answered:
    """The check with its verdict of now; contradicting answers to one item all count, and leave it incomplete."""
    today = fact.at.date()
    circumstances, covers = circumstances_of(state, today), covers_of(state, today)
    answers, *contradicting = readings(body.answers)
    verdicts = (
        judge(each, form=body.form, circumstances=circumstances, covers=covers, catalogue=catalogue)
        for each in (answers, *contradicting)
    )
    return Answered(
        form=body.form,
        at=fact.at,
        answers=answers,
        verdict=reduce(worse_of, verdicts, with_reason(_known(body.verdict, answers, catalogue), catalogue)),
        complete=not contradicting and not missing(body.form, answers, circumstances, catalogue),
    )


def readings(answers: tuple[Answer, ...]) -> Iterator[Mapping[str, str]]:
    """The answers by item, and once more for every other value that an item was answered with."""
    last = {each.item: each.value for each in answers}
    yield last
    for each in answers:
        if last[each.item] != each.value:
            yield {**last, each.item: each.value}


def with_reason(verdict: Verdict, catalogue: Catalogue) -> Verdict:
    """A recorded verdict; one that is worse than its own reasons gets a reason of its own."""
    told = summary(verdict.fired, catalogue)
    if verdict.disposition.severity <= told.disposition.severity and verdict.hold.severity <= told.hold.severity:
        return verdict
    fired = Fired(
        rule=RECORDED,
        item=RECORDED,
        then=verdict.disposition,
        hold=verdict.hold,
        unlock=_unlock(verdict.disposition),
    )
    return replace(verdict, fired=(fired, *verdict.fired))


def _known(verdict: Verdict, answers: Mapping[str, str], catalogue: Catalogue) -> Verdict:
    """What fired for items that are gone still counts, where she answered them; it goes by another item."""
    fired = tuple(
        each
        if each.item in catalogue.items
        else replace(each, item=RECORDED, silent=each.silent and each.item not in answers)
        for each in verdict.fired
    )
    return replace(verdict, fired=fired)


def _unlock(disposition: Disposition) -> Unlock:
    if disposition.severity >= Disposition.SAME_DAY.severity:
        return Unlock.CHECKED
    return Unlock.PHYSIO if disposition is Disposition.PHYSIO_FIRST else Unlock.NEXT_CHECK

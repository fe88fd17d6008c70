"""Names in a vignette that the content does not have: slips of the pen."""

from collections.abc import Iterator

from rebrace.content.cases.case import Case
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.triage.judging import silent_rule
from rebrace.engine.vocabulary.problems import Problem


def slips_of(place: str, case: Case, catalogue: Catalogue) -> Iterator[Problem]:
    """Every name of an item, a rule, a rung or a clearance item that is not there."""
    known = {
        "item": frozenset(catalogue.items),
        "rule": _rules(catalogue),
        "rung": _rungs(catalogue),
        "clearance item": frozenset(catalogue.clearance),
    }
    for what, name in _named(case):
        if name not in known[what]:
            mend = "Mend the name, or add what it names."
            yield Problem(place=place, key=case.id, sentence=f"names {name}, which is no {what}.", mend=mend)


def _named(case: Case) -> Iterator[tuple[str, str]]:
    expect = case.expect
    yield from (("item", item) for item in (*case.answers, *case.unanswered))
    yield from (("rule", rule) for rule in (*expect.fired, *expect.quiet, *(expect.locks or ())))
    yield from (("rung", told.partition(" ")[0]) for told in (*expect.open, *expect.closed))
    yield from (("rung", f"{name}/{number}") for name, number in (*case.solid.items(), *expect.levels.items()))
    for each in case.before:
        yield from (("item", item) for item in (*each.answers, *each.unanswered))
        yield from (("rule", rule) for rule in each.opened)
        yield from (("rung", rung) for rung in each.early)
        yield from (("clearance item", item) for item in each.states)


def _rules(catalogue: Catalogue) -> frozenset[str]:
    rules = (rule.id for item in catalogue.items.values() for rule in item.rules)
    return frozenset((*rules, *map(silent_rule, catalogue.items)))


def _rungs(catalogue: Catalogue) -> frozenset[str]:
    return frozenset(
        f"{name}/{number}" for name, each in catalogue.exercises.items() for number in range(1, len(each.rungs) + 1)
    )

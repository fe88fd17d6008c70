"""Ids that point at something else point at something that is there, and never in a circle."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Final

from rebrace.content.shelf import Entry, Shelf
from rebrace.content.walking import Part
from rebrace.engine.catalogue.clearance import ClearanceItem
from rebrace.engine.catalogue.conditions import AtLeast, Is, Yes
from rebrace.engine.catalogue.exercise import Exercise, Requirement
from rebrace.engine.catalogue.measures import Measure
from rebrace.engine.catalogue.triage import TriageItem
from rebrace.engine.triage.judging import silent_rule
from rebrace.engine.vocabulary.problems import Problem


def problems(shelf: Shelf) -> Iterator[Problem]:
    """Links to nowhere, and links that come back to where they began."""
    targets = _targets(shelf)
    for entry, part in shelf.parts:
        yield from _link(entry, part, targets)
    for entry, exercise in shelf.of(Exercise):
        yield from _requirements(entry, exercise, shelf.mapping(Exercise))
    yield from _circle(_rungs(shelf), "requires rungs", "Let requirements end at a rung that needs nothing.")
    yield from _circle(_swaps(shelf), "offers exercises", "Let swaps end at an exercise that the flag leaves alone.")


_ENDINGS: Final[Mapping[str, str]] = {
    "antidote": "exercise",
    "instead": "exercise",
    "exercise": "exercise",
    "move": "exercise",
    "measure": "measure",
    "measure_item": "question of a measure",
    "item": "item",
    "items": "item",
    "rule": "rule",
    "full_after": "rule",
}
"""How a field's name ends, longest first, and what it points at; the items of conditions are looked at elsewhere."""


def _targets(shelf: Shelf) -> dict[str, frozenset[str]]:
    items = [item for _, item in shelf.of(TriageItem)]
    rules = frozenset(rule.id for item in items for rule in item.rules) | {silent_rule(item.id) for item in items}
    return {
        "exercise": shelf.ids(Exercise),
        "measure": shelf.ids(Measure),
        "question of a measure": frozenset(item.id for _, measure in shelf.of(Measure) for item in measure.items),
        "item": shelf.ids(TriageItem) | shelf.ids(ClearanceItem),
        "rule": rules,
    }


def _link(entry: Entry, part: Part, targets: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    what = next((what for ending, what in _ENDINGS.items() if f"_{part.name}".endswith(f"_{ending}")), None)
    if what is None or isinstance(part.owner, Yes | Is | AtLeast):
        return
    for each in part.value if isinstance(part.value, tuple) else (part.value,):
        if type(each) is str and each not in targets[what]:
            yield entry.problem(
                part.key, f"points at “{each}”, which is no {what}.", "Mend the id, or add what it names."
            )


def _requirements(entry: Entry, exercise: Exercise, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    for place, rung in enumerate(exercise.rungs):
        for number, needed in enumerate(rung.requires):
            target = exercises.get(needed.exercise)
            if target is not None:
                key = f"rungs[{place}].requires[{number}]"
                yield from _requirement(entry, key, needed, target)


def _requirement(entry: Entry, key: str, needed: Requirement, target: Exercise) -> Iterator[Problem]:
    number = target.rung_number(needed.rung)
    if not number:
        mend = f"Its rungs are: {', '.join(rung.id for rung in target.rungs)}."
        yield entry.problem(f"{key}.rung", f"points at “{needed.rung}”, which {target.id} does not have.", mend)
        return
    dose = target.rungs[number - 1].dose
    if needed.sets > dose.sets_most or needed.amount > dose.amount_high:
        sentence = f"asks {needed.sets} x {needed.amount}, and that rung ends at {dose.sets_most} x {dose.amount_high}."
        yield entry.problem(key, sentence, "Ask for what can be reached.")


def _rungs(shelf: Shelf) -> dict[str, set[str]]:
    """Each rung, and the rungs that must be solid before it: the one below, and those it requires."""
    before: dict[str, set[str]] = {}
    for entry, exercise in shelf.of(Exercise):
        for place, rung in enumerate(exercise.rungs):
            below = {f"{entry.id}.{exercise.rungs[place - 1].id}"} if place else set()
            asked = {f"{needed.exercise}.{needed.rung}" for needed in rung.requires}
            before[f"{entry.id}.{rung.id}"] = below | asked
    return before


def _swaps(shelf: Shelf) -> dict[str, set[str]]:
    """Each exercise that a flag blocks whole, and what is offered in its place under that flag."""
    return {
        f"{entry.id} ({rule.flag})": {f"{rule.instead} ({rule.flag})"}
        for entry, exercise in shelf.of(Exercise)
        for rule in exercise.flags
        if rule.instead is not None and rule.blocks_from == 1
    }


def _circle(graph: Mapping[str, set[str]], what: str, mend: str) -> Iterator[Problem]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as trouble:
        way = " → ".join(reversed(trouble.args[1]))
        yield Problem(place="exercises", key="", sentence=f"{what} in a circle: {way}.", mend=mend)

"""The exact choice: of all allowed sessions the one that is worth most.

Pillar by pillar, every bundle of its exercises and sets is listed; a depth-first search joins one bundle of each
pillar and leaves a branch as soon as the best that could still come would not beat what is found.
"""

from collections.abc import Sequence
from itertools import combinations, product
from typing import NamedTuple

from rebrace.engine.planner.candidates import Candidate, Choice
from rebrace.engine.planner.limits import Limits, fits_pillar, moves_little
from rebrace.engine.planner.objective import Objective, worth
from rebrace.engine.vocabulary.pillars import Pillar


class Bundle(NamedTuple):
    """Some exercises with their sets, and the sums that limits look at."""

    worth: int
    seconds: int
    counted: int
    mobility: int
    """The part of `counted` that is mobility."""
    exercises: int
    strength: int
    new_rungs: int
    strength_sets: int
    choices: tuple[Choice, ...]


_NOTHING = Bundle(0, 0, 0, 0, 0, 0, 0, 0, ())


def best(found: Sequence[Candidate], objective: Objective, limits: Limits) -> tuple[Choice, ...]:
    """The allowed session that is worth most; an empty one when nothing is allowed."""
    shelves = [_shelf(pillar, found, objective, limits) for pillar in Pillar]
    return _Search(shelves, limits).run().choices


class _Search:
    """Depth first over the pillars, the bundles that are worth most first."""

    def __init__(self, shelves: Sequence[Sequence[Bundle]], limits: Limits) -> None:
        self._shelves = shelves
        self._hopes = _hopes(shelves, limits.exercises)
        self._limits = limits
        self._best = _NOTHING

    def run(self) -> Bundle:
        self._visit(0, _NOTHING)
        return self._best

    def _visit(self, place: int, chosen: Bundle) -> None:
        if place == len(self._shelves):
            if chosen.worth > self._best.worth and self._moves_little(chosen):
                self._best = chosen
            return
        hopes, left = self._hopes[place + 1], self._limits.exercises - chosen.exercises
        for bundle in self._shelves[place]:
            still = left - bundle.exercises
            if (
                still >= 0
                and chosen.worth + bundle.worth + hopes[still] > self._best.worth
                and self._fits(chosen, bundle)
            ):
                self._visit(place + 1, _joined(chosen, bundle))

    def _fits(self, chosen: Bundle, more: Bundle) -> bool:
        """The other limits that only tighten as more is chosen."""
        limits = self._limits
        return (
            chosen.seconds + more.seconds <= limits.seconds
            and chosen.strength + more.strength <= limits.strength
            and chosen.new_rungs + more.new_rungs <= limits.new_rungs
            and chosen.strength_sets + more.strength_sets <= limits.strength_sets
        )

    def _moves_little(self, bundle: Bundle) -> bool:
        return moves_little(self._limits.mobility, mobility=bundle.mobility, everything=bundle.counted)


def _hopes(shelves: Sequence[Sequence[Bundle]], exercises: int) -> list[list[int]]:
    """The most that the pillars from a place on could add, by the number of exercises that may still be chosen."""
    hopes = [[0] * (exercises + 1)]
    for shelf in reversed(shelves):
        beyond = hopes[0]
        most = [max(each.worth for each in shelf if each.exercises <= count) for count in range(exercises + 1)]
        hopes.insert(
            0, [max(most[here] + beyond[left - here] for here in range(left + 1)) for left in range(exercises + 1)]
        )
    return hopes


def _shelf(pillar: Pillar, found: Sequence[Candidate], objective: Objective, limits: Limits) -> list[Bundle]:
    """Every bundle of one pillar that could be part of a session, nothing included, worth most first."""
    options = [
        [choice for choice in each.choices() if choice.seconds <= limits.seconds]
        for each in found
        if each.pillar is pillar
    ]
    most = min(limits.per_pillar, limits.exercises if pillar is Pillar.MOBILITY else limits.strength)
    bundles = [
        _bundle(choices, pillar, objective)
        for count in range(most + 1)
        for some in combinations(options, count)
        for choices in product(*some)
        if sum([choice.seconds for choice in choices]) <= limits.seconds and fits_pillar(pillar, choices, limits)
    ]
    return sorted(bundles, key=lambda bundle: bundle.worth, reverse=True)


def _bundle(choices: tuple[Choice, ...], pillar: Pillar, objective: Objective) -> Bundle:
    seconds = counted = new_rungs = sets = 0
    for choice in choices:
        seconds += choice.seconds
        counted += choice.counted
        new_rungs += choice.candidate.new_rung
        sets += choice.sets
    loads = pillar is not Pillar.MOBILITY
    return Bundle(
        worth=worth(choices, objective),
        seconds=seconds,
        counted=counted,
        mobility=0 if loads else counted,
        exercises=len(choices),
        strength=len(choices) if loads else 0,
        new_rungs=new_rungs,
        strength_sets=sets if loads else 0,
        choices=choices,
    )


def _joined(one: Bundle, other: Bundle) -> Bundle:
    return Bundle(
        one.worth + other.worth,
        one.seconds + other.seconds,
        one.counted + other.counted,
        one.mobility + other.mobility,
        one.exercises + other.exercises,
        one.strength + other.strength,
        one.new_rungs + other.new_rungs,
        one.strength_sets + other.strength_sets,
        one.choices + other.choices,
    )

"""A coach follows rungs, faults, signals and stances that there are."""

from collections.abc import Iterator

from rebrace.content.shelf import Entry, Shelf
from rebrace.engine.catalogue.coach import Coach, Counting, Watched
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.catalogue.policies.stances import StancesPolicy
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.vocabulary.surroundings import Position
from rebrace.engine.wire.signals import SIGNALS


def problems(shelf: Shelf) -> Iterator[Problem]:
    """Rungs, faults, signals and stances that the coach names and nothing has."""
    exercises = shelf.mapping(Exercise)
    stances = [stance.id for _, policy in shelf.of(StancesPolicy) for stance in policy.stances]
    for entry, coach in shelf.of(Coach):
        exercise = exercises.get(entry.id)
        if exercise is not None:
            yield from _names(entry, coach, exercise)
        elif entry.id not in shelf.ids(Exercise):
            yield entry.problem("", "follows an exercise that is not there.", "Put it beside its exercise.toml.")
        yield from _signals(entry, coach)
        yield from _stances(entry, coach, stances)
    for entry, policy in shelf.of(StancesPolicy):
        yield from _positions(entry, policy, stances)


def _stances(entry: Entry, coach: Coach, known: list[str]) -> Iterator[Problem]:
    named = [("stance", coach.stance)]
    named += [(f"rungs[{place}].stance", each.stance) for place, each in enumerate(coach.rungs)]
    for key, name in named:
        if name and known and name not in known:
            yield entry.problem(key, f"is “{name}”, which is no stance.", f"The stances are: {', '.join(known)}.")


def _positions(entry: Entry, policy: StancesPolicy, known: list[str]) -> Iterator[Problem]:
    for position in Position:
        name = policy.of.get(position)
        if name not in known:
            mend = f"Name one of: {', '.join(known)}."
            yield entry.problem(f"of.{position}", "names no stance that is told.", mend)


def _names(entry: Entry, coach: Coach, exercise: Exercise) -> Iterator[Problem]:
    rungs, faults = [rung.id for rung in exercise.rungs], [fault.id for fault in exercise.faults]
    named = [(f"rungs[{place}].id", each.id) for place, each in enumerate(coach.rungs)]
    named += [
        (f"cues[{place}].rungs[{number}]", rung)
        for place, cue in enumerate(coach.cues)
        for number, rung in enumerate(cue.rungs)
    ]
    for key, rung in named:
        if rung not in rungs:
            yield entry.problem(key, f"points at “{rung}”, which is no rung.", f"Its rungs are: {', '.join(rungs)}.")
    for place, cue in enumerate(coach.cues):
        if cue.fault not in faults:
            key = f"cues[{place}].fault"
            yield entry.problem(key, f"is “{cue.fault}”, which is no fault.", f"Its faults are: {', '.join(faults)}.")


def _signals(entry: Entry, coach: Coach) -> Iterator[Problem]:
    for key, counting in _countings(coach):
        yield from _signal(entry, f"{key}.signal", counting.signal, counting.sides)
        if counting.least > counting.usual:
            mend = "Let the smallest repetition be at most the usual one."
            yield entry.problem(f"{key}.least", f"is over the usual {counting.usual:g}.", mend)
    for place, cue in enumerate(coach.cues):
        yield from _signal(entry, f"cues[{place}].signal", cue.signal, cue.sides)


def _countings(coach: Coach) -> Iterator[tuple[str, Counting]]:
    if coach.count is not None:
        yield "count", coach.count
    for place, rung in enumerate(coach.rungs):
        if rung.count is not None:
            yield f"rungs[{place}].count", rung.count


def _signal(entry: Entry, key: str, name: str, sides: Watched) -> Iterator[Problem]:
    signal = SIGNALS.get(name)
    if signal is None:
        yield entry.problem(key, f"is “{name}”, which is no signal.", f"The signals are: {', '.join(SIGNALS)}.")
    elif signal.paired and sides is Watched.WHOLE:
        yield entry.problem(key, f"is “{name}”, which each side has.", 'Write sides = "near" or "each".')

"""A ladder rises: gates never open later rungs sooner, doses have a range, ids are there once."""

from collections import Counter
from collections.abc import Iterator

from rebrace.content.shelf import Entry, Shelf
from rebrace.engine.catalogue.exercise import Exercise, Gate, Rung
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.problems import Problem

_BIRTHS = tuple(birth for birth in BirthType if birth is not BirthType.UNKNOWN)


def problems(shelf: Shelf) -> Iterator[Problem]:
    """What is wrong with single ladders."""
    for entry, exercise in shelf.of(Exercise):
        if not exercise.rungs:
            yield entry.problem("rungs", "is empty.", "Write at least one rung.")
        yield from _twice(entry, "rungs", [rung.id for rung in exercise.rungs])
        yield from _twice(entry, "faults", [fault.id for fault in exercise.faults])
        yield from _twice(entry, "flags", [rule.flag.value for rule in exercise.flags])
        yield from _gates(entry, exercise)
        for place, rung in enumerate(exercise.rungs):
            yield from _rung(entry, f"rungs[{place}]", rung)
        yield from _flags(entry, exercise)


def weeks(gate: Gate, birth: BirthType) -> int:
    """The minimum week of a gate for one birth type."""
    return int(getattr(gate, birth.value))


def _twice(entry: Entry, key: str, ids: list[str]) -> Iterator[Problem]:
    for each, count in Counter(ids).items():
        if count > 1:
            yield entry.problem(key, f"has “{each}” {count} times.", "Give each an id of its own.")


def _gates(entry: Entry, exercise: Exercise) -> Iterator[Problem]:
    for place, (below, above) in enumerate(zip(exercise.rungs, exercise.rungs[1:], strict=False), 1):
        for birth in _BIRTHS:
            lower, upper = weeks(below.gate, birth), weeks(above.gate, birth)
            if upper < lower:
                sentence = f"is week {upper}, and the rung below it opens at week {lower}."
                yield entry.problem(f"rungs[{place}].gate.{birth}", sentence, "Let gates rise along the ladder.")


def _rung(entry: Entry, key: str, rung: Rung) -> Iterator[Problem]:
    dose = rung.dose
    if dose.tempo.total <= 0:
        yield entry.problem(f"{key}.dose.tempo", "takes no time.", "Give at least one second.")
    if dose.sets_start < 1:
        yield entry.problem(f"{key}.dose.sets_start", f"is {dose.sets_start}.", "Start with at least one set.")
    if dose.amount_low < 1:
        yield entry.problem(f"{key}.dose.amount_low", f"is {dose.amount_low}.", "Start with at least one.")
    for place, early in enumerate(rung.early):
        usual = weeks(rung.gate, early.birth if early.birth in _BIRTHS else BirthType.CAESAREAN)
        if early.week >= usual:
            sentence = f"is week {early.week}, and the usual gate is week {usual}."
            yield entry.problem(
                f"{key}.early[{place}].week", sentence, "An early gate opens sooner than the usual one."
            )


def _flags(entry: Entry, exercise: Exercise) -> Iterator[Problem]:
    for place, rule in enumerate(exercise.flags):
        if rule.blocks_from is not None and not 1 <= rule.blocks_from <= len(exercise.rungs):
            mend = f"Write a rung's number, from 1 to {len(exercise.rungs)}."
            yield entry.problem(f"flags[{place}].blocks_from", f"is {rule.blocks_from}.", mend)
        if not 0 <= rule.drop < len(exercise.rungs):
            mend = f"Write how many rungs to step down, from 0 to {len(exercise.rungs) - 1}."
            yield entry.problem(f"flags[{place}].drop", f"is {rule.drop}.", mend)

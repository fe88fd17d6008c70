"""Exercises in words: the list of all, and one with its whole ladder."""

from collections.abc import Iterator, Mapping

from rebrace.content.words import Words
from rebrace.engine.catalogue.exercise import Exercise, Gate, Rung
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.pillars import Pillar


def list_lines(exercises: Mapping[str, Exercise], words: Words) -> Iterator[str]:
    """All exercises by pillar, a line each."""
    for pillar in Pillar:
        yield pillar.replace("_", " ").upper()
        for exercise in exercises.values():
            if exercise.pillar is pillar:
                about = f"exercises.{exercise.id}"
                rungs = f"{len(exercise.rungs)} rung{'s' * (len(exercise.rungs) != 1)}"
                yield f"  {exercise.id:<16} {words(f'{about}.name')} ({rungs}): {words(f'{about}.short')}"


def move_lines(exercise: Exercise, words: Words) -> Iterator[str]:
    """One exercise: why, how, each rung with its dose and weeks, and what to look out for."""
    about = f"exercises.{exercise.id}"
    yield f"{words(f'{about}.name')}  [{exercise.id}, {exercise.pillar}, {exercise.position}]"
    yield words(f"{about}.why")
    yield from (f"  {place}. {step}" for place, step in enumerate(words.many(f"{about}.sets_up"), 1))
    yield f"Take care: {words(f'{about}.avoid')}"
    yield f"Baby: {words(f'{about}.baby')}"
    for number, rung in enumerate(exercise.rungs, 1):
        yield ""
        yield from _rung(number, rung, f"{about}.rungs.{rung.id}", words)
    yield ""
    yield from (f"Cue: {words(f'{about}.faults.{fault.id}.cue')}" for fault in exercise.faults)
    for rule in exercise.flags:
        closed = f", closes rungs from {rule.blocks_from}" if rule.blocks_from else ""
        yield f"With {rule.flag}{closed}: {words(f'{about}.flags.{rule.flag}.advice')}"
    yield f"Sources: {', '.join(exercise.evidence) or 'design choice'}"


def words_of(exercise: Exercise, words: Words) -> dict[str, str | tuple[str, ...]]:
    """All words of an exercise, by the key inside its own file."""
    start = f"exercises.{exercise.id}."
    return {key.removeprefix(start): text for key, text in words.texts.items() if key.startswith(start)}


def _rung(number: int, rung: Rung, about: str, words: Words) -> Iterator[str]:
    dose = rung.dose
    sets = _range(dose.sets_start, dose.sets_most)
    amount = _range(dose.amount_low, dose.amount_high)
    side = " each side" if dose.per_side else ""
    tempo = f"{dose.tempo.out}-{dose.tempo.hold}-{dose.tempo.back}"
    yield f"{number}. {words(f'{about}.name')}  [{rung.id}]"
    yield f"   {words(f'{about}.difference')}"
    yield f"   {sets} × {amount} {dose.unit}{side}, tempo {tempo}, effort {_range(dose.effort_low, dose.effort_high)}"
    yield f"   Weeks since the birth: {_weeks(rung.gate)}"
    yield from (f"   - {cue}" for cue in words.many(f"{about}.how"))


def _weeks(gate: Gate) -> str:
    births = (BirthType.VAGINAL, BirthType.ASSISTED, BirthType.SEVERE_TEAR, BirthType.CAESAREAN)
    told = (
        f"{getattr(gate, birth)}{' and all seven clearance items' if birth in gate.needs_clearance else ''} ({birth})"
        for birth in births
    )
    return ", ".join(told)


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} to {high}"

"""The pace of every rung: the beats of its figure, counted as its dose counts."""

from rebrace.content.loader import built_in
from rebrace.content.movements import Movements
from rebrace.content.movements import built_in as movements
from rebrace.content.pacing import pace
from rebrace.engine.catalogue.exercise import Dose, Rung
from rebrace.engine.catalogue.movement import Sides

RUNGS = [(exercise.id, rung) for exercise in built_in().catalogue.exercises.values() for rung in exercise.rungs]


def repetitions(exercise: str, rung: Rung) -> tuple[int, int]:
    """Repetitions of a whole set as it is led, and as its dose asks for."""
    led = pace(exercise, rung.id, rung.dose, movements())
    sides = 2 if rung.dose.per_side else 1
    moves = sum(beat.still for beat in led.beats)
    return rung.dose.amount_low * led.rounds * moves // led.units, rung.dose.amount_low * sides


def seconds(exercise: str, dose: Dose, rung: str) -> float:
    led = pace(exercise, rung, dose, movements())
    moving = sum(beat.length for beat in led.beats if not beat.still)
    return moving / 1000 / sum(beat.still for beat in led.beats)


def test_both_sides_get_their_repetitions() -> None:
    told = {(exercise, rung.id): repetitions(exercise, rung) for exercise, rung in RUNGS}
    assert {name: each for name, each in told.items() if each[0] != each[1]} == {}


def test_a_repetition_takes_what_its_tempo_says() -> None:
    told = {(name, rung.id): seconds(name, rung.dose, rung.id) - rung.dose.tempo.total for name, rung in RUNGS}
    assert max(abs(each) for each in told.values()) < 0.01


def test_one_side_follows_the_other_where_the_figure_shows_one() -> None:
    once = [(name, rung) for name, rung in RUNGS if rung.dose.per_side]
    told = {pace(name, rung.id, rung.dose, movements()).rounds for name, rung in once if _is_one(name, rung)}
    assert told == {2}


def test_a_move_without_a_movement_goes_by_its_tempo() -> None:
    known = movements()
    bare = Movements(mannequin=known.mannequin, muscles=known.muscles, style=known.style, movements={})
    name, rung = next((name, rung) for name, rung in RUNGS if rung.dose.per_side)
    led = pace(name, rung.id, rung.dose, bare)
    assert sum(beat.length for beat in led.beats) == 1000 * rung.dose.tempo.total
    assert led.rounds == 2


def _is_one(name: str, rung: Rung) -> bool:
    told = movements().movements[name].rung(rung.id)
    return told is not None and told.sides is Sides.ONE

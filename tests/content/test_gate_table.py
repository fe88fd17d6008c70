"""The table of minimum weeks, cell by cell: a changed week turns a test red, whoever changed it and why."""

import pytest

from rebrace.content.loader import built_in
from rebrace.engine.catalogue.exercise import EarlyGate, Exercise, Requirement, Rung
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.quantities import Sets, Weeks

COLUMNS = (BirthType.VAGINAL, BirthType.ASSISTED, BirthType.SEVERE_TEAR, BirthType.CAESAREAN)

# Completed weeks since birth; "k" means that the seven clearance items must hold as well.
TABLE = """
    breathing_360  lying                   0    0    0    0
    breathing_360  seated                  0    0    0    0
    breathing_360  standing                2    2    3    4
    breathing_360  holding_baby            2    2    3    4
    breathing_360  breathe_and_lift        6    8   12    8k

    heel_tap       heel_slide              1    2    2    2
    heel_tap       single_lift             3    3    4    4
    heel_tap       one_leg_tap             6    6    8    8
    heel_tap       tabletop_tap            8k   8k  12k  12k
    heel_tap       long_reach             12k  12k  16k  16k

    dead_bug       arm_reach               2    2    2    3
    dead_bug       same_side_slide         3    4    6    6
    dead_bug       opposite_slide          6    6    8    8
    dead_bug       opposite_tap            8k  10k  12k  12k
    dead_bug       long_leg               12k  12k  16k  16k

    glute_bridge   pelvic_tilt             1    2    2    2
    glute_bridge   bridge                  3    4    6    6
    glute_bridge   bridge_hold             6    6    8    8
    glute_bridge   march                   8k   8k  12k  12k
    glute_bridge   single_leg             12k  12k  16k  16k

    side_step      clam                    2    3    3    4
    side_step      free_steps              4    4    6    6
    side_step      light_band              6    8    8    8
    side_step      medium_band             8k  10k  12k  12k
    side_step      heavy_band             12k  12k  14k  14k

    hip_thrust     mini_thrust             6k   8k  12k  12k
    hip_thrust     full_thrust             8k  10k  12k  12k
    hip_thrust     pause_thrust           10k  12k  14k  14k
    hip_thrust     loaded_thrust          12k  12k  16k  16k
    hip_thrust     single_leg_thrust      16k  16k  20k  20k

    band_row       blade_squeeze           1    1    1    2
    band_row       seated_row              2    3    3    4
    band_row       standing_row            4    4    6    6
    band_row       split_stance_row        6    8    8    8k
    band_row       single_arm_row          8k  10k  12k  12k

    wall_slide     floor_slide             1    1    1    2
    wall_slide     facing_wall             2    2    2    4
    wall_slide     lift_off                4    4    4    6
    wall_slide     back_to_wall            6    6    6    8
    wall_slide     banded_slide            8    8    8   12k

    prone_y        wall_y                  2    2    2    4
    prone_y        incline_y               4    4    4    6
    prone_y        prone_y                 6    6    8   12
    prone_y        prone_hold              8    8    8   12k
    prone_y        weighted_y             12k  12k  12k  16k

    cat_cow        seated                  0    1    1    1
    cat_cow        hands_on_table          1    1    1    2
    cat_cow        hands_and_knees         2    3    3    4
    cat_cow        bone_by_bone            4    4    4    6
    cat_cow        heel_sit                6    6    8    8

    thread_needle  seated_open_book        1    1    1    3
    thread_needle  side_lying_open_book    2    2    2    4
    thread_needle  hands_and_knees         3    4    4    6
    thread_needle  thread_and_reach        6    6    8    8
    thread_needle  heel_sit                6    6    8    8

    seated_twist   hands_on_ribs           0    1    2    2
    seated_twist   arms_crossed            1    1    3    3
    seated_twist   long_hold               2    3    4    4
    seated_twist   towel_reach             6    6    8    8
    seated_twist   half_kneeling           6    6    8    8
"""
ROWS = tuple(tuple(line.split()) for line in TABLE.splitlines() if line)
CELLS = tuple(
    (exercise, rung, birth, cell) for exercise, rung, *cells in ROWS for birth, cell in zip(COLUMNS, cells, strict=True)
)


def exercises() -> tuple[Exercise, ...]:
    return tuple(built_in().catalogue.exercises.values())


def rung_of(exercise: str, rung: str) -> Rung:
    found = built_in().catalogue.exercises[exercise]
    return found.rungs[found.rung_number(rung) - 1]


def cell_of(rung: Rung, birth: BirthType) -> str:
    weeks = {
        BirthType.VAGINAL: rung.gate.vaginal,
        BirthType.ASSISTED: rung.gate.assisted,
        BirthType.SEVERE_TEAR: rung.gate.severe_tear,
        BirthType.CAESAREAN: rung.gate.caesarean,
    }
    return f"{weeks[birth]}{'k' * (birth in rung.gate.needs_clearance)}"


@pytest.mark.parametrize(("exercise", "rung", "birth", "cell"), CELLS)
def test_a_rung_opens_in_the_week_of_the_table(exercise: str, rung: str, birth: BirthType, cell: str) -> None:
    assert cell_of(rung_of(exercise, rung), birth) == cell


def test_the_table_names_every_rung_of_the_twelve_in_order() -> None:
    told = [(exercise, rung) for exercise, rung, *_ in ROWS]
    assert sorted(told, key=lambda row: row[0]) == [
        (each.id, rung.id) for each in sorted(exercises(), key=lambda each: each.id) for rung in each.rungs
    ]


def test_two_rungs_open_earlier_and_nothing_else_does() -> None:
    early = {rung.id: rung.early for each in exercises() for rung in each.rungs if rung.early}
    assert early == {
        "mini_thrust": (
            EarlyGate(birth=BirthType.CAESAREAN, week=Weeks(8), by_professional=True, needs_clearance=True),
        ),
        "prone_y": (
            EarlyGate(
                birth=BirthType.CAESAREAN,
                week=Weeks(8),
                by_professional=False,
                comfort_test="scar_press",
                needs_clearance=True,
            ),
        ),
    }


def test_lying_face_down_is_tried_out_before_it_is_loaded() -> None:
    tested = {rung.id: rung.gate.comfort_test for each in exercises() for rung in each.rungs if rung.gate.comfort_test}
    assert tested == {"prone_y": "prone", "prone_hold": "prone", "weighted_y": "prone"}


def test_every_hip_thrust_waits_for_a_strong_bridge_and_nothing_else_waits_for_a_move() -> None:
    bridge = Requirement(exercise="glute_bridge", rung="bridge_hold", sets=Sets(3), amount=12, reps_in_reserve=2)
    required = {(each.id, rung.requires) for each in exercises() for rung in each.rungs if rung.requires}
    assert required == {("hip_thrust", (bridge,))}
    assert all(rung.requires for rung in built_in().catalogue.exercises["hip_thrust"].rungs)


def test_the_bridge_that_hip_thrusts_ask_for_can_be_reached() -> None:
    dose = rung_of("glute_bridge", "bridge_hold").dose
    assert (dose.sets_most, dose.amount_high) == (3, 12)


def test_the_weeks_never_fall_along_a_ladder() -> None:
    for each in exercises():
        for birth in COLUMNS:
            weeks = [int(cell_of(rung, birth).removesuffix("k")) for rung in each.rungs]
            assert weeks == sorted(weeks), f"{each.id}, {birth}"


def test_no_birth_type_waits_less_than_an_easy_one() -> None:
    for each in exercises():
        for rung in each.rungs:
            assert rung.gate.vaginal <= min(rung.gate.assisted, rung.gate.severe_tear, rung.gate.caesarean)

"""The library is whole: twelve moves, every rung with its dose and its words."""

import pytest
import textstat

from rebrace.content.loader import Content, built_in
from rebrace.engine.catalogue.exercise import CameraView, CountConfidence, Exercise, Rung
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.pillars import STRENGTH_PILLARS, Pillar
from rebrace.engine.vocabulary.quantities import Sets
from rebrace.engine.vocabulary.surroundings import BabyRule, Equipment, Position

PILLARS = {
    Pillar.CORE: ("breathing_360", "dead_bug", "heel_tap"),
    Pillar.GLUTES: ("glute_bridge", "hip_thrust", "side_step"),
    Pillar.UPPER_BACK: ("band_row", "prone_y", "wall_slide"),
    Pillar.MOBILITY: ("cat_cow", "seated_twist", "thread_needle"),
}
TWELVE = tuple(sorted(id_ for ids in PILLARS.values() for id_ in ids))

NAMES = {
    "breathing_360": "360 breathing",
    "heel_tap": "Heel taps",
    "dead_bug": "Dead bugs (modified)",
    "glute_bridge": "Glute bridges",
    "side_step": "Banded side steps",
    "hip_thrust": "Hip thrusts",
    "band_row": "Resistance band rows",
    "wall_slide": "Wall slides",
    "prone_y": "Prone Y raises",
    "cat_cow": "Cat-cow",
    "thread_needle": "Thread the needle",
    "seated_twist": "Seated twist with breath",
}

SEEN = {
    "breathing_360": (CameraView.NONE, CountConfidence.TIMER),
    "heel_tap": (CameraView.SIDE, CountConfidence.MEDIUM),
    "dead_bug": (CameraView.SIDE, CountConfidence.MEDIUM),
    "glute_bridge": (CameraView.SIDE, CountConfidence.HIGH),
    "side_step": (CameraView.FRONT, CountConfidence.HIGH),
    "hip_thrust": (CameraView.SIDE, CountConfidence.HIGH),
    "band_row": (CameraView.SIDE, CountConfidence.HIGH),
    "wall_slide": (CameraView.SIDE, CountConfidence.MEDIUM),
    "prone_y": (CameraView.SIDE, CountConfidence.LOW),
    "cat_cow": (CameraView.SIDE, CountConfidence.LOW),
    "thread_needle": (CameraView.FRONT, CountConfidence.LOW),
    "seated_twist": (CameraView.FRONT, CountConfidence.MEDIUM),
}

# Number of the first rung that a flag closes, where the table of swaps or the exercise's own notes say so.
CLOSED_FROM = {
    Flag.DOMING: {"heel_tap": 3, "dead_bug": 3, "hip_thrust": 4},
    Flag.HEAVINESS: {"hip_thrust": 4, "dead_bug": 4, "side_step": 2, "breathing_360": 5},
    Flag.LEAK: dict.fromkeys(PILLARS[Pillar.CORE] + PILLARS[Pillar.GLUTES], 4),
    Flag.CAESAREAN_TENDER: {"prone_y": 3, "thread_needle": 3, "seated_twist": 3},
    Flag.PELVIC_GIRDLE: {
        "heel_tap": 4,
        "dead_bug": 4,
        "glute_bridge": 4,
        "side_step": 3,
        "hip_thrust": 5,
        "band_row": 3,
        "thread_needle": 3,
        "seated_twist": 5,
    },
    Flag.PERINEUM_SORE: {"side_step": 2, "hip_thrust": 1},
    Flag.WRIST: {"cat_cow": 3, "thread_needle": 3, "hip_thrust": 4},
    Flag.SHOULDER: {"dead_bug": 1, "wall_slide": 3, "prone_y": 3, "thread_needle": 3},
    Flag.NECK: {"prone_y": 3},
    Flag.BREAST: {"prone_y": 3},
    Flag.DIZZY: {
        "breathing_360": 3,
        "side_step": 2,
        "hip_thrust": 1,
        "band_row": 3,
        "wall_slide": 2,
        "prone_y": 2,
        "cat_cow": 2,
        "thread_needle": 3,
    },
    Flag.HIGH_BLOOD_PRESSURE: {},
    Flag.ANAEMIA_FATIGUE: {},
    Flag.LEG_PAIN: {"heel_tap": 5, "dead_bug": 5, "cat_cow": 4, "thread_needle": 5},
    Flag.KNEE: {"breathing_360": 5, "side_step": 2, "cat_cow": 3, "thread_needle": 3, "seated_twist": 5},
    Flag.BONE_RISK: {
        "breathing_360": 5,
        "hip_thrust": 4,
        "band_row": 4,
        "prone_y": 4,
        "cat_cow": 4,
        "thread_needle": 2,
        "seated_twist": 3,
    },
    Flag.HERNIA: {"breathing_360": 3, "heel_tap": 3, "dead_bug": 3},
}


@pytest.fixture(name="content", scope="module")
def fixture_content() -> Content:
    return built_in()


def exercise(id_: str) -> Exercise:
    return built_in().catalogue.exercises[id_]


def rungs(id_: str) -> tuple[tuple[Exercise, Rung], ...]:
    return tuple((exercise(id_), rung) for rung in exercise(id_).rungs)


def every_rung() -> tuple[tuple[Exercise, Rung], ...]:
    return tuple(pair for id_ in TWELVE for pair in rungs(id_))


def grade(text: str) -> float:
    return float(textstat.flesch_kincaid_grade(text))


def texts(content: Content, id_: str) -> list[str]:
    prefix = f"exercises.{id_}."
    return [
        " ".join(content.words.many(key))
        for key in content.words.texts
        if key.startswith(prefix) and not key.endswith(".name")
    ]


def test_the_twelve_are_there_three_for_each_pillar(content: Content) -> None:
    found = {
        pillar: tuple(sorted(each.id for each in content.catalogue.exercises.values() if each.pillar is pillar))
        for pillar in Pillar
    }
    assert found == PILLARS


@pytest.mark.parametrize("id_", TWELVE)
def test_a_move_has_the_name_that_people_know(content: Content, id_: str) -> None:
    assert content.words(f"exercises.{id_}.name") == NAMES[id_]


@pytest.mark.parametrize("id_", TWELVE)
def test_a_ladder_has_five_rungs_with_ids_of_their_own(id_: str) -> None:
    assert len({rung.id for rung in exercise(id_).rungs}) == len(exercise(id_).rungs) == 5


@pytest.mark.parametrize("id_", TWELVE)
def test_the_camera_promises_no_more_than_it_can_see(id_: str) -> None:
    assert (exercise(id_).view, exercise(id_).confidence) == SEEN[id_]


@pytest.mark.parametrize("id_", TWELVE)
def test_a_dose_runs_from_its_start_to_its_top(id_: str) -> None:
    for _, rung in rungs(id_):
        dose = rung.dose
        assert 1 <= dose.sets_start <= dose.sets_most <= 3
        assert 3 <= dose.amount_low <= dose.amount_high <= 12
        assert 0 <= dose.effort_low <= dose.effort_high <= 8
        assert 3 <= dose.tempo.total <= 21


def test_strength_starts_with_two_sets_and_rests_between_them() -> None:
    for each, rung in every_rung():
        strength = each.pillar in STRENGTH_PILLARS and not each.breathing
        assert (rung.dose.sets_start == Sets(2)) is (strength or each.breathing)
        assert (rung.dose.rest >= 45) is strength


def test_the_effort_never_falls_along_a_ladder() -> None:
    for id_ in TWELVE:
        efforts = [(rung.dose.effort_low, rung.dose.effort_high) for rung in exercise(id_).rungs]
        assert efforts == sorted(efforts), id_


def test_hard_core_rungs_and_hip_thrusts_are_kept_three_weeks() -> None:
    kept = {(each.id, each.rung_number(rung.id)) for each, rung in every_rung() if rung.hold_weeks}
    assert {rung.hold_weeks for _, rung in every_rung()} == {None, 3}
    assert kept == {(id_, number) for id_ in ("heel_tap", "dead_bug") for number in (3, 4, 5)} | {
        ("hip_thrust", number) for number in (1, 2, 3, 4, 5)
    }


def test_hip_thrusts_come_at_most_twice_in_seven_days() -> None:
    assert 2 * exercise("hip_thrust").rest_days > 7


def test_the_calm_set_is_breath_seated_cat_cow_and_the_tiny_twist() -> None:
    assert {(each.id, rung.id) for each, rung in every_rung() if rung.calm} == {
        ("breathing_360", "lying"),
        ("breathing_360", "seated"),
        ("breathing_360", "standing"),
        ("cat_cow", "seated"),
        ("seated_twist", "hands_on_ribs"),
    }


def test_a_calm_rung_asks_for_no_band_no_load_and_no_clearance() -> None:
    calm = [(each, rung) for each, rung in every_rung() if rung.calm]
    assert all(set(each.equipment_of(rung)) <= {Equipment.WALL} for each, rung in calm)
    assert all(each.position_of(rung) is not Position.PRONE for each, rung in calm)
    assert not any(rung.gate.needs_clearance for _, rung in calm)


def test_baby_is_kept_away_from_bands_weights_and_the_sofa() -> None:
    risky = {Equipment.MINI_BAND, Equipment.LONG_BAND, Equipment.WEIGHT, Equipment.SOFA}
    for each, rung in every_rung():
        near = set(each.baby_of(rung)) != {BabyRule.NEARBY_AWAY}
        assert near is not bool(risky & set(each.equipment_of(rung))), f"{each.id} {rung.id}"


def test_a_carrier_or_her_hips_wait_for_week_twelve() -> None:
    later = {(each.id, rung.id): rung.baby_carrier_from for each, rung in every_rung() if rung.baby_carrier_from}
    worn = {(each.id, rung.id) for each, rung in every_rung() if BabyRule.CARRIER in each.baby_of(rung)}
    assert later == {("side_step", "free_steps"): 12, ("glute_bridge", "bridge"): 12}
    assert worn == {("side_step", "free_steps")}
    assert [rung.id for _, rung in every_rung() if rung.baby_needs_clearance] == ["bridge"]


def test_baby_can_be_held_for_breathing_and_the_first_twists_only() -> None:
    held = {(each.id, rung.id) for each, rung in every_rung() if BabyRule.IN_ARMS in each.baby_of(rung)}
    assert held == {
        ("breathing_360", "lying"),
        ("breathing_360", "seated"),
        ("breathing_360", "holding_baby"),
        ("breathing_360", "breathe_and_lift"),
        ("seated_twist", "hands_on_ribs"),
        ("seated_twist", "arms_crossed"),
    }


@pytest.mark.parametrize("flag", Flag)
def test_a_flag_closes_the_rungs_of_the_table(flag: Flag) -> None:
    closed = {
        id_: rule.blocks_from
        for id_ in TWELVE
        for rule in exercise(id_).flags
        if rule.flag is flag and rule.blocks_from is not None
    }
    assert closed == CLOSED_FROM[flag]


@pytest.mark.parametrize("id_", TWELVE)
def test_a_flag_stands_once_and_sends_her_to_a_move_that_it_leaves_open(id_: str) -> None:
    rules = exercise(id_).flags
    assert len({rule.flag for rule in rules}) == len(rules)
    for rule in rules:
        other = exercise(rule.instead or "breathing_360").flags
        assert all(each.blocks_from != 1 for each in other if each.flag is rule.flag)


@pytest.mark.parametrize("id_", TWELVE)
def test_a_fault_has_a_cue_short_enough_to_say(content: Content, id_: str) -> None:
    cues = [content.words(f"exercises.{id_}.faults.{fault.id}.cue") for fault in exercise(id_).faults]
    assert len(cues) >= 4
    assert [cue for cue in cues if not 2 <= len(cue.split()) <= 12] == []


@pytest.mark.parametrize("id_", TWELVE)
def test_a_rung_is_told_in_two_to_four_short_cues_with_the_breath(content: Content, id_: str) -> None:
    for _, rung in rungs(id_):
        how = content.words.many(f"exercises.{id_}.rungs.{rung.id}.how")
        assert 2 <= len(how) <= 4
        assert all(len(sentence.split()) <= 16 for sentence in how)
        assert "breath" in " ".join(how).lower(), rung.id


@pytest.mark.parametrize("id_", TWELVE)
def test_the_line_for_lists_is_short(content: Content, id_: str) -> None:
    assert len(content.words(f"exercises.{id_}.short")) <= 60


@pytest.mark.parametrize("id_", TWELVE)
def test_the_words_are_plain_as_a_whole_and_one_by_one(content: Content, id_: str) -> None:
    told = texts(content, id_)
    assert grade(" ".join(told)) <= 5
    assert [text for text in told if grade(text) > 7] == []

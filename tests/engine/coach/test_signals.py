"""Each signal says what its name says, on a body drawn by hand, and nothing when its landmarks are hidden."""

import pytest

from rebrace.engine.coach.seen import Seen, seen
from rebrace.engine.vocabulary.landmarks import ANKLE, EAR, ELBOW, HIP, KNEE, NOSE, SHOULDER, TOES, WRIST
from rebrace.engine.wire.signals import SIGNALS

STANDING = {
    NOSE: (0.5, 0.15),
    EAR: (0.53, 0.15),
    EAR + 1: (0.47, 0.15),
    SHOULDER: (0.6, 0.25),
    SHOULDER + 1: (0.4, 0.25),
    ELBOW: (0.6, 0.37),
    ELBOW + 1: (0.4, 0.37),
    WRIST: (0.6, 0.48),
    WRIST + 1: (0.4, 0.48),
    HIP: (0.55, 0.5),
    HIP + 1: (0.45, 0.5),
    KNEE: (0.55, 0.7),
    KNEE + 1: (0.45, 0.7),
    ANKLE: (0.55, 0.9),
    ANKLE + 1: (0.45, 0.9),
    TOES: (0.56, 0.93),
    TOES + 1: (0.44, 0.93),
}
"""She faces the phone: her left is on the right of the picture."""
NARROW = {SHOULDER: (0.55, 0.25), SHOULDER + 1: (0.45, 0.25)}


def body(changes: dict[int, tuple[float, float]], tilt: float = 0.0) -> Seen:
    points = [0.0] * 132
    for landmark, (x, y) in {**STANDING, **changes}.items():
        points[4 * landmark : 4 * landmark + 4] = (x, y, 0.0, 1.0)
    found = seen(points, 1.0, tilt)
    assert found is not None
    return found


def read(signal: str, changes: dict[int, tuple[float, float]], side: int = 0, tilt: float = 0.0) -> float:
    told = SIGNALS[signal]
    mark = told.mark(body({}), side) if told.mark else ()
    found = told.value(body(changes, tilt), side, mark, 0.6)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("signal", "changes", "expected"),
    [
        ("knee_angle", {}, 180),
        ("knee_angle", {ANKLE: (0.75, 0.7)}, 90),
        ("hip_angle", {SHOULDER: (0.55, 0.25)}, 180),
        ("hip_angle", {SHOULDER: (0.55, 0.25), KNEE: (0.75, 0.5)}, 90),
        ("elbow_angle", {}, 180),
        ("elbow_angle", {WRIST: (0.7, 0.37)}, 90),
        ("shoulder_angle", {HIP: (0.6, 0.5), ELBOW: (0.75, 0.25)}, 90),
        ("head_angle", {HIP: (0.6, 0.5), EAR: (0.6, 0.15)}, 180),
        ("trunk_lean", {}, 0),
        ("trunk_lean", {SHOULDER: (0.85, 0.25), SHOULDER + 1: (0.65, 0.25)}, 45),
        ("trunk_tilt", {SHOULDER: (0.35, 0.25), SHOULDER + 1: (0.15, 0.25)}, 45),
        ("shoulder_tilt", {SHOULDER: (0.6, 0.45)}, 45),
        ("shoulder_tilt", {SHOULDER + 1: (0.4, 0.45)}, -45),
        ("pelvis_tilt", {HIP: (0.55, 0.6)}, 45),
        ("ankle_gap", {}, 1),
        ("ankle_gap", {ANKLE: (0.65, 0.9)}, 2),
        ("ankle_gap", {ANKLE: (0.55, 0.7)}, 1),
        ("knee_gap", {KNEE: (0.5, 0.7)}, 0.5),
        ("knees_inward", {}, 0),
        ("knees_inward", {KNEE: (0.53, 0.7), KNEE + 1: (0.47, 0.7)}, 0.4),
        ("knees_inward", {ANKLE: (0.65, 0.9), ANKLE + 1: (0.35, 0.9)}, 1),
        ("wrist_height", {WRIST: (0.6, 0.0)}, 1),
        ("ankle_height", {}, -1.6),
        ("hip_height", {}, 1.6),
        ("knee_height", {}, 0.8),
        ("nose_height", {}, 0.4),
        ("ear_gap", {EAR: (0.6, 0.15)}, 0.4),
        ("shin_lean", {}, 0),
        ("shin_lean", {KNEE: (0.75, 0.7)}, 45),
        ("forearm_out", {WRIST: (0.725, 0.37)}, 0.5),
        ("shoulder_turn", {}, 0),
        ("shoulder_turn", {**NARROW, NOSE: (0.53, 0.15)}, 0.5),
        ("shoulder_turn", {**NARROW, NOSE: (0.47, 0.15)}, -0.5),
        ("shoulder_turn", {SHOULDER: (0.576, 0.25), SHOULDER + 1: (0.424, 0.25), NOSE: (0.6, 0.15)}, 0.8),
        ("shoulder_turn", NARROW, 0),
        ("shoulder_turn", {NOSE: (0.6, 0.15)}, 0),
        ("shoulder_turn", {**NARROW, NOSE: (0.53, 0.15), ELBOW: (0.6, 0.19)}, 0),
        ("shoulder_turn", {SHOULDER: (0.55, 0.29), SHOULDER + 1: (0.45, 0.21), NOSE: (0.53, 0.15)}, 0),
        ("pose_distance", {}, 0),
        ("pose_distance", {WRIST: (0.725, 0.48)}, 0.5),
        ("pose_distance", {WRIST: (5.0, 0.48)}, 1),
    ],
)
def test_a_signal_reads_what_is_drawn(signal: str, changes: dict[int, tuple[float, float]], expected: float) -> None:
    assert read(signal, changes) == pytest.approx(expected, abs=1e-6)


def test_every_signal_is_read_above() -> None:
    marks = test_a_signal_reads_what_is_drawn.pytestmark  # type: ignore[attr-defined]
    assert {case[0] for mark in marks for case in mark.args[1]} == set(SIGNALS)


@pytest.mark.parametrize("signal", list(SIGNALS))
def test_a_signal_is_unknown_when_a_landmark_it_needs_is_hidden(signal: str) -> None:
    told = SIGNALS[signal]
    mark = told.mark(body({}), 0) if told.mark else ()
    shown = body({})
    found = []
    for each in told.needs[0]:
        unsure = list(shown.v)
        unsure[each] = 0.5
        found.append(told.value(shown._replace(v=unsure), 0, mark, 0.6))
    assert found == [None] * len(told.needs[0])


@pytest.mark.parametrize("signal", ["trunk_lean", "shoulder_tilt", "pelvis_tilt"])
def test_what_is_measured_against_the_horizon_takes_the_tilt_of_the_phone_away(signal: str) -> None:
    assert read(signal, {}, tilt=7.0) == pytest.approx(7.0)

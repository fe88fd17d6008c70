"""A counter that others made: trackerfit 1.0.1 (MIT), which counts by one angle of three landmarks in the picture."""

import numpy as np
from trackerfit.ejercicios import Ejercicio
from trackerfit.factory import get_ejercicio
from trackerfit.utils import Lado, TipoEsfuerzo
from trackerfit.utils.ejercicio_enum import EjercicioId

from benchmarks.accuracy.offline import Array

LATERAL_RAISES = ("m07", "m10")
"""The movements that its lateral raise is: the straight arm goes up beside the body, or half in front of it."""
_ARM, _LEG = (23, 11, 13), (11, 23, 25)
_ARMS = ("m07", "m08", "m09", "m10")


def lateral_raise(points: Array, active: str) -> int:
    """Its own lateral raise with its own thresholds, frame by frame as it is meant to run."""
    side = Lado.izquierdo if active == "left" else Lado.derecho
    return _counted(get_ejercicio(EjercicioId.ELEVACION_LATERAL, side), points)


def fitted(points: Array, movement: str, active: str) -> int:
    """Its counting with the middle of the recording's own range as threshold: it knows the recording beforehand."""
    side = 0 if active == "left" else 1
    joints = tuple(joint + side for joint in (_ARM if movement in _ARMS else _LEG))
    # Its thresholds must be Python's own numbers: with NumPy's it counts nothing, and says nothing.
    low, high = (float(each) for each in np.percentile(angle(points, joints), (5, 95)))
    middle = (low + high) / 2
    return _counted(Ejercicio(middle, middle, joints, TipoEsfuerzo.AMPLITUD), points)


def angle(points: Array, joints: tuple[int, ...]) -> Array:
    """The angle in the picture at the middle one of three joints, degrees."""
    a, b, c = (points[:, joint, :2] for joint in joints)
    cosine = ((a - b) * (c - b)).sum(axis=1) / np.linalg.norm(a - b, axis=1) / np.linalg.norm(c - b, axis=1)
    return np.asarray(np.degrees(np.arccos(np.clip(cosine, -1, 1))), dtype=np.float64)


def _counted(machine: Ejercicio, points: Array) -> int:
    for frame in points[:, :, :2].tolist():
        machine.actualizar({number: {"x": x, "y": y} for number, (x, y) in enumerate(frame)})
    return int(machine.get_reps())

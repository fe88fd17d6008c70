"""The simple counters that ours is measured against. Each sees the whole recording before it answers."""

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, filtfilt, find_peaks, medfilt

Array = NDArray[np.float64]

_BODY = (11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28)
_LOWPASS_HZ = 1.5
_SHORTEST, _LONGEST = 0.8, 8.0


def counts(points: Array, rate: float) -> dict[str, int]:
    """What each simple method counts in a recording of so many frames a second, all of it seen first."""
    signal = first_component(points)
    return {
        "autocorrelation, offline": autocorrelation(signal, rate),
        "first component and peaks, offline": peaks(signal, rate),
        "first component and two thresholds, offline": two_thresholds(signal, rate),
    }


def first_component(points: Array) -> Array:
    """One number for each frame: joints from the middle of the hips, in torsos, along their first principal axis."""
    hips = (points[:, 23, :3] + points[:, 24, :3]) / 2
    shoulders = (points[:, 11, :3] + points[:, 12, :3]) / 2
    torso = np.median(np.linalg.norm(shoulders - hips, axis=1))
    joints = (points[:, _BODY, :3] - hips[:, None]) / torso
    flat = medfilt(joints.reshape(len(joints), -1), (5, 1))
    centred = flat - flat.mean(axis=0)
    return np.asarray(centred @ np.linalg.svd(centred, full_matrices=False)[2][0], dtype=np.float64)


def peaks(signal: Array, rate: float) -> int:
    """The larger of the number of peaks and of troughs that stand out."""
    smooth = _smooth(signal, rate)
    spread = _spread(smooth)
    apart = max(1, int(0.6 * rate))
    return max(len(find_peaks(each, prominence=0.35 * spread, distance=apart)[0]) for each in (smooth, -smooth))


def two_thresholds(signal: Array, rate: float) -> int:
    """Counts past three quarters of the range, re-armed below a quarter; the better way up of the two."""
    smooth = _smooth(signal, rate)
    low, spread = np.percentile(smooth, 5), _spread(smooth)
    levels = (smooth - low) / spread
    return max(_crossings(levels, 0.25, 0.75), _crossings(1 - levels, 0.25, 0.75))


def autocorrelation(signal: Array, rate: float) -> int:
    """The length of the recording divided by the lag at which it is most like itself: the highest peak among lags."""
    centred = signal - signal.mean()
    whole = np.correlate(centred, centred, "full")[len(centred) - 1 :]
    first, last = int(_SHORTEST * rate), min(int(_LONGEST * rate), len(whole) - 1)
    lags = find_peaks(whole[first : max(first, last)])[0]
    return round(len(signal) / (first + lags[np.argmax(whole[first:][lags])])) if len(lags) else 0


def _crossings(levels: Array, below: float, above: float) -> int:
    count, away = 0, False
    for level in levels:
        if not away and level > above:
            count, away = count + 1, True
        elif away and level < below:
            away = False
    return count


def _smooth(signal: Array, rate: float) -> Array:
    if len(signal) <= 3 * 3:
        return signal
    above, below = butter(2, min(_LOWPASS_HZ / (rate / 2), 0.99))
    return np.asarray(filtfilt(above, below, signal), dtype=np.float64)


def _spread(signal: Array) -> float:
    return float(max(np.percentile(signal, 95) - np.percentile(signal, 5), 1e-9))

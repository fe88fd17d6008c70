"""What a pose model gets wrong, as strongly as told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """How bad a stream is."""

    jitter: float = 0.0
    """How far landmarks tremble, in lengths of her torso as it is seen."""
    drop_outs: float = 0.0
    """How often a minute a whole limb is lost."""
    drop_out_seconds: float = 0.4
    """For how long."""
    swaps: float = 0.0
    """How often a minute left and right change places ..."""
    swap_frames: int = 1
    """... for how many frames."""
    twist_gain: float = 1.0
    """How much too large depth makes a turn of the shoulders; 1.3 was measured."""
    hips_follow: float = 0.0
    """How much of it the hips take over, though they do not turn; about 1 was measured."""
    wander: float = 0.0
    """Degrees by which depth turns the shoulders to and fro while they do not turn; 60 and more were measured."""


CLEAN = Noise()
MEASURED = Noise(
    jitter=0.015, drop_outs=1.0, drop_out_seconds=0.4, swaps=1.0, twist_gain=1.3, hips_follow=1.0, wander=60.0
)
"""As recordings beside motion capture and of detectors show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """Another person whom the model takes for her, for a while."""

    at: float
    """Seconds from the beginning of the stream."""
    seconds: float
    right: float = 0.35
    """Where the other one is from her, in pictures."""
    size: float = 0.7
    """How tall beside her."""

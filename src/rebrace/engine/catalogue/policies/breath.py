"""How finely breath is felt through a phone that lies on her."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class BreathPolicy:
    """Times are seconds, accelerations metres per second squared, shares parts of one."""

    name: ClassVar[str] = "breath"
    in_order: ClassVar[tuple[tuple[str, str], ...]] = (("tick", "smooth"), ("shortest", "start_half"), ("gap", "quiet"))

    tick: float
    """Samples are averaged over so long: they come unevenly and more often than breath needs."""
    smooth: float
    """How slowly the line follows, twice over; together the delay of everything that is said."""
    lag: float
    """Movement is the difference over so long."""
    axis: float
    """How long a direction of movement is remembered."""
    turn_share: float
    """Breath has turned when it has come back by this share of a usual swing."""
    floor: float
    """A smaller swing is no breath ..."""
    noise_times: float
    """... nor is one smaller than so many times the sensor's own trembling."""
    shortest: float
    """One way, in or out, takes at least this long."""
    start_half: float
    """How long one way takes, until hers is known."""
    patience: float
    """After so many of her usual ways without a turn, smaller swings begin to count."""
    usual_of: int
    """The last swings that say what is usual."""
    own_of: int
    """The last breaths that say what is deep for her."""
    rate_of: int
    """The last breaths that the present rate is taken from."""
    gap: float
    """Without samples for so long, the line begins anew."""
    moved: float
    """A change within one lag that no breath makes."""
    quiet: float
    """Without a turn for so long, no breath is felt."""
    rate_most: float
    """Breaths a minute; the slow breathing of our exercises is below."""
    out_least: Percent
    """Breathing out lasts at least this share of breathing in, before she is asked to slow it."""
    shallow: Percent
    """Of her own depth; less asks for wider ribs."""
    cue_breaths: int
    """A cue needs so many breaths in a row."""
    cue_apart: float
    """Time between two cues."""

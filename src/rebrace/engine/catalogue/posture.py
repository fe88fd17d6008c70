"""The posture questions and the reset."""

from dataclasses import dataclass

from rebrace.engine.vocabulary.quantities import Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureQuestion:
    """One of the three questions; its cue is in the words."""

    id: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureReset:
    """The guided reset: its steps in order and its slow breaths."""

    steps: tuple[str, ...]
    breaths: int
    breath_in: Seconds
    breath_out: Seconds
    prompts_most: int
    """Most prompts in a day."""
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """How far a line must have moved before anything is said of it: two looks at the same body differ by less."""

    head: float
    """Degrees."""
    shoulders: float
    """Percent of her torso."""
    stack: float
    """Percent of her torso."""
    level: float
    """Degrees."""
    days: int
    """Against her first look, it must be seen on so many days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureCamera:
    """How a camera looks at her; times are seconds."""

    frames: int
    """Pictures of each view; their median is taken."""
    apart: float
    """Between two of them, at least."""
    settle: float
    """She is in place for so long before the countdown begins ..."""
    countdown: float
    """... and then so long again, so that the phone can be put down."""
    patience: float
    """Trouble that passes sooner is not told."""
    tell_again: float
    """A hint that still holds is told again after so long."""
    visibility: float
    """Landmarks that are seen less surely are not used."""
    knee_visibility: float
    """The same for the surer knee: it only tells standing from sitting, and hides under a skirt."""
    size_least: float
    """Her torso, as a share of the picture's height."""
    tilt_most: float
    """Degrees by which the phone may lean."""
    side_on_most: float
    """Shoulder width by torso, at most, when she is seen from the side."""
    facing_least: float
    """The same, at least, when she is seen from the front."""
    lean_most: float
    """Degrees by which the trunk may lean from upright; more is neither standing nor sitting."""
    standing_least: float
    """How far the knees are below the hips when she stands, in torsos; less is sitting."""
    other_least: float
    """Somebody else counts from this size on, in torsos of hers: a baby in her arms does not."""
    other_apart: float
    """The same body told twice is nearer than so many of its torsos."""
    beyond: Beyond


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureCheck:
    """The whole check."""

    questions: tuple[PostureQuestion, ...]
    reset: PostureReset
    camera: PostureCamera

"""How patient, how strict and how talkative the camera coach is."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachPolicy:
    """Times are seconds; shares are parts of one."""

    name: ClassVar[str] = "coach"
    in_order: ClassVar[tuple[tuple[str, str], ...]] = (
        ("hidden_after", "lost_after"),
        ("side_on_most", "facing_least"),
        ("return_share", "leave_share"),
    )

    visibility: float
    """Landmarks that are seen less surely are not used."""
    hold: float
    """How long she holds the start before anything counts."""
    quiet: float
    """How still that is: a share of the smallest repetition."""
    still: float
    """How still her trunk is meanwhile: a share of its length."""
    settle: float
    """How slowly the start follows her when she settles a little farther on."""
    leave_share: float
    """A repetition begins when this share of her range is behind her ..."""
    return_share: float
    """... and is done when only this share of it is left."""
    count_share: float
    """A way of less than this share of her range is not counted, be it larger than the smallest repetition."""
    adapt: float
    """How much of the newest repetition goes into her range."""
    range_most: float
    """Her range is at most so many times the usual one."""
    shortest: float
    """A repetition takes at least this long, and so does the time from one count to the next."""
    smooth: float
    """One-Euro filter: cutoff in hertz when nothing moves ..."""
    brisk: float
    """... and hertz added for each smallest repetition a second."""
    jump: float
    """A change between two frames by more than this share of the usual range is doubted ..."""
    doubt: float
    """... for so long."""
    hidden_after: float
    """What is hidden so long is told."""
    lost_after: float
    """After so long without her, the start must be held again."""
    tell_again: float
    """A hint that still holds is told again after so long."""
    other_person: float
    """A body that moves by so many of its own sizes between two frames is another one."""
    stray_after: float
    """Who is in another position for so long has to hold the start again."""
    grown_most: float
    """She is as large when a repetition ends as when it began, by at most this share."""
    company_size: float
    """A second body is somebody else when it is at least so large beside her ..."""
    company_apart: float
    """... and at least so many lengths of her trunk away."""
    company_leaves: float
    """Nothing counts until somebody else has been gone for so long."""
    size_least: float
    """The share of the picture, along its shorter side, that her body spans."""
    trunk_least: float
    """The same of her trunk, for a body that spans less."""
    margin: float
    """How far inside the picture landmarks must be, as a share of it."""
    tilt_most: float
    """Degrees by which the phone may be tilted."""
    side_on_most: float
    """Shoulder width by torso length, at most, when she is seen from the side."""
    facing_least: float
    """The same, at least, when she is seen from the front."""
    cue_sustained: float
    """A fault is told when it lasts so long ..."""
    cue_cool_down: float
    """... and the same one not again before so long."""
    cue_apart: float
    """Time between any two cues."""

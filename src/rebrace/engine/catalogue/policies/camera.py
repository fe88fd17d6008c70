"""What her phone's camera is asked for, and which pictures and models are good enough."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraPolicy:
    """How a set is looked at; the phone decides by these numbers and has none of its own."""

    name: ClassVar[str] = "camera"
    in_order: ClassVar[tuple[tuple[str, str], ...]] = (("even", "dark"), ("room", "hopeless"))

    wide: int
    """Pixels across that the camera is asked for; it may give others."""
    high: int
    rate: int
    """Pictures a second, at most."""
    people: int
    """So many people are looked for, so that a second one is told instead of guessed."""
    dark: float
    """Mean brightness, 0 to 255, below which there is nothing to see."""
    even: float
    """How far brightness must differ within a picture; a covered lens is even."""
    light_every: float
    """Seconds from one look at the light to the next."""
    warm: int
    """Pictures that warm a model up before its time counts ..."""
    timed: int
    """... and pictures that count."""
    hopeless: float
    """A model that still needs so many milliseconds once it is warm is not tried any longer."""
    room: float
    """The better model is worth it while a picture takes it no more than so many milliseconds."""
    failures: int
    """Pictures that go wrong one after the other before it is called broken."""

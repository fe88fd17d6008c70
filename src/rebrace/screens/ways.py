"""Screens about how reminders reach her, and about the baby in other arms: they hold what only a server knows."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class BabyLog:
    """A connected Baby Buddy server."""

    address: str
    trouble: str | None
    """Code of what is wrong; None while it answers."""
    last: datetime | None
    """When it last answered, in her own time."""
    ahead: int
    """Minutes that its clock is ahead of ours; below zero when it is behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The ways of reminders: this phone, a calendar, and what a Baby Buddy server tells."""

    template: ClassVar[str] = "ways.html"
    ready: bool
    """She has done a first session; before it nobody asks about notifications."""
    public_key: str
    """Public half of the key by which push services know this installation."""
    phones: int
    """Browsers that show her reminders."""
    timed: bool
    """She chose a time of day, so that a calendar can show it."""
    calendar: bool
    """She has a calendar address."""
    address: str | None
    """The calendar address just after it was made; only then is it known."""
    baby: BabyLog | None
    baby_address: str = ""
    """What she typed, when it cannot be used."""
    trouble: str | None = None
    """Code of what is wrong with what she typed."""

    @property
    def troubles(self) -> tuple[str, ...]:
        """Whether something has to be looked at again."""
        return () if self.trouble is None else (self.trouble,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """She asks someone to hold the baby for some minutes."""

    template: ClassVar[str] = "hold.html"
    offered: tuple[int, ...]
    minutes: int | None
    """How long, once she has asked."""
    address: str | None
    """The address to hand on."""
    picture: str | None
    """The same as a QR code, drawn here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the one who holds the baby sees: a countdown and nothing else."""

    template: ClassVar[str] = "held.html"
    minutes: int
    seconds: int
    """Seconds left; none once it is over."""
    gone: bool
    """The address is no longer good, or never was."""

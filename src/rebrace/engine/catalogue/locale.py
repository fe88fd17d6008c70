"""A locale pack: whom to call where she lives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """One number; its name is a proper name and needs no translation."""

    id: str
    name: str
    dial: str
    """Digits as dialled, for a `tel:` link."""
    shown: str
    """Digits as people write them there."""
    text_message: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalePack:
    """Emergency, crisis and health lines of one country."""

    id: str
    """Country code in capitals."""
    time_zone: str
    """Zone used until hers is known."""
    emergency: tuple[HelpLine, ...]
    crisis: tuple[HelpLine, ...]
    health: tuple[HelpLine, ...]
    physio_title: str
    """What the professional is called there."""
    physio_finder: str | None = None
    """Name of the body that lists them; a name, never a link that is fetched."""
    evidence: tuple[str, ...]
    verified_on: str | None = None
    """Date on which the host rang or looked up every number; empty until done."""

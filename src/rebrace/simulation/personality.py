"""What makes one virtual person differ from another."""

from dataclasses import dataclass

from rebrace.engine.vocabulary.birth import BirthType


@dataclass(frozen=True, slots=True, kw_only=True)
class Personality:
    """Habits, luck and honesty. What is in percent is how often it happens."""

    id: str
    births: tuple[BirthType, ...] = (BirthType.VAGINAL, BirthType.VAGINAL, BirthType.ASSISTED, BirthType.CAESAREAN)
    complicated: int = 3
    """Percent of births that were complicated."""
    weeks_from: int = 2
    """Weeks since the birth at the start, at least."""
    weeks_to: int = 30
    opens: int = 55
    """A day on which she opens the app to train."""
    again: int = 3
    """A second session on the same day."""
    minutes: tuple[int, ...] = (3, 6, 8, 8, 10, 12, 15, 20, 25)
    morning: int = 75
    """She answers the morning after."""
    tells: int = 90
    """She says how a session went."""
    interrupted: int = 15
    """The baby ends a session early."""
    skips: int = 5
    """She leaves a step out."""
    honest: int = 100
    """She tells what she feels; else she tells that all is well."""
    unsure: int = 1
    """She answers "not sure"."""
    flares: int = 4
    """A week that brings a flare."""
    one_sided: int = 30
    """A flare that is sharp or on one side."""
    ill: int = 4
    """A week that brings a fever."""
    short_nights: int = 15
    pelvic: int = 10
    """A hard session that brings heaviness, a leak or doming."""
    away: int = 3
    """A week in which a longer break begins."""
    sees: int = 60
    """A day on which she sees someone about what is locked."""
    extra: int = 5
    """A set with more than was asked."""
    healing: int = 3
    """Tenths of a point by which pain falls in a week, all else aside."""
    keen: bool = False
    """She claims that it was easy, whatever it was."""

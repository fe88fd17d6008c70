"""How long ago the birth was, when the day of it is only roughly known."""

from dataclasses import dataclass
from datetime import date, timedelta

from rebrace.engine.facts.state import BirthState

DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """Days since the birth: at least, and at most; `most` is None while nothing is known."""

    least: int
    most: int | None

    @property
    def weeks(self) -> int:
        """Completed weeks that have passed in any case: what gates count."""
        return self.least // DAYS_OF_A_WEEK

    @property
    def weeks_most(self) -> int | None:
        """Completed weeks that may have passed: what warnings that grow with time count."""
        return None if self.most is None else self.most // DAYS_OF_A_WEEK


def age_on(birth: BirthState, day: date) -> Age:
    """The age on a day; a birth that is unknown, or still to come, gives the youngest baby there is."""
    if birth.latest is None:
        return Age(least=0, most=None)
    least = max((day - birth.latest).days, 0)
    earliest = birth.earliest or birth.latest
    return Age(least=least, most=max((day - earliest).days, least))


def day_of_week(birth: BirthState, weeks: int) -> date | None:
    """The day on which so many weeks have passed in any case; None while the birth is unknown."""
    return None if birth.latest is None else birth.latest + timedelta(days=weeks * DAYS_OF_A_WEEK)

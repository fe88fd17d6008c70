"""The one place where the command line reads the clock."""

from datetime import date, datetime, time


def now() -> datetime:
    """This moment, with the local offset."""
    return datetime.now().astimezone()


def noon_of(day: date | None) -> datetime:
    """Noon of a day that a file names, or this moment when it names none."""
    return now() if day is None else datetime.combine(day, time(12)).astimezone()

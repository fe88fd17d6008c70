"""Dates as she reads them: "Tuesday 3 March"."""

from collections.abc import Callable
from datetime import date

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def filters(gettext: Callable[[str], str]) -> dict[str, Callable[[date], str]]:
    """The template filters `weekday`, `day` ("3 March") and `day_year` ("3 March 2026") in one language."""

    def weekday(when: date) -> str:
        return gettext(DAYS[when.weekday()])

    def day(when: date) -> str:
        return f"{when.day} {gettext(MONTHS[when.month - 1])}"

    def day_year(when: date) -> str:
        return f"{day(when)} {when.year}"

    return {"weekday": weekday, "day": day, "day_year": day_year}

"""The stretches of the way that most people walk: the beginning, a session, and what is told afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from tools.walk import check_in, player

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tools.walk.phone import Phone

_SETS_MOST: Final = 40


def welcome(phone: Phone, *, weeks: int, birth: str = "vaginal") -> None:
    """The two questions before the first check-in: completed weeks since the birth, and how it was."""
    phone.open()
    told = [int(str(each.get_attribute("value"))) for each in phone.page.locator("button[name='age']").all()]
    phone.tap("age", str(max(least for least in told if least <= weeks)))
    phone.tap("birth", birth)


def arrive(phone: Phone, answers: Mapping[str, str] | None = None, *, weeks: int = 5, birth: str = "vaginal") -> None:
    """From nothing to what the first check-in comes to."""
    welcome(phone, weeks=weeks, birth=birth)
    check_in.answer(phone, answers or {})


def start(phone: Phone) -> None:
    """Start what is offered, the calm set included."""
    phone.press(phone.page.locator("form[action='/session/start/'] button").first)


def nothing_new(phone: Phone, pain: int = 2) -> None:
    """The short way into a session on another day."""
    phone.tap("none")
    phone.tap("answer", str(pain))


def do_set(phone: Phone) -> None:
    """Do the set that comes next, with the player or by the page alone."""
    if player.is_played(phone):
        player.do_set(phone)
    else:
        phone.tap("done")


def do_sets(phone: Phone, most: int = _SETS_MOST) -> int:
    """Do so many sets, or all that are left; returns how many were done."""
    for done in range(most):
        if phone.path != "/session/":
            return done
        do_set(phone)
    return most


def tell(phone: Phone, *, reserve: str = "three_or_more", pain: int = 1, signs: Iterable[str] = ("none",)) -> None:
    """Answer the questions at the end of a session, and save."""
    phone.tick("reserve", reserve)
    phone.tick("pain", str(pain))
    for sign in signs:
        phone.tick("signs", sign)
    phone.tap_words("Save")


def facts(phone: Phone) -> list[dict[str, Any]]:
    """Everything that is kept of her, as the app's own door for programs tells it."""
    answer = phone.page.request.get(phone.address + "/api/facts")
    return cast("list[dict[str, Any]]", answer.json()["facts"])


def told(phone: Phone, kind: str) -> list[dict[str, Any]]:
    """What the facts of one kind say."""
    return [each["data"] for each in facts(phone) if each["kind"] == kind]

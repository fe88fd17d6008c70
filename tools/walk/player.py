"""The player of a session, as a thumb uses it: at her own pace, one tap for each set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Response

    from tools.walk.phone import Phone

_STARTED: Final = "() => document.documentElement.classList.contains('played')"
_SETTLED: Final = "() => !document.querySelector('rebrace-player a.big')"
_SCRIPTS: Final = "() => matchMedia('(scripting: enabled)').matches && !!document.querySelector('rebrace-player')"


def is_played(phone: Phone) -> bool:
    """Whether the player leads on this page; waits until it does where scripts run."""
    if not phone.page.evaluate(_SCRIPTS):
        return False
    phone.page.wait_for_function(_STARTED)
    return True


def own_pace(phone: Phone) -> None:
    """Choose her own pace, once for a phone."""
    if phone.page.evaluate("localStorage.getItem('rebrace.own-pace')"):
        return
    touch(phone, "how")
    touch(phone, "own-pace")
    touch(phone, "how")


def do_set(phone: Phone) -> None:
    """Do the set that comes next with as many units as planned, and take no longer rest than she likes."""
    own_pace(phone)
    if phone.shows("rebrace-player [name='go']"):
        touch(phone, "go")
    with phone.page.expect_response(is_telling):
        touch(phone, "done")
    phone.page.wait_for_function(_SETTLED)


def touch(phone: Phone, name: str) -> None:
    """Tap something of the player; the page stays."""
    phone.page.locator(f"rebrace-player [name='{name}']").click()
    phone.taps += 1


def is_telling(answer: Response) -> bool:
    """The server has heard of a set."""
    return answer.request.method == "POST" and answer.url.endswith("/session/set/")

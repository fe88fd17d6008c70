"""What the tests of Baby Buddy share: a clock, a stand-in, and someone who has connected it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rebrace.web.outgoing.reach import Reach
from rebrace.web.working.worker import Worker
from tests.web.babybuddy.stand_in import StandIn, stand_in
from tests.web.habits.her import trained
from tests.web.walking import Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_django import Settings

    from tests.web.browsing import Browser


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The server's clock: noon in Sydney until it is moved."""
    return Clock(monkeypatch)


@pytest.fixture
def baby_buddy(clock: Clock, settings: Settings) -> Iterator[StandIn]:
    """A Baby Buddy at home, where the host has said that this is a home."""
    settings.REACH = Reach.HOME
    with stand_in(clock) as found:
        yield found


@pytest.fixture
def her(store: None, clock: Clock, baby_buddy: StandIn) -> Browser:
    """Someone who has connected it."""
    browser = trained(clock.now)
    connected = {"do": "connect", "address": baby_buddy.origin, "token": baby_buddy.token}
    assert browser.send("/reminders/ways/", connected).status_code == 303
    return browser


@pytest.fixture
def work() -> Callable[[], None]:
    """A worker that does all that is due now."""

    def until_done() -> None:
        worker = Worker(every=0)
        while worker.once():
            pass

    return until_done

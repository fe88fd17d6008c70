"""What the tests of reminders share: a clock, a push service, and a worker's look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rebrace.web.outgoing.reach import Reach
from rebrace.web.working.worker import Worker
from tests.web.habits.push_service import PushService, Subscriber, push_service
from tests.web.walking import Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_django import Settings


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The server's clock: noon in Sydney until it is moved."""
    return Clock(monkeypatch)


@pytest.fixture
def service(settings: Settings) -> Iterator[PushService]:
    """A push service on this machine, which the server is allowed to reach."""
    settings.REACH = Reach.ANY
    with push_service() as found:
        yield found


@pytest.fixture
def phone(service: PushService) -> Subscriber:
    """A browser with real keys."""
    return Subscriber(service)


@pytest.fixture
def work() -> Callable[[], None]:
    """A worker that does all that is due now."""

    def until_done() -> None:
        worker = Worker(every=0)
        while worker.once():
            pass

    return until_done

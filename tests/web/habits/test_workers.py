"""Several workers, killed again and again, send every reminder once: on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.habits import services as habits
from rebrace.web.habits.models import Delivery, Phone, Schedule
from rebrace.web.habits.rows import Browser
from rebrace.web.settings import database
from tests.service.running import PATIENCE, REBRACE, ROOT, environment, kill_group
from tests.web import databases
from tests.web.habits.her import fact, number, trained
from tests.web.habits.push_service import PushService, Subscriber, push_service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_django.plugin import DjangoDbBlocker

PEOPLE = 12
KILLS = 3
WORKERS = 2


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def house(
    request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> Iterator[dict[str, str]]:
    """The environment of a house whose database this process uses too."""
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        extra: dict[str, str] = {}
        settings: dict[str, Any] = database.sqlite(str(tmp_path / database.SQLITE_FILE))
        if request.param == "postgresql":
            extra["DATABASE_URL"] = stack.enter_context(databases.server_of_postgresql())
            settings = database.postgresql(extra["DATABASE_URL"])
        stack.enter_context(databases.in_place(stack.enter_context(databases.migrated(settings))))
        databases.empty()
        yield environment(tmp_path, REBRACE_REACH="any", **extra)


def daytime() -> str:
    """A zone in which it is day now, so that nobody is in her quiet hours."""
    zones = knowledge().catalogue.policy(JourneyPolicy).time_zones
    return next(each for each in zones if 10 <= datetime.now(ZoneInfo(each)).hour <= 15)


def people_to_remind(service: PushService) -> None:
    """So many people with a browser and a feed some minutes ago."""
    now, zone = datetime.now(UTC), daytime()
    for place in range(PEOPLE):
        browser = trained(now)
        at = now - timedelta(minutes=7)
        browser.bring(fact("preferences_changed", {"time_zone": zone}, at), fact("anchor_told", {"anchor": "feed"}, at))
        each = Subscriber(service, str(place))
        keys = each.introduction()["keys"]
        habits.add_phone(number(browser), Browser(endpoint=each.endpoint, **keys), now=now)


@contextmanager
def ready_workers(house: dict[str, str]) -> Iterator[Callable[[], int]]:
    """Workers that are ready to start; each start gives the process group to kill. All are killed with the block."""
    ready = subprocess.Popen(
        [sys.executable, "-m", "tests.web.habits.ready_workers"],
        cwd=ROOT,
        env={**house, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    groups: list[int] = []

    def start() -> int:
        assert ready.stdin
        assert ready.stdout
        ready.stdin.write("again\n")
        ready.stdin.flush()
        groups.append(int(ready.stdout.readline()))
        return groups[-1]

    try:
        yield start
    finally:
        for group in groups:
            kill_group(group)
        ready.kill()
        ready.communicate()


def kill(group: int) -> None:
    """End a worker in the middle of whatever it does, and see that it is gone."""
    kill_group(group)
    with suppress(ProcessLookupError):
        while True:
            os.killpg(group, 0)
            time.sleep(0.005)


def until(is_reached: Callable[[], bool]) -> None:
    """Wait; what a dead worker had taken on is due again after some minutes, and here after a moment."""
    latest, again = time.monotonic() + PATIENCE, 0.0
    while not is_reached() and time.monotonic() < latest:
        if time.monotonic() >= again:
            _let_leases_run_out()
            again = time.monotonic() + 0.2
        time.sleep(0.01)


def test_killed_workers_are_made_up_for_and_no_reminder_comes_twice(house: dict[str, str]) -> None:
    with push_service() as service:
        people_to_remind(service)
        service.slowly = 0.04
        service.hang.set()
        with ready_workers(house) as start:
            running = [start() for _ in range(WORKERS)]
            for killed in range(KILLS):
                reached = (killed + 1) * PEOPLE // (KILLS + 2)
                until(lambda: len(service.messages) >= reached)  # noqa: B023 - asked here and now
                kill(running[killed % WORKERS])
                service.hang.clear()
                running[killed % WORKERS] = start()
            # What live workers are sending looks like what the dead were sending, until they have heard the answer.
            until(lambda: _sent() + _unknown() == PEOPLE and _unknown() <= KILLS)
        came = Counter(each.path for each in service.messages)
        assert max(came.values()) == 1
        sent = _sent()
        assert sent + _unknown() == PEOPLE == Phone.objects.count() == Delivery.objects.count()
        assert sent <= len(came) <= sent + _unknown()
        assert _unknown() >= 1, "the first was killed while it sent"
        assert _unknown() <= KILLS, "only what a worker was sending when it died may be lost, and never comes twice"


def _unknown() -> int:
    return Delivery.objects.filter(stage=Delivery.Stage.TRYING).count()


def _sent() -> int:
    return Delivery.objects.filter(stage=Delivery.Stage.SENT).count()


def _let_leases_run_out() -> None:
    now = datetime.now(UTC)
    Schedule.objects.filter(look_at__gt=now, look_at__lt=now + timedelta(minutes=6)).update(look_at=now)
    Delivery.objects.filter(stage=Delivery.Stage.WAITING).update(try_at=now)


on_sqlite = pytest.mark.parametrize("house", ["sqlite"], indirect=True)


@on_sqlite
def test_a_worker_that_is_told_to_stop_finishes_what_it_does(house: dict[str, str]) -> None:
    with push_service() as service:
        people_to_remind(service)
        worker = subprocess.Popen([REBRACE, "worker", "--every", "0.1"], env=house, start_new_session=True)
        with ended(worker):
            until(lambda: len(service.messages) >= KILLS)
            worker.terminate()
            assert worker.wait(PATIENCE) == 0
        assert _unknown() == 0
        assert len(service.messages) == _sent()


@contextmanager
def ended(worker: subprocess.Popen[bytes]) -> Iterator[None]:
    """A worker that does not outlive the block."""
    try:
        yield
    finally:
        kill_group(worker.pid)
        worker.wait()


@on_sqlite
def test_once_does_what_is_due_and_ends(house: dict[str, str]) -> None:
    with push_service() as service:
        people_to_remind(service)
        subprocess.run([REBRACE, "worker", "--once"], env=house, check=True, timeout=PATIENCE * 2)
        assert len(service.messages) == PEOPLE

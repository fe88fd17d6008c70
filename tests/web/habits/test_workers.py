"""Several workers, killed again and again, send every reminder once: on SQLite and on PostgreSQL."""

from __future__ import annotations

import subprocess
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
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
from tests.service.running import PATIENCE, REBRACE, environment, kill_group
from tests.web import databases
from tests.web.habits.her import fact, number, trained
from tests.web.habits.push_service import PushService, Subscriber, push_service

if TYPE_CHECKING:
    from collections.abc import Iterator
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
def workers(house: dict[str, str]) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Workers in processes of their own; all are killed with the block."""
    running = [start(house) for _ in range(WORKERS)]
    try:
        yield running
    finally:
        for each in running:
            kill(each)


def start(house: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [REBRACE, "worker", "--every", "0.1"],
        env=house,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def kill(worker: subprocess.Popen[bytes]) -> None:
    kill_group(worker.pid)
    worker.wait()


def until(reached: int, service: PushService) -> None:
    """Wait until so many messages have come."""
    latest = time.monotonic() + PATIENCE
    while len(service.messages) < reached and time.monotonic() < latest:
        time.sleep(0.01)


def until_all_are_done() -> None:
    """Wait until nothing is on its way, however long a dead worker's share would wait for another."""
    latest = time.monotonic() + PATIENCE
    while _sent() + _unknown() < PEOPLE and time.monotonic() < latest:
        _let_leases_run_out()
        time.sleep(1)


@pytest.mark.timeout(300)
def test_killed_workers_are_made_up_for_and_no_reminder_comes_twice(house: dict[str, str]) -> None:
    with push_service() as service:
        people_to_remind(service)
        with workers(house) as running:
            for killed in range(KILLS):
                until((killed + 1) * PEOPLE // (KILLS + 2), service)
                kill(running[killed % WORKERS])
                # What a dead worker had taken on is due again after a while; here that while is over at once.
                _let_leases_run_out()
                running[killed % WORKERS] = start(house)
            until_all_are_done()
        came = Counter(each.path for each in service.messages)
        assert max(came.values()) == 1
        sent = _sent()
        assert sent + _unknown() == PEOPLE == Phone.objects.count() == Delivery.objects.count()
        assert sent <= len(came) <= sent + _unknown()
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
        with workers(house) as running:
            until(3, service)
            for each in running:
                each.terminate()
            assert [each.wait(PATIENCE) for each in running] == [0, 0]
        assert _unknown() == 0
        assert len(service.messages) == _sent()


@on_sqlite
def test_once_does_what_is_due_and_ends(house: dict[str, str]) -> None:
    with push_service() as service:
        people_to_remind(service)
        subprocess.run([REBRACE, "worker", "--once"], env=house, check=True, timeout=PATIENCE * 2)
        assert len(service.messages) == PEOPLE

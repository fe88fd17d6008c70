"""A database of an earlier version is brought up to date, and nothing in it is lost."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from rebrace.web.bridge import stories
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.journey.models import Fact
from rebrace.web.people.models import Person
from rebrace.web.serving import tables
from rebrace.web.serving.trouble import CannotServeError
from tests.web import databases
from tests.web.browsing import Browser
from tests.web.migrations import version_1

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_django.plugin import DjangoDbBlocker

FACTS = version_1.DUMP.read_text(encoding="utf-8").count('INSERT INTO "journey_fact"')


@pytest.fixture
def old(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The database of the first version, in the place of the configured one."""
    version_1.restore(tmp_path)
    with django_db_blocker.unblock(), databases.in_place(databases.sqlite(tmp_path)):
        stories.MEMORY.forget()
        yield


@pytest.mark.usefixtures("old")
def test_every_fact_of_the_first_version_is_kept_and_can_be_read() -> None:
    tables.bring_up_to_date()
    assert Fact.objects.count() == FACTS > 50
    story = stories.rebuilt(Person.objects.get().pk, knowledge().catalogue)
    assert story.state.facts == FACTS
    assert story.state.sessions


@pytest.mark.usefixtures("old")
def test_a_browser_of_the_first_version_goes_on() -> None:
    tables.bring_up_to_date()
    browser = Browser()
    browser.client.cookies[settings.PERSON_COOKIE_NAME] = version_1.TOKEN
    assert browser.look("/").status_code == 200
    assert len(json.loads(browser.look("/privacy/export.json").content)["facts"]) == FACTS
    assert browser.send("/settings/", {"locale": "NZ"}).status_code == 303


@pytest.mark.usefixtures("old")
def test_bringing_up_to_date_twice_changes_nothing() -> None:
    tables.bring_up_to_date()
    assert tables.bring_up_to_date() is False


@pytest.mark.usefixtures("old")
def test_a_database_of_a_later_version_is_refused() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('people', '9999_later', '2030-01-01')"
        )
    with pytest.raises(CannotServeError, match=r"newer Rebrace.*people\.9999_later"):
        tables.bring_up_to_date()


@pytest.mark.usefixtures("each_store")
def test_the_tables_are_what_the_models_say() -> None:
    told = StringIO()
    call_command("makemigrations", check_changes=True, dry_run=True, stdout=told)
    assert "No changes" in told.getvalue()


def test_who_waits_too_long_for_another_that_makes_the_tables_is_told_so(
    tmp_path: Path, django_db_blocker: DjangoDbBlocker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "_PATIENCE", 0.1)
    house = databases.sqlite(tmp_path)
    with (
        closing(sqlite3.connect(f"{house['NAME']}.turn", isolation_level=None)) as busy,
        django_db_blocker.unblock(),
        databases.in_place(house),
    ):
        busy.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CannotServeError, match="Another Rebrace is changing this database"):
            tables.bring_up_to_date()
        busy.rollback()
        assert tables.bring_up_to_date()

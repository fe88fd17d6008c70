"""She takes everything along, and leaves nothing behind."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from rebrace.web.journey.models import Fact, Snapshot
from rebrace.web.people.models import Key, Person
from tests.web.bodies import pain, sent
from tests.web.browsing import Browser

ERASE = "/privacy/erase/"
LOADS = {"day": "2026-03-01", "habits": [{"habit": "feeding", "amount": 8}]}
MARK = "maternity-unit-4711-0815"


@pytest.mark.usefixtures("store")
class TestTakingAlong:
    def test_everything_is_in_the_json_file(self) -> None:
        browser = Browser()
        told = [pain(2), sent("loads_ticked", LOADS)]
        browser.bring(*told)
        answer = browser.look("/privacy/export.json")
        facts = json.loads(answer.content)["facts"]
        assert [(each["id"], each["kind"], each["data"]) for each in facts] == [
            (each["id"], each["kind"], each["data"]) for each in told
        ]
        assert answer["Content-Disposition"] == 'attachment; filename="rebrace.json"'

    def test_the_tables_hold_one_file_for_each_kind(self) -> None:
        browser = Browser()
        browser.bring(pain(2), pain(5), sent("loads_ticked", LOADS))
        tables = unpacked(browser.look("/privacy/export.csv.zip").content)
        assert {name: len(rows) for name, rows in tables.items()} == {"loads_ticked.csv": 1, "pain_told.csv": 2}
        assert [row["pain"] for row in tables["pain_told.csv"]] == ["2", "5"]
        assert json.loads(tables["loads_ticked.csv"][0]["habits"]) == LOADS["habits"]

    def test_a_spreadsheet_takes_nothing_for_a_formula(self) -> None:
        browser = Browser()
        browser.bring(sent("preferences_changed", {"maternity_unit": "=1+1"}))
        tables = unpacked(browser.look("/privacy/export.csv.zip").content)
        assert tables["preferences_changed.csv"][0]["maternity_unit"] == "'=1+1"

    def test_a_stranger_takes_nothing_along(self) -> None:
        Browser().bring(pain(2))
        assert json.loads(Browser().look("/privacy/export.json").content)["facts"] == []
        assert unpacked(Browser().look("/privacy/export.csv.zip").content) == {}


@pytest.mark.usefixtures("each_store")
class TestErasing:
    def test_it_asks_first(self) -> None:
        browser = Browser()
        browser.bring(pain())
        assert browser.look(ERASE).status_code == 200
        browser.send(ERASE)
        assert Fact.objects.count() == 1

    def test_no_row_of_hers_is_left(self) -> None:
        browser = Browser()
        browser.bring(*(pain(place % 10) for place in range(120)))
        browser.look("/")
        assert Snapshot.objects.count() == 1
        browser.send(ERASE, {"erase": "yes"})
        assert [model.objects.count() for model in (Person, Key, Fact, Snapshot)] == [0, 0, 0, 0]

    def test_the_browser_forgets_her_as_well(self) -> None:
        browser = Browser()
        browser.bring(pain())
        answer = browser.send(ERASE, {"erase": "yes"})
        assert answer.status_code == 200
        assert answer.cookies[settings.PERSON_COOKIE_NAME].value == ""

    def test_others_keep_theirs(self) -> None:
        her, other = Browser(), Browser()
        her.bring(pain(2))
        other.bring(pain(7))
        her.send(ERASE, {"erase": "yes"})
        assert [fact["data"]["pain"] for fact in other.fetch()["facts"]] == [7]

    def test_her_other_browser_starts_anew(self) -> None:
        phone = Browser()
        phone.bring(pain())
        tablet = phone.twin()
        phone.send(ERASE, {"erase": "yes"})
        assert tablet.client.get("/api/facts").status_code == 401
        assert tablet.look("/").status_code == 200

    def test_erasing_twice_is_no_trouble(self) -> None:
        browser = Browser()
        browser.bring(pain())
        twin = browser.twin()
        assert browser.send(ERASE, {"erase": "yes"}).status_code == 200
        assert twin.send(ERASE, {"erase": "yes"}).status_code == 200

    def test_nobody_is_erased_by_a_forged_form(self) -> None:
        browser = Browser()
        browser.bring(pain())
        assert browser.client.post(ERASE, {"erase": "yes"}).status_code == 403
        assert Fact.objects.count() == 1


@pytest.mark.usefixtures("store")
def test_what_is_erased_is_not_in_the_file_any_more() -> None:
    browser = Browser()
    browser.bring(sent("preferences_changed", {"maternity_unit": MARK}))
    assert MARK.encode() in file_bytes()
    browser.send(ERASE, {"erase": "yes"})
    assert MARK.encode() not in file_bytes()


def file_bytes() -> bytes:
    """Everything that SQLite has on the disk."""
    file = Path(connection.settings_dict["NAME"])
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob(f"{file.name}*")))


def unpacked(archive: bytes) -> dict[str, list[dict[str, str]]]:
    """The tables of an archive, by file name."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        return {name: list(csv.DictReader(io.StringIO(files.read(name).decode()))) for name in files.namelist()}

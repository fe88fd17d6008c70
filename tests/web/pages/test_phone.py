"""What makes the pages an app: service worker, manifest, kit and token, and what erasing tells the phone."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest
from django.test import Client

from rebrace.web.serving.phones import archive
from rebrace.web.settings import security

pytestmark = pytest.mark.usefixtures("store")


def test_the_service_worker_says_what_it_keeps_and_is_asked_for_anew_each_time(client: Client) -> None:
    answer = client.get("/service-worker.js")
    kept = json.loads(answer.content.decode().partition(" = ")[2].partition(";\n")[0])
    assert answer["Cache-Control"] == "no-cache"
    assert kept[0]["url"] == "/offline/"
    assert all(each["url"].startswith("/static/") and each["revision"] is None for each in kept[1:])


def test_the_manifest_names_signs_that_are_there(client: Client) -> None:
    found = json.loads(client.get("/app.webmanifest").content)
    assert (found["display"], found["start_url"], found["scope"]) == ("standalone", "/", "/")
    assert {each["purpose"] for each in found["icons"]} == {"any", "maskable"}
    assert {each["sizes"] for each in found["icons"]} == {"192x192", "512x512"}


def test_the_page_without_a_network_holds_nothing_of_hers(client: Client) -> None:
    page = client.get("/offline/").content.decode()
    assert "There is no network" in page
    assert "<form" not in page
    assert "csrfmiddlewaretoken" not in page


def test_a_token_is_given_to_our_own_pages(client: Client) -> None:
    assert client.get("/phone/token/").json()["token"]


def test_only_the_workers_that_compute_may_run_what_they_fetch() -> None:
    def rules(address: str) -> str:
        headers: dict[str, str] = {}
        security.file_headers(headers, "", address)
        return headers["Content-Security-Policy"]

    assert "wasm-unsafe-eval" in rules("/static/client/workers/engine.worker-1a2b.js")
    assert "wasm-unsafe-eval" in rules("/static/client/workers/pose.worker-1a2b.js")
    assert "wasm-unsafe-eval" not in rules("/static/client/offline-1a2b.js")
    assert "unsafe-inline" not in rules("/static/client/workers/engine.worker-1a2b.js")


def test_the_archive_carries_the_folders_of_a_clinic_and_is_the_same_on_every_machine(tmp_path: Path) -> None:
    (tmp_path / "house" / "loads").mkdir(parents=True)
    (tmp_path / "house" / "loads" / "lifting.toml").write_text("design = true\n", encoding="utf-8")
    packed = archive.contents(os.pathsep.join([str(tmp_path / "house")]))
    names = [each.name for each in packed]
    assert "clinic/0/loads/lifting.toml" in names
    assert {"rebrace/phone/desk.py", "jinja2/__init__.py", "tzdata/zoneinfo/Australia/Sydney"} <= set(names)
    assert not [name for name in names if name.endswith((".pyc", ".so", ".wasm", ".task"))]
    archive.write(packed, tmp_path / "one.zip")
    archive.write(packed, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert zipfile.ZipFile(tmp_path / "one.zip").testzip() is None
    assert archive.digest(packed) != archive.digest(packed[1:])

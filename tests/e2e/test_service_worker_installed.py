"""Rebrace among her apps: the browser finds nothing that keeps it from being one, and shows how many bytes it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.e2e import away
from tests.e2e.profile import Profile
from tools.walk.house import House
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

SIZE = """async (address) => {
  const {width, height} = await createImageBitmap(await (await fetch(address)).blob());
  return `${width}x${height}`;
}"""
BAR = """() => {
  const bar = document.querySelector("#offline-panel progress");
  window.shown = [];
  const look = () => window.shown.push([bar.value, bar.max]);
  new MutationObserver(look).observe(bar, {attributes: true});
}"""


@pytest.fixture
def phone(playwright: Playwright, house: House, tmp_path: Path) -> Iterator[Phone]:
    """A browser with a profile: a private window cannot have apps."""
    context = Profile(playwright, tmp_path / "profile", []).open(away=False)
    yield Phone(context.new_page(), house.address)
    context.close()


def test_the_browser_finds_nothing_that_keeps_it_from_being_an_app(phone: Phone) -> None:
    phone.open()
    phone.page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    phone.page.reload()
    line = phone.page.context.new_cdp_session(phone.page)
    manifest = line.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"] == phone.address + "/app.webmanifest"
    assert line.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    told = json.loads(manifest["data"])
    assert line.send("Page.getAppId")["appId"] == phone.address + told["id"]
    for sign in told["icons"]:
        assert sign["sizes"] == phone.page.evaluate(SIZE, sign["src"])
    phone.page.goto(phone.address + "/phone/kit.json")
    assert line.send("Page.getInstallabilityErrors")["installabilityErrors"] != []


def test_the_bar_counts_bytes_that_really_travel(phone: Phone) -> None:
    door = phone.page.request
    kit = door.get(phone.address + "/phone/kit.json").json()
    parts = [kit["engine"]["archive"], *kit["engine"]["files"], *kit["pages"]]
    for part in parts:
        answer = door.get(phone.address + part["address"], headers={"Accept-Encoding": "br"})
        assert (int(answer.headers["content-length"]), len(answer.body())) == (part["travels"], part["bytes"])

    whole = sum(part["travels"] for part in parts)
    phone.open("/settings/")
    phone.page.locator("[data-turn='on']").wait_for()
    phone.page.evaluate(BAR)
    phone.page.locator("[data-turn='on']").click()
    phone.page.locator("[data-turn='off']").wait_for(timeout=away.PATIENCE)
    shown = phone.page.evaluate("() => window.shown")
    values = [value for value, _ in shown]
    assert {most for _, most in shown} == {whole}
    assert values == sorted(values)
    assert len(set(values)) > len(parts) // 2
    assert values[-1] == whole
    assert phone.page.locator("[data-fill='arrived']").inner_text() == f"{whole / 1_000_000:.1f}"

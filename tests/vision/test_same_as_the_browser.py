"""Python and the phone's browser see the same body in the same picture."""

from __future__ import annotations

import base64
import io
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Browser

from rebrace.engine.vocabulary.landmarks import COUNT, NUMBERS
from rebrace.screens.assets import CLIENT, POSE, seeing
from rebrace.vision.model import VARIABLE
from rebrace.vision.pictures import Picture
from rebrace.vision.posing import poser
from tools.walk.house import open_house
from tools.walk.stills import drawn, stills

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

ROW = drawn("band_row", "seated_row")
FILM = ((0.0, 0.5), (0.2, 0.8))
"""Second of the film, and of the movement: the first picture is found, the second followed from it and smoothed."""
TIMES = tuple(time for time, _ in FILM)
FOUND_MOST, FOLLOWED_MOST, SURE_MOST = 0.002, 0.02, 0.01
"""Of the picture's side, and of one. The two builds were measured to differ by 0.0005, 0.007 and 0.002 at most."""

LOOK = """async ({worker, files, pictures, times}) => {
  const thread = new Worker(worker, { type: "module" });
  const answer = (kind) => new Promise((done, failed) => {
    thread.onmessage = ({ data }) => {
      if (data.kind === kind) done(data);
      if (data.kind === "failed") failed(new Error(data.why));
    };
    thread.onerror = (event) => failed(new Error(event.message));
  });
  thread.postMessage({ kind: "open", files, way: { model: "lite", delegate: "CPU" }, people: 1 });
  await answer("open");
  const seen = [];
  for (const [at, picture] of pictures.entries()) {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    thread.postMessage({ kind: "look", picture: bitmap, time: times[at] }, [bitmap]);
    seen.push([...(await answer("seen")).sighting.people[0]]);
  }
  thread.terminate();
  return seen;
}"""


def by_python(pictures: list[bytes]) -> NDArray[np.float64]:
    pixels = [np.asarray(Image.open(io.BytesIO(each)).convert("RGB")) for each in pictures]
    with poser(moving=True) as model:
        seen = [model.frame(Picture(time, each)).points for time, each in zip(TIMES, pixels, strict=True)]
    return np.asarray(seen).reshape(-1, COUNT, NUMBERS)


def by_browser(browser: Browser, pictures: list[bytes], home: Path) -> NDArray[np.float64]:
    (worker,) = (CLIENT / "workers").glob("pose.worker-*.js")
    files = {part: {"address": at, "bytes": size} for part, (at, size) in seeing("/static/pose/").items()}
    letters = [base64.b64encode(each).decode() for each in pictures]
    told = {"worker": f"/static/client/workers/{worker.name}", "files": files, "pictures": letters, "times": TIMES}
    with open_house(home, datetime(2026, 3, 2, 10, tzinfo=UTC)) as house:
        page = browser.new_page()
        page.goto(house.address + "/welcome/age/")
        seen = page.evaluate(LOOK, told)
        page.close()
    return np.asarray(seen).reshape(-1, COUNT, NUMBERS)


def test_the_same_pictures_give_the_same_landmarks(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(POSE / "pose_landmarker_lite.task"))
    pictures = list(stills(browser, ROW, [at for _, at in FILM]))
    here, there = by_python(pictures), by_browser(browser, pictures, tmp_path)
    found, followed = np.abs(here - there)
    assert here[:, :, 3].max(axis=1).min() > 0.9
    assert found[:, :3].max() < FOUND_MOST
    assert followed[:, :3].max() < FOLLOWED_MOST
    assert max(found[:, 3].max(), followed[:, 3].max()) < SURE_MOST

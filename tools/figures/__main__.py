"""Every rung's figure into build/figures, and the contact sheet of all of them into docs/pictures."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from rebrace.content import loader, movements
from rebrace.content.figures import Wanted, figure
from rebrace.engine.body.figure import Moment
from tools.figures.sheet import Sheet
from tools.walk import chromium, pictures

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from rebrace.engine.catalogue.exercise import Exercise

ROOT: Final = Path(__file__).resolve().parents[2]
ALBUM: Final = ROOT / "build/figures"
PICTURE: Final = ROOT / "docs/pictures/figures.png"
WIDTH: Final = 1560


def save(exercise: Exercise) -> None:
    """Write what there is of an exercise: each rung moving, and its stills."""
    for number, rung in enumerate(exercise.rungs, 1):
        for moment in (None, *Moment):
            told = figure(
                exercise,
                number,
                movements=movements.built_in(),
                words=loader.built_in().words,
                wanted=Wanted(moment=moment),
            )
            path = ALBUM / exercise.id / f"{number}-{rung.id}-{moment or 'moving'}.svg"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(told or "", encoding="utf-8")


def main() -> int:
    """Draw everything; returns 0."""
    content = loader.built_in()
    for exercise in content.catalogue.exercises.values():
        save(exercise)
        print(f"  {exercise.id}", flush=True)
    with chromium.open_browser() as browser:
        take(browser)
    print(f"Wrote {ALBUM.relative_to(ROOT)}")
    return 0


def take(browser: Browser) -> None:
    """Write the contact sheet, and its picture."""
    sheet = ALBUM / "sheet.html"
    sheet.parent.mkdir(parents=True, exist_ok=True)
    sheet.write_text(Sheet(content=loader.built_in(), movements=movements.built_in()).page(), encoding="utf-8")
    page = browser.new_page(viewport={"width": WIDTH, "height": 900})
    page.goto(sheet.as_uri())
    shot = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    page.close()
    size = pictures.save_small(shot, PICTURE)
    print(f"  {PICTURE.relative_to(ROOT)}, {size / 1000:.0f} kB", flush=True)


if __name__ == "__main__":
    sys.exit(main())

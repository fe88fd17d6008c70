"""Live the written lives in a real browser, compare them with what they expect, and write the tutorial."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.tutorial import checking, naming, telling
from tools.tutorial.life import FOLDER, read_all
from tools.tutorial.living import Living
from tools.walk import chromium, pictures
from tools.walk.house import open_house
from tools.walk.phone import Phone
from tools.walk.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from playwright.sync_api import Browser

    from tools.tutorial.life import Day, Life
    from tools.walk.house import House

PAGES: Final = FOLDER.parent
MOST_BYTES: Final = 120_000
"""The largest picture that may stand in the repository."""


def run(name: str, life: Life, house: House, browser: Browser, folder: Path | None) -> tuple[str, tuple[str, ...]]:
    """Live one life; returns its page, and whatever was not as expected. With a folder, its pictures are kept there."""
    missing = {telling.picture(name, day, what) for day in life.days for what in day.pictures}
    large: list[str] = []

    def keep(phone: Phone, day: Day, what: str) -> None:
        path = telling.picture(name, day, what)
        missing.discard(path)
        if folder is not None and pictures.save_small(pictures.take(phone.page), folder / path) > MOST_BYTES:
            large.append(f"{path} is larger than {MOST_BYTES} bytes")

    context = chromium.pick_up(browser, visitor=1)
    watch = Watch(house.address).over(context)
    phone = Phone(context.new_page(), house.address)
    seen = Living(life=life, house=house, phone=phone, take_picture=keep).through()
    context.close()
    absent = [f"{path} was never on the screen" for path in sorted(missing)]
    return telling.page(name, life, seen), (*checking.complaints(life, seen), *watch.complaints, *absent, *large)


def main(names: Sequence[str]) -> int:
    """Write the pages of the named lives, or of all; returns 1 when anything was not as expected."""
    try:
        lives = read_all()
    except ValueError as trouble:
        print(trouble, file=sys.stderr)
        return 2
    wrong = [f"no life is called {name}" for name in names if name not in lives]
    wrong += [complaint for life in lives.values() for complaint in naming.unknown_names(life)]
    return _report(wrong) if wrong else _report(_write(lives, names or tuple(lives)))


def _write(lives: Mapping[str, Life], names: Sequence[str]) -> list[str]:
    """Live the named lives and write their pages and the list; returns whatever was not as expected."""
    wrong: list[str] = []
    first = min(life.starts for life in lives.values())
    with (
        tempfile.TemporaryDirectory() as home,
        open_house(Path(home), first) as house,
        chromium.open_browser() as browser,
    ):
        for name in names:
            text, complaints = run(name, lives[name], house, browser, PAGES)
            (PAGES / f"{name}.md").write_text(text, encoding="utf-8")
            wrong += complaints
            print(f"  {name}: {lives[name].title}", flush=True)
    (PAGES / "README.md").write_text(telling.index(lives), encoding="utf-8")
    return wrong


def _report(wrong: Sequence[str]) -> int:
    for complaint in wrong:
        print(complaint, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

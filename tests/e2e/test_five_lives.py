"""Five written lives, lived in a real browser: each decision, plan and reason is the one that was written down."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from tools.tutorial import checking, naming, telling
from tools.tutorial.__main__ import PAGES, run
from tools.tutorial.life import Expected, Life, read_all
from tools.tutorial.living import Seen
from tools.walk.house import House

pytestmark = pytest.mark.browser

LIVES = read_all()


@pytest.mark.parametrize("name", LIVES)
def test_a_life_goes_as_it_was_written(browser: Browser, house: House, name: str) -> None:
    page, complaints = run(name, LIVES[name], house, browser, None)
    assert complaints == ()
    assert page == (PAGES / f"{name}.md").read_text(encoding="utf-8"), "run `make tutorial`, and read what changed"


def test_the_list_of_lives_is_up_to_date() -> None:
    assert telling.index(LIVES) == (PAGES / "README.md").read_text(encoding="utf-8"), "run `make tutorial`"


def test_each_life_has_three_sessions() -> None:
    assert {name: sum(day.session is not None for day in life.days) for name, life in LIVES.items()} == dict.fromkeys(
        LIVES, 3
    )


def test_there_is_a_picture_for_every_place_and_none_besides() -> None:
    named = {
        telling.picture(name, day, what) for name, life in LIVES.items() for day in life.days for what in day.pictures
    }
    assert named == {f"pictures/{path.name}" for path in (PAGES / "pictures").iterdir()}


@pytest.mark.parametrize(
    "expect",
    [
        Expected(disposition=LIVES["runner"].days[-1].expect.disposition),
        Expected(calm=True),
        Expected(plan_has=("cat_cow/1",)),
        Expected(reasons=("calm",)),
        Expected(changes={"cat_cow": "pain_stayed"}),
        Expected(closed=("cat_cow/4 weeks",)),
        Expected(open=("cat_cow/1",)),
    ],
    ids=lambda expect: next(name for name in expect.__slots__ if getattr(expect, name) not in (None, (), {})),
)
def test_what_is_not_there_is_complained_of(expect: Expected) -> None:
    life = one_day(expect)
    nothing = Seen(on=life.starts.date())
    assert len(checking.complaints(life, (nothing,))) == 1


@pytest.mark.parametrize(
    "expect",
    [Expected(plan_lacks=("hip_thurst",)), Expected(plan_has=("cat_cow/9",)), Expected(closed=("cat_cow/2 week",))],
)
def test_a_slip_in_a_name_is_seen(expect: Expected) -> None:
    assert len(naming.unknown_names(one_day(expect))) == 1


def one_day(expect: Expected) -> Life:
    life = LIVES["vaginal_birth"]
    return replace(life, days=(replace(life.days[0], expect=expect),))

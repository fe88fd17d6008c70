"""Charts: drawn from her numbers in the colours of each theme, asking nobody, and only when there is enough."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from rebrace.engine.flows.progress import Progress
from rebrace.report.charts import CHARTS, chart
from rebrace.report.charts.palette import THEMES, colours
from tests.engine.flows.person import Person, content
from tests.screens.progress_samples import better, old_friend
from tests.screens.samples import page

if TYPE_CHECKING:
    from collections.abc import Callable

PEOPLE: dict[str, Callable[[], Person]] = {"twelve_weeks": better, "two_years": old_friend}
SHAPE = {"circle", "g", "line", "path", "rect", "svg", "text", "defs", "clipPath"}


@cache
def progress(who: str) -> Progress:
    found = PEOPLE[who]().look("progress")
    assert isinstance(found, Progress)
    return found


def svg(name: str, who: str = "twelve_weeks", theme: str = "light") -> ET.Element:
    found = chart(name, progress(who), words=content().words, theme=theme)
    assert found is not None
    return ET.fromstring(found)  # noqa: S314 - a picture that we have just drawn


def texts(root: ET.Element) -> list[str]:
    return [each.text or "" for each in root.iter() if each.tag.endswith("text")]


@pytest.mark.parametrize("who", PEOPLE)
def test_every_chart_is_a_picture_of_plain_shapes_that_asks_nobody(who: str) -> None:
    for name in CHARTS:
        root = svg(name, who)
        assert {each.tag.rpartition("}")[2] for each in root.iter()} <= SHAPE
        addresses = [value for each in root.iter() for key, value in each.items() if key.endswith("href")]
        assert addresses == []


@pytest.mark.parametrize("theme", THEMES)
def test_a_chart_has_the_colours_of_its_theme_and_no_others(theme: str) -> None:
    tokens = {value.lower() for value in (colours(theme) or {}).values()}
    for name in CHARTS:
        root = svg(name, theme=theme)
        used = {each.get(part, "none").lower() for each in root.iter() for part in ("fill", "stroke")}
        assert used <= {*tokens, "none", "transparent"}


def test_the_tokens_are_those_of_the_style_sheet() -> None:
    found = {theme: colours(theme) or {} for theme in THEMES}
    assert len({each["paper"] for each in found.values()}) == len(THEMES)
    assert all(each.keys() >= {"teal", "apricot", "soft", "line", "ink", "card"} for each in found.values())


def test_the_space_that_the_page_keeps_is_the_size_of_the_picture() -> None:
    html = page(progress("twelve_weeks"), "/progress/")
    kept = re.findall(r'charts/(\w+)\.svg\?theme=light" width="(\d+)" height="(\d+)"', html)
    assert {name for name, _, _ in kept} == CHARTS.keys()
    for name, width, height in kept:
        for who in PEOPLE:
            box = [float(each) for each in (svg(name, who).get("viewBox") or "").split()[2:]]
            assert box[0] / box[1] == pytest.approx(int(width) / int(height), rel=0.12)


def test_a_chart_says_where_she_began_and_what_would_matter() -> None:
    assert {"start", "a change that matters"} <= set(texts(svg("pain")))
    assert {"start", "a change that matters"} <= set(texts(svg("comfort")))


def test_weeks_are_named_by_days_and_long_times_by_months() -> None:
    assert "2 March" in texts(svg("pain"))
    assert any("2024" in each for each in texts(svg("pain", "two_years")))


def test_every_week_with_sessions_has_its_column() -> None:
    kept = progress("twelve_weeks").kept
    teal = (colours("light") or {})["teal"]
    bars = [each for each in svg("kept").iter() if each.get("fill") == teal and each.tag.endswith("path")]
    drawn = [each for each in bars if not re.search(r"h0(?![\d.])|v0(?![\d.])", each.get("d") or "")]
    assert len(drawn) >= sum(week.sessions > 0 for week in kept)


def test_too_little_to_draw_is_no_chart() -> None:
    empty = Person().welcome().look("progress")
    assert isinstance(empty, Progress)
    assert [chart(name, empty, words=content().words, theme="light") for name in CHARTS] == [None] * len(CHARTS)


def test_there_is_no_chart_of_another_name_or_theme() -> None:
    found = progress("twelve_weeks")
    assert chart("weight", found, words=content().words, theme="light") is None
    assert chart("pain", found, words=content().words, theme="pink") is None


def test_what_draws_is_loaded_with_the_first_chart_and_not_before() -> None:
    asks = "import sys, rebrace.report.charts; print('vl_convert' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


def test_every_chart_has_words_beside_it_and_its_numbers_as_a_table() -> None:
    html = page(progress("twelve_weeks"), "/progress/")
    alternatives = re.findall(r'<img class="chart"[^>]* alt="([^"]+)"', html)
    assert len(alternatives) == len(CHARTS) == html.count('<table class="table">')
    assert all(len(each.split()) > 8 for each in alternatives)

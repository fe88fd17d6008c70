"""A week without sessions, a gap, and reminders that went by: nothing of it is red, and nothing of it is a fault."""

from __future__ import annotations

import re

import pytest

from rebrace.engine.flows.progress import Progress
from rebrace.engine.outcomes.keeping import Keeping
from rebrace.report import charts
from rebrace.report.charts.palette import colours
from tests.engine.flows.person import content
from tests.screens.samples import SAMPLES, page

CALM = (
    "progress",
    "progress_two_years",
    "progress_not_yet",
    "timeline",
    "weeks_after_a_gap",
    "reminders_that_stopped",
    "today_after_reminders_stopped",
    "today_back_after_a_gap",
    "today_with_a_question",
    "today_with_a_review",
)
FAULT = r"\b(missed|late|overdue|skipped|behind on|only \d|failed|zero sessions|0 sessions|lost|broken|try harder)\b"


@pytest.mark.parametrize("name", CALM)
def test_no_part_of_the_page_is_red_and_no_word_finds_fault(name: str) -> None:
    screen, path = SAMPLES[name]()
    html = page(screen, path)
    assert not re.search(r'class="[^"]*\b(red|stop|trouble)\b', html)
    assert re.findall(FAULT, re.sub(r"<[^>]+>", " ", html), re.IGNORECASE) == []


@pytest.mark.parametrize("theme", ["light", "dark", "night"])
def test_a_quiet_week_is_a_gap_in_the_picture_and_no_colour_of_alarm(theme: str) -> None:
    screen, _ = SAMPLES["progress"]()
    assert isinstance(screen, Progress)
    assert any(week.keeping is Keeping.QUIET for week in screen.kept)
    drawn = charts.chart("kept", screen, words=content().words, theme=theme)
    assert drawn
    tokens = colours(theme) or {}
    alarm = {tokens[token].lower() for token in ("red", "amber")}
    assert not alarm & {each.lower() for each in re.findall(r"#[0-9a-fA-F]{6}", drawn)}

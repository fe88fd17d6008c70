"""Files and folders that the documents name are there."""

from __future__ import annotations

import re

import pytest

from tests.docs.pages import ROOT, Page, read_all

PLACE = re.compile(r"^(?:src|tests|tools|docs|requirements|benchmarks)(?:/[\w.*-]+)*/?$")
PAGES = [page for page in read_all() if not page.name.startswith("docs/reference/")]


@pytest.mark.parametrize("document", PAGES, ids=lambda document: document.name)
def test_every_place_that_is_named_is_there(document: Page) -> None:
    places = [code for code in document.code if PLACE.match(code)]
    assert [place for place in places if not list(ROOT.glob(place))] == []


@pytest.mark.parametrize("document", PAGES, ids=lambda document: document.name)
def test_every_place_with_a_gap_to_fill_has_its_folder(document: Page) -> None:
    open_places = [code.partition("<")[0] for code in document.code if code.startswith("src/") and "<" in code]
    assert [place for place in open_places if not (ROOT / place).is_dir()] == []

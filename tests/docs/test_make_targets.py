"""The documents name make targets that exist, and the README names those a newcomer needs."""

from __future__ import annotations

import subprocess

import pytest

from tests.docs.pages import ROOT, Page, read_all
from tools.reference.make import targets

PAGES = read_all()


@pytest.mark.parametrize("document", PAGES, ids=lambda document: document.name)
def test_every_make_target_that_is_named_exists(document: Page) -> None:
    assert document.make_targets - targets(ROOT).keys() == set()


def test_every_make_target_has_its_line_in_the_reference() -> None:
    reference = (ROOT / "docs/reference/make.md").read_text(encoding="utf-8")
    assert [name for name in targets(ROOT) if f"`make {name}`" not in reference] == []


def test_the_readme_names_the_commands_that_set_everything_up() -> None:
    readme = next(page for page in PAGES if page.name == "README.md")
    assert {"run", "test"} <= readme.make_targets


def test_every_target_in_the_makefile_says_what_it_does() -> None:
    phony = next(line for line in (ROOT / "Makefile").read_text().splitlines() if line.startswith(".PHONY:"))
    assert set(phony.split()[1:]) == targets(ROOT).keys()


def test_make_alone_prints_every_target() -> None:
    shown = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert [line.split()[1] for line in shown.splitlines()] == list(targets(ROOT))


def test_every_tool_that_make_starts_exists() -> None:
    words = (ROOT / "Makefile").read_text(encoding="utf-8").split()
    modules = {words[at + 1] for at, word in enumerate(words) if word == "-m"}
    places = {module: ROOT / module.replace(".", "/") for module in modules}
    missing = {module for module, place in places.items() if not place.with_suffix(".py").exists()}
    assert {module for module in missing if not (places[module] / "__main__.py").exists()} == set()

"""Every link in the documents leads somewhere."""

from __future__ import annotations

import pytest

from tests.docs.pages import ROOT, Page, read_all

PAGES = read_all()


def leads_somewhere(page: Page, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.path.parent / path).resolve() if path else page.path
    anchors = {other.path: other.anchors for other in PAGES}.get(target, set())
    return target.exists() and (not anchor or anchor in anchors)


@pytest.mark.parametrize("document", PAGES, ids=lambda document: document.name)
def test_every_link_leads_somewhere(document: Page) -> None:
    assert [link for link in document.links if not leads_somewhere(document, link)] == []


def test_a_link_to_nowhere_is_seen() -> None:
    page = Page(path=ROOT / "README.md", text="[a](docs/absent.md) [b](#absent) [c](CHANGELOG.md#absent) [d](LICENSE)")
    assert [link for link in page.links if not leads_somewhere(page, link)] == [
        "docs/absent.md",
        "#absent",
        "CHANGELOG.md#absent",
    ]


@pytest.mark.parametrize("folder", ["decisions", "explanation", "howto"])
def test_every_page_of_a_folder_is_in_its_list(folder: str) -> None:
    listed = next(page for page in PAGES if page.name == f"docs/{folder}/README.md")
    pages = {path.name for path in listed.path.parent.glob("*.md")} - {"README.md"}
    assert pages == {link.partition("#")[0] for link in listed.links if "/" not in link}

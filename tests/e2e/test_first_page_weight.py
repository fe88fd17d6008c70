"""The first page comes over a bad line: few requests, few bytes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Request

from tools.walk.phone import Phone

pytestmark = pytest.mark.browser

REQUESTS = 6
BYTES = 40_000


def test_the_first_page_is_light(phone: Phone) -> None:
    """Counted: everything the browser fetches, compressed as it comes, its headers included."""
    fetched: list[Request] = []
    phone.page.on("requestfinished", lambda request: fetched.append(request))  # noqa: PLW0108 - a built-in method cannot listen
    phone.page.goto(phone.address, wait_until="networkidle")
    sizes = [each.sizes() for each in fetched]
    assert 1 <= len(fetched) <= REQUESTS
    assert sum(each["responseBodySize"] + each["responseHeadersSize"] for each in sizes) <= BYTES


def test_the_style_sheet_comes_compressed(phone: Phone) -> None:
    found: list[str | None] = []
    phone.page.on("response", lambda answer: found.append(answer.headers.get("content-encoding")))
    phone.page.goto(phone.address, wait_until="networkidle")
    assert "br" in found

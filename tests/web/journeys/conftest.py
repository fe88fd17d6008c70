"""Journeys take place on a day of their own."""

from __future__ import annotations

import pytest

from tests.web.walking import Clock


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The server's clock."""
    return Clock(monkeypatch)

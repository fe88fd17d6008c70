"""Facts as a device sends them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4, uuid5

_NAMES = UUID("c7a1c8d4-53b0-4f52-8a54-0b8b2a4d6e10")


def sent(kind: str, data: dict[str, Any], *, name: str | None = None, ago: timedelta = timedelta(0)) -> dict[str, Any]:
    """A fact of some kind; the same name makes the same id."""
    id_ = uuid5(_NAMES, name) if name else uuid4()
    at = datetime.now(UTC) - ago
    return {"id": str(id_), "at": at.isoformat(), "kind": kind, "data": data}


def pain(level: int = 3, *, name: str | None = None, ago: timedelta = timedelta(0)) -> dict[str, Any]:
    """Pain now."""
    return sent("pain_told", {"pain": level}, name=name, ago=ago)

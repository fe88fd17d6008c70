"""Everything that is kept about her, in forms that other programs read."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import rebrace
from rebrace.web.babybuddy import queries as baby_buddy
from rebrace.web.bridge.translation import local
from rebrace.web.habits import queries as habits
from rebrace.web.journey import queries
from rebrace.web.journey.rows import Kept
from rebrace.web.people import queries as people
from rebrace.web.people.queries import Visitor

_COLUMNS = ("number", "id", "at", "claimed", "received")
# What a spreadsheet would take for a formula starts with one of these.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(visitor: Visitor | None, *, now: datetime) -> str:
    """One JSON document with all her facts; without any for someone who has told nothing."""
    made_at = people.made_at(visitor.person) if visitor else None
    return json.dumps(
        {
            "program": "rebrace",
            "version": rebrace.__version__,
            "exported_at": now.isoformat(),
            "since": made_at and made_at.isoformat(),
            "connections": _connections(visitor),
            "facts": [_plain(each) for each in _facts(visitor)],
        },
        ensure_ascii=False,
        indent=1,
    )


def as_csv(visitor: Visitor | None) -> bytes:
    """A zip archive with one CSV file for each kind of fact."""
    kinds: dict[str, list[dict[str, Any]]] = {}
    for each in _facts(visitor):
        envelope = {name: value for name, value in _plain(each).items() if name in _COLUMNS}
        kinds.setdefault(each.kind, []).append({**envelope, **dict(_flat(each.data))})
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as files:
        for kind, rows in sorted(kinds.items()):
            files.writestr(f"{kind}.csv", _table(rows))
    return archive.getvalue()


def _connections(visitor: Visitor | None) -> dict[str, Any]:
    """How she is reached, without keys or tokens."""
    if visitor is None:
        return {}
    return {**habits.kept(visitor.person), "baby_buddy": baby_buddy.kept(visitor.person)}


def _facts(visitor: Visitor | None) -> tuple[Kept, ...]:
    return queries.facts(visitor.person) if visitor else ()


def _plain(kept: Kept) -> dict[str, Any]:
    return {
        "number": kept.number,
        "id": str(kept.id),
        "at": local(kept).isoformat(),
        "claimed": kept.claimed.isoformat(),
        "received": kept.received.isoformat(),
        "kind": kept.kind,
        "data": kept.data,
    }


def _flat(data: Mapping[str, Any], prefix: str = "") -> Iterable[tuple[str, Any]]:
    for name, value in data.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", _cell(value)


def _cell(value: object) -> object:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _table(rows: list[dict[str, Any]]) -> str:
    names = dict.fromkeys(name for row in rows for name in row)
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=[*names], restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def write_files(folder: Path, *, now: datetime, only: int | None = None) -> int:
    """One JSON file per person, for the host's eyes only; returns how many."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    visitors = [each for each in people.everyone() if only in {None, each.person}]
    for visitor in visitors:
        file = folder / f"person-{visitor.person}.json"
        file.touch(mode=0o600)
        file.write_text(as_json(visitor, now=now), encoding="utf-8")
    return len(visitors)

"""The archive that travels to her phone, as a server writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebrace.web.serving.phones import archive

if TYPE_CHECKING:
    from pathlib import Path


def write(into: Path) -> None:
    """Write it without the folders of any clinic."""
    archive.write(archive.contents(None), into)

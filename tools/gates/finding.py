"""What a gate says when it is red."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One complaint, with the place it is about."""

    path: Path
    line: int
    complaint: str

    def __str__(self) -> str:
        """Read as `path:line: complaint`, which editors can follow."""
        return f"{self.path.as_posix()}:{self.line}: {self.complaint}"


def report(promise: str, findings: Sequence[Finding]) -> int:
    """Print the findings, or the promise that holds; returns the exit code."""
    for finding in findings:
        print(finding)
    print(f"{len(findings)} broken: {promise}" if findings else f"holds: {promise}")
    return 1 if findings else 0

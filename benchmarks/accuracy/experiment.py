"""What an experiment is: a description and one function."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.recording import Bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """The folder of recordings; without one, only experiments that make their own can run."""

    root: Path | None
    sets: int = 200
    """How many synthetic sets are judged for each rung."""
    left_out: list[str] = field(default_factory=list)
    """Recordings that could not be read, in the order they were come across."""

    def splits(self, source: str) -> tuple[Path, ...]:
        """The split folders of a source, whatever they are called."""
        if self.root is None or not (self.root / source).is_dir():
            return ()
        return tuple(sorted(path for path in (self.root / source).iterdir() if path.is_dir()))

    def used(self, sources: tuple[str, ...]) -> tuple[str, ...]:
        """The split folders there are, relative to the folder of recordings."""
        return tuple(f"{source}/{path.name}" for source in sources for path in self.splits(source))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an experiment found."""

    n: int
    """How many recordings, pictures or synthetic sets were judged."""
    metrics: Mapping[str, Any]
    """Numbers, or tables of numbers by name: methods, movements, exercises."""
    bars: tuple[Bar, ...] = ()
    """What was aimed at; the words of a missed one go into `reasons`."""
    reasons: tuple[str, ...] = ()
    """Why an aim was missed, one sentence each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """One experiment; its module is called like it and holds it as `EXPERIMENT`."""

    name: str
    title: str
    question: str
    """What it asks, for the page of results."""
    method: str
    """How it is asked, for the page of results."""
    limits: str
    """What the answer does not show, for the page of results."""
    run: Callable[[Data], Outcome]
    sources: tuple[str, ...] = field(default=())
    """Folders of recordings; an experiment without any makes its own."""

    def can_run(self, data: Data) -> bool:
        """Whether the recordings it asks for are there."""
        return all(data.splits(source) for source in self.sources)

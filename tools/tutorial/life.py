"""A written life: who she is, what she tells on each day, and what Rebrace must make of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from rebrace.content.documents import read
from rebrace.engine.facts.kinds.session import Reserve
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Disposition
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.vocabulary.quantities import Days, Minutes, Pain, Weeks
from rebrace.engine.wire.decoding import decode

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs" / "tutorial" / "people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """How a session goes, as she tells it at the end."""

    sets: int | None = None
    """Sets she does before she stops; all of them when it is left out."""
    reserve: Reserve
    pain: Pain
    signs: tuple[str, ...] = ()
    """`heaviness`, `leak`, `doming`; none when it is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What Rebrace must say that day; what is left out is not looked at."""

    disposition: Disposition | None = None
    calm: bool | None = None
    """Nothing but the calm set is offered."""
    plan_has: tuple[str, ...] = ()
    """Moves with their rung, such as `heel_tap/1`, or moves on any rung, such as `heel_tap`."""
    plan_lacks: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    """Codes of the reasons of the plan, such as `load_upper_back`."""
    closed: tuple[str, ...] = ()
    """Rungs that are closed on the pages she looks at; a reason may follow, as in `heel_tap/3 weeks`."""
    open: tuple[str, ...] = ()
    changes: Mapping[str, str] = field(default_factory=dict)
    """Moves, and the code of what has become of each since the last day, such as `pain_stayed`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day on which she opens Rebrace. Things happen in the order in which they stand here."""

    day: Days
    """Days after the first one."""
    story: str
    morning: Pain | None = None
    """Back pain that she tells on the morning after a session."""
    examined_by: str | None = None
    """A professional has looked at her: `physio`, `gp`, `midwife`, `hospital` or `mental_health`."""
    tells_birth_date: bool = False
    """She types the exact day into the settings."""
    loads: Mapping[str, int] = field(default_factory=dict)
    """What her day asked of her back."""
    answers: Mapping[str, str] | None = None
    """What she tells in the check-in; what is not named is "no". Without answers she only has a look."""
    looks_at: tuple[str, ...] = ()
    """Moves whose pages she opens."""
    session: Session | None = None
    pictures: tuple[str, ...] = ()
    """Screens for the page: `today`, `check`, `decision`, `session`, `done`, `summary`, `back` or `move`."""
    expect: Expected = Expected()


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """Sessions that went well before the story begins."""

    sessions: int
    every: Days
    pain: Pain


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """One person, three sessions."""

    title: str
    story: str
    shows: str
    """What the page is good for, in a line for the list."""
    birth: BirthType
    weeks: Weeks
    """Completed weeks since the birth on the first day."""
    starts: datetime
    """Time of day at which she opens Rebrace, on the first day."""
    minutes: Minutes | None = None
    before: Before | None = None
    days: tuple[Day, ...]


def read_all(folder: Path = FOLDER) -> Mapping[str, Life]:
    """Every life by the name of its file, in the order of the weeks since the birth.

    Raises ValueError with every problem of every file.
    """
    found = {path.stem: _read(path, folder) for path in sorted(folder.glob("*.toml"))}
    problems = [str(problem) for life in found.values() if isinstance(life, tuple) for problem in life]
    if problems:
        raise ValueError("\n".join(problems))
    lives = {name: life for name, life in found.items() if isinstance(life, Life)}
    return dict(sorted(lives.items(), key=lambda each: each[1].weeks))


def _read(path: Path, folder: Path) -> Life | tuple[Problem, ...]:
    document = read(path, folder=folder, built_in=True)
    if isinstance(document, Problem):
        return (document,)
    return decode(Life, _plain(document.table), place=document.place)


def _plain(table: Mapping[str, Any]) -> dict[str, Any]:
    """Answers written as numbers or as true and false, as they are sent."""
    days = [
        {**day, "answers": {item: _answer(each) for item, each in day["answers"].items()}} if "answers" in day else day
        for day in table.get("days", ())
    ]
    return {**table, "days": days}


def _answer(raw: object) -> object:
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    return str(raw) if isinstance(raw, int) else raw

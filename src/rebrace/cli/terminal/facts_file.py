"""Her facts in a file of the command line: one JSON fact per line, only ever added to."""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import platformdirs

from rebrace.engine.facts.fact import Fact
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.facts import decode_fact, encode_fact


def usual_place() -> Path:
    """The file in the data folder, which `REBRACE_HOME` moves."""
    home = os.environ.get("REBRACE_HOME", "").strip()
    folder = Path(home).expanduser() if home else platformdirs.user_data_path("rebrace", appauthor=False)
    return folder / "facts.jsonl"


def read(path: Path) -> list[Fact] | tuple[Problem, ...]:
    """Her facts in the order in which they are folded, each once; or everything that is wrong with the file."""
    try:
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as trouble:
        return (Problem(place=str(path), key="", sentence=f"cannot be read: {trouble}.", mend="Check the file."),)
    read_lines = [each for number, line in enumerate(text.splitlines(), 1) for each in _line(path, number, line)]
    problems = tuple(each for each in read_lines if isinstance(each, Problem))
    facts = {each.id: each for each in read_lines if isinstance(each, Fact)}
    return problems or sorted(facts.values(), key=lambda fact: fact.order)


def append(path: Path, facts: Sequence[Fact]) -> None:
    """Add facts, readable by their owner only, and on the disk before this returns."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    lines = "".join(json.dumps(encode_fact(fact), ensure_ascii=False) + "\n" for fact in facts)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(descriptor, "ab") as file:
        file.write(lines.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())


def _line(path: Path, number: int, line: str) -> Iterator[Fact | Problem]:
    if not line.strip():
        return
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError):
        mend = "Mend the line, or delete it when writing was cut short there."
        yield Problem(place=str(path), key=f"line {number}", sentence="is not JSON.", mend=mend)
        return
    found = decode_fact(raw, place=f"{path} line {number}")
    yield from found if isinstance(found, tuple) else (found,)

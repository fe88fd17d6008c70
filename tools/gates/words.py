"""Words that must not stand in the project.

Hosts of package registries, paths of one machine, names that say nothing and, in words for readers, what Rebrace
never says.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.gates import exceptions, sources
from tools.gates.exceptions import Excepted
from tools.gates.finding import Finding, report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# One letter of each stands in brackets, so that this file does not trip over itself.
HOSTS = re.compile(r"p[y]pi\.org|pyth[o]nhosted|registry\.np[m]js|deb\.d[e]bian\.org", re.IGNORECASE)
MACHINE_PATHS = re.compile(r"/w[o]rk/|/f[a]rm/|/tmp/br[i]ef|\.\./sh[a]red/|/r[o]ot/")
EMPTY_NAMES = frozenset({"base", "common", "core", "helper", "helpers", "manager", "misc", "util", "utils"})
NEVER_SAID = re.compile(
    r"""\b(?:
        (?:un)?safe(?:r|st|ly|ty)? | diagnos(?:e[ds]?|is|es|tic) | bounc\w+\ back
        | (?:in)?correct\ posture | (?:bad|good|perfect)\ posture | weak\ core | 100\ ?%\ form | no\ pain,?\ no\ gain
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
MARKUP = re.compile(r"\{[{%#].*?[}%#]\}|<[^>]*>", re.DOTALL)
LARGEST_TEXT = 2_000_000


def findings(root: Path) -> list[Finding]:
    """Every forbidden word, path and name in the project, and every exception that nothing needs."""
    excused = exceptions.read(root, "word", "word")
    found: list[Finding] = []
    used: set[Excepted] = set()
    for path in sources.files(root):
        name = path.relative_to(root)
        found += _empty_name(name)
        text = _text(path)
        found += [
            *_matches(HOSTS, text, name, "names a host"),
            *_matches(MACHINE_PATHS, text, name, "names a path"),
        ]
        for word, finding in _never_said(text, name):
            place = Excepted(path=name.as_posix(), part=word)
            used.add(place)
            found += [] if place in excused else [finding]
    idle = (f"nothing at {each.path} says {each.part!r} any more" for each in sorted(excused - used, key=str))
    return found + [Finding(path=exceptions.FILE, line=1, complaint=complaint) for complaint in idle]


def for_readers(name: Path) -> bool:
    """Whether a file holds words that a mum or her physio reads."""
    inside = name.as_posix().removeprefix("src/rebrace/")
    if name.suffix in {".html", ".po"}:
        return True
    words = name.stem == "en" or {"words", "reasons"} & set(name.parts)
    return inside.startswith("content/") and name.suffix == ".toml" and bool(words)


def _empty_name(name: Path) -> list[Finding]:
    parts = {*name.parts[:-1], name.stem.lstrip("_")}
    return [
        Finding(path=name, line=1, complaint=f"is called {part}, which says nothing about what is in it")
        for part in sorted(parts & EMPTY_NAMES)
    ]


def _text(path: Path) -> str:
    if path.stat().st_size > LARGEST_TEXT:
        return ""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def _matches(pattern: re.Pattern[str], text: str, name: Path, complaint: str) -> Iterator[Finding]:
    for match in pattern.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield Finding(path=name, line=line, complaint=f"{complaint}: {match.group()}")


def _never_said(text: str, name: Path) -> Iterator[tuple[str, Finding]]:
    if not for_readers(name):
        return
    visible = MARKUP.sub(_keep_lines, text) if name.suffix == ".html" else text
    for match in NEVER_SAID.finditer(visible):
        line = visible.count("\n", 0, match.start()) + 1
        yield (
            match.group(),
            Finding(path=name, line=line, complaint=f"says {match.group()!r}, which we never say"),
        )


def _keep_lines(match: re.Match[str]) -> str:
    return "\n" * match.group().count("\n")


def main(words: Sequence[str]) -> int:
    """Check the project in the named folder, or in this one."""
    return report("no forbidden word", findings(Path(words[0] if words else ".")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

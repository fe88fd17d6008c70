"""Reads the documents: their links, headings and commands."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#+ (?P<words>.+)$", re.MULTILINE)
INLINE = re.compile(r"`(?P<code>[^`\n]+)`")
MAKE = re.compile(r"\bmake (?P<target>[a-z]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One document."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def prose(self) -> str:
        """The text without code blocks."""
        return BLOCK.sub("", self.text)

    @property
    def links(self) -> list[str]:
        return [match["target"] for match in LINK.finditer(self.prose) if "://" not in match["target"]]

    @property
    def anchors(self) -> set[str]:
        return {slug(match["words"]) for match in HEADING.finditer(self.prose)}

    @property
    def code(self) -> list[str]:
        """Everything set as code in a sentence."""
        return [match["code"] for match in INLINE.finditer(self.prose)]

    @property
    def commands(self) -> list[list[str]]:
        """Every line of a shell block, and every command in a sentence, as words."""
        blocks = [match["body"] for match in BLOCK.finditer(self.text) if match["kind"] in {"sh", "cron"}]
        lines = [line for body in blocks for line in body.splitlines() if line.strip()]
        return [shlex.split(line) for line in lines] + [code.split() for code in self.code]

    @property
    def make_targets(self) -> set[str]:
        spoken = "\n".join([*self.code, *(" ".join(words) for words in self.commands)])
        return {match["target"] for match in MAKE.finditer(spoken)}

    @property
    def own_commands(self) -> list[list[str]]:
        """What is said to our own program, without the program's name."""
        return [words[at + 1 :] for words in self.commands for at, word in enumerate(words) if is_ours(word)]


def is_ours(word: str) -> bool:
    return word == "rebrace" or word.endswith("bin/rebrace")


def slug(words: str) -> str:
    """The anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", words.lower()).strip().replace(" ", "-")


def read_all() -> list[Page]:
    """Every document of the project."""
    paths = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    return [Page(path=path, text=path.read_text(encoding="utf-8")) for path in sorted(paths)]

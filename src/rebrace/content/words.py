"""The words of the content in one language, by dotted key."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import TypeAlias

Text: TypeAlias = "str | tuple[str, ...]"

FALLBACK = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of one language; what it lacks comes from the languages it falls back to."""

    language: str
    texts: Mapping[str, Text]

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of a key, its `{placeholders}` filled; an unknown key is a programmer's error."""
        text = self.texts[key]
        return text.format(**values) if isinstance(text, str) else " ".join(text).format(**values)

    def many(self, key: str, /) -> tuple[str, ...]:
        """The texts of a list."""
        text = self.texts[key]
        return (text,) if isinstance(text, str) else text

    def __contains__(self, key: object) -> bool:
        return key in self.texts


def languages_of(language: str) -> tuple[str, ...]:
    """A language and what it falls back to, best first: `de-AT`, `de`, `en`."""
    parts = language.split("-")
    own = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return tuple(dict.fromkeys([*own, FALLBACK]))


def placeholders(text: str) -> frozenset[str]:
    """The names of a text's `{placeholders}`; ValueError when its braces do not fit."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)

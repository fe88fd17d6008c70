"""Collects what is wrong with one input while it is being decoded, so that everything is told at once."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final, Literal, TypeAlias

from rebrace.engine.vocabulary.problems import Problem


class _Bad(Enum):
    BAD = "bad"


BAD: Final = _Bad.BAD
"""Stands for a value that could not be read; its problem has been told."""

Bad: TypeAlias = Literal[_Bad.BAD]

_LONGEST_SHOWN = 40


@dataclass(slots=True, kw_only=True)
class Trouble:
    """The problems found so far in one place."""

    place: str
    problems: list[Problem] = field(default_factory=list)

    def tell(self, key: str, sentence: str, mend: str) -> Bad:
        """Note one problem and stand in for the value."""
        self.problems.append(Problem(place=self.place, key=key, sentence=sentence, mend=mend))
        return BAD


def shown(raw: object) -> str:
    """A value as it is quoted in a sentence, shortened."""
    text = f"“{raw}”" if isinstance(raw, str) else str(raw)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def named(raw: object) -> str:
    """What a value is, in a writer's words."""
    for kind, name in _NAMES:
        if isinstance(raw, kind):
            return name
    return "something else"


_NAMES: Final[tuple[tuple[type, str], ...]] = (
    (type(None), "nothing"),
    (bool, "true or false"),
    (int, "a whole number"),
    (float, "a number with a point"),
    (str, "text"),
    (dict, "a table"),
    (list, "a list"),
)


def within(key: str, name: str) -> str:
    """The dotted path of a name inside a key."""
    return f"{key}.{name}" if key and name else key or name

"""Write client/generated/wire.ts from the dataclasses that pages carry as JSON; `--check` only compares.

The names and shapes are those of `rebrace.engine.wire`: a table for a dataclass, a list for a tuple, text for a word.
"""

from __future__ import annotations

import sys
import types
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NewType, Union, get_args, get_origin, get_type_hints

from rebrace.engine.flows.feel import Feel
from rebrace.screens.looked import LookPage
from rebrace.screens.playing import Breaths, Play
from rebrace.screens.watched import Watching

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROOT: Final = Path(__file__).resolve().parents[2]
WRITTEN: Final = ROOT / "client/generated/wire.ts"
SENT: Final = (Play, Breaths, Feel, Watching, LookPage)
"""What pages carry."""
HEAD: Final = "// Written by `python -m tools.generate_types` from rebrace.screens.playing; a test compares the two.\n"
_PLAIN: Final[Mapping[object, str]] = {str: "string", int: "number", float: "number", bool: "boolean"}


def text() -> str:
    """The whole file."""
    return "\n".join((HEAD, *(_written(kind) for kind in dict.fromkeys(_reached(*SENT)))))


def _reached(*kinds: Any) -> Iterator[Any]:  # noqa: ANN401 - type hints have no type in common
    """The kinds, and those they are made of, the inner ones first."""
    for kind in kinds:
        if is_dataclass(kind):
            yield from _reached(*get_type_hints(kind).values())
            yield kind
        elif isinstance(kind, type) and issubclass(kind, StrEnum):
            yield kind
        else:
            yield from _reached(*get_args(kind))


def _written(kind: Any) -> str:  # noqa: ANN401 - see _reached
    said = (kind.__doc__ or "").partition("\n")[0]
    if issubclass(kind, StrEnum):
        members = " | ".join(f'"{member.value}"' for member in kind)
        return f"/** {said} */\nexport type {kind.__name__} = {members};\n"
    hints = get_type_hints(kind)
    lines = "".join(f"  readonly {_column(each)}: {typed(hints[each.name])};\n" for each in fields(kind))
    return f"/** {said} */\nexport interface {kind.__name__} {{\n{lines}}}\n"


def _column(field: Field[Any]) -> str:
    """A field that is None unless it is said is left out on the wire."""
    return f"{field.name}?" if field.default is None and field.default is not MISSING else field.name


def typed(kind: Any) -> str:  # noqa: ANN401 - see _reached
    """A type hint in TypeScript; one that JSON cannot say is a programmer's error."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, NewType):
        return typed(kind.__supertype__)
    if isinstance(kind, type):
        return kind.__name__
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple and arguments[1:] == (...,):
        return f"readonly {typed(arguments[0])}[]"
    if origin in (Union, types.UnionType):
        return " | ".join("null" if each is type(None) else typed(each) for each in arguments)
    raise TypeError(f"{kind!r} has no type in TypeScript")


def main(words: Sequence[str]) -> int:
    """Write the file, or with `--check` return 1 when it is not what would be written."""
    if "--check" not in words:
        WRITTEN.parent.mkdir(parents=True, exist_ok=True)
        WRITTEN.write_text(text(), encoding="utf-8")
        return 0
    if WRITTEN.is_file() and WRITTEN.read_text(encoding="utf-8") == text():
        return 0
    print(f"{WRITTEN.relative_to(ROOT)}: old; run python -m tools.generate_types", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Pictures of everything into build/screenshots, and those of the README into docs/pictures.

`screens`, `moves` and `readme` take one kind only, and names after the first two take only these; `twelve_weeks` takes
the pages of five people after twelve weeks. Without a word, everything but the last.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from rebrace.content.loader import built_in
from tests.screens.samples import SAMPLES
from tools.screenshots import front, moves, screens
from tools.twelve_weeks import __main__ as twelve_weeks
from tools.walk import chromium

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS: Final = ("screens", "moves", "readme", "twelve_weeks")


def main(words: Sequence[str]) -> int:
    """Take the pictures that the words ask for; returns 2 for a word that means nothing."""
    kind, names = (words[0], words[1:]) if words else ("", ())
    if kind == "twelve_weeks":
        return twelve_weeks.main(names)
    wrong = complaint(kind, names)
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    with chromium.open_browser() as browser:
        if kind in {"", "screens"}:
            screens.take_all(browser, names)
        if kind in {"", "moves"}:
            moves.take_all(browser, names)
        if kind in {"", "readme"}:
            front.take_all(browser)
    return 0


def complaint(kind: str, names: Sequence[str]) -> str:
    """What is wrong with the words, in a sentence; nothing when they can be followed."""
    if kind not in {"", *KINDS}:
        return f"There are no pictures of {kind}. There are: {', '.join(KINDS)}."
    known = {"screens": tuple(SAMPLES), "moves": tuple(built_in().catalogue.exercises)}.get(kind, ())
    unknown = [name for name in names if name not in known]
    if not unknown:
        return ""
    return f"{kind} has no {', '.join(unknown)}. There are: {', '.join(known) or 'no names'}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

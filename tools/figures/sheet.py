"""The contact sheet as a page: an exercise is a row, a rung is two pictures, and one row shows skins and themes."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import cycle
from typing import TYPE_CHECKING, Final

from rebrace.content.figures import Wanted, figure
from rebrace.content.loader import Content
from rebrace.content.movements import Movements
from rebrace.engine.body.figure import Moment
from rebrace.engine.catalogue.look import Theme
from rebrace.engine.vocabulary.appearance import Appearance, Hair, Skin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rebrace.engine.catalogue.exercise import Exercise

SAMPLE: Final = ("glute_bridge", 2)
"""The exercise and the rung, from 1, that shows what skins and themes look like."""
_STYLE: Final = """<style>
body { margin: 0; padding: 18px; background: #fbf7f2; color: #21302e; font: 11px/1.25 system-ui, sans-serif; }
h2 { font-size: 15px; margin: 12px 0 4px; }
.row { display: grid; grid-template-columns: repeat(5, 1fr); gap: 8px; }
figure { margin: 0; background: #fbebdd; border-radius: 10px; padding: 4px 6px; }
figure div { display: grid; grid-template-columns: 1fr 1fr; }
svg { display: block; width: 100%; height: auto; }
.dark { background: #2a211b; color: #ece5da; } .night { background: #1a1511; color: #cfc4b4; }
</style>"""


@dataclass(slots=True, kw_only=True)
class Sheet:
    """Draws what stands on the sheet."""

    content: Content
    movements: Movements
    count: int = 0
    """Pictures so far; names inside a picture are told apart by it."""

    def page(self) -> str:
        """The whole page."""
        rows = "".join(map(self._row, self.content.catalogue.exercises.values()))
        head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Figures</title>{_STYLE}'
        return f"{head}{rows}{self._looks()}</html>"

    def _row(self, exercise: Exercise) -> str:
        name = escape(self.content.words(f"exercises.{exercise.id}.name"))
        return f'<h2>{name}</h2><div class="row">{"".join(self._cells(exercise))}</div>'

    def _cells(self, exercise: Exercise) -> Iterator[str]:
        for number, rung in enumerate(exercise.rungs, 1):
            pictures = "".join(
                self._drawn(exercise, number, Wanted(moment=moment)) for moment in (Moment.START, Moment.END)
            )
            name = escape(self.content.words(f"exercises.{exercise.id}.rungs.{rung.id}.name"))
            yield f"<figure><div>{pictures}</div>{number}. {name}</figure>"

    def _looks(self) -> str:
        name, number = SAMPLE
        exercise = self.content.catalogue.exercises[name]
        cells = [
            f'<figure class="{theme}">{self._drawn(exercise, number, wanted)}{theme}, {skin}, {hair}</figure>'
            for theme in Theme
            for skin, hair in zip(cycle(Skin), Hair, strict=False)
            for wanted in (Wanted(theme=theme, appearance=Appearance(skin=skin, hair=hair), moment=Moment.END),)
        ]
        return f'<h2>Themes, skin and hair</h2><div class="row">{"".join(cells)}</div>'

    def _drawn(self, exercise: Exercise, number: int, wanted: Wanted) -> str:
        self.count += 1
        told = figure(exercise, number, movements=self.movements, words=self.content.words, wanted=wanted) or ""
        own = f"-{self.count}"
        return (
            told.replace(' id="', f' id="n{own}-')
            .replace("url(#", f"url(#n{own}-")
            .replace('aria-labelledby="t d"', "")
        )

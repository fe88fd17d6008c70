"""Charts of her progress: Vega-Lite descriptions, drawn as SVG on the server, one file per chart."""

from collections.abc import Callable, Mapping
from typing import Final

from rebrace.engine.flows.progress import Progress
from rebrace.report.charts import comfort, kept, pain, posture, strength
from rebrace.report.charts.drawing import drawn
from rebrace.report.charts.look import Look, Spec
from rebrace.report.charts.palette import colours
from rebrace.screens.words import Words

__all__ = ["CHARTS", "chart"]

CHARTS: Final[Mapping[str, Callable[[Progress, Look], Spec | None]]] = {
    "pain": pain.spec,
    "comfort": comfort.spec,
    "posture": posture.spec,
    "strength": strength.spec,
    "kept": kept.spec,
}
"""Every chart by its name; one that has too little to show gives nothing."""


def chart(name: str, screen: Progress, *, words: Words, theme: str) -> str | None:
    """One chart as an SVG document in the colours of a theme; None when there is too little to draw."""
    draw, found = CHARTS.get(name), colours(theme)
    if draw is None or found is None:
        return None
    spec = draw(screen, Look(words=words, colours=found))
    return None if spec is None else drawn(spec)

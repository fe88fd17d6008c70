"""What all charts share: size, letters, axes, and the words of a language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from rebrace.report.charts.palette import Colours
from rebrace.screens.render import environment
from rebrace.screens.words import Words

Spec: TypeAlias = dict[str, Any]
"""A Vega-Lite description, or a part of one."""

WIDTH: Final = 320
HEIGHT: Final = 200
_FONT: Final = "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, sans-serif"
_LETTERS: Final = 13
_DAYS: Final = 7
MANY: Final = 30
"""From so many weeks on dots are small, and columns become one outline."""
_NEAR: Final = 20
"""Up to so many weeks an axis names days; beyond, months and years."""
_LABELS: Final = 3
"""Spaces between the labels of an axis."""
_LABELS_FAR: Final = 2
"""The same where they are months."""
_INSIDE: Final = 285
"""About what is left of the width between the axes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The words and the colours of a picture."""

    words: Words
    colours: Colours

    def said(self, key: str) -> str:
        """A few words that stand in a picture."""
        return self.words(f"reasons.charts.{key}")

    def colour(self, token: str) -> str:
        """The colour of a token."""
        return self.colours[token]

    def day(self, when: date, *, far: bool) -> str:
        """A day in her language; on a long axis only its month and year."""
        filters = environment(self.language).filters
        return str(filters["day_year"](when)).partition(" ")[2] if far else str(filters["day"](when))

    @property
    def language(self) -> str:
        """The language of the words."""
        return str(getattr(self.words, "language", "en"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Weeks:
    """The weeks along the bottom of a chart, counted from the first."""

    first: date
    last: int

    @classmethod
    def of(cls, mondays: Sequence[date]) -> "Weeks":
        """From the earliest to the latest of some Mondays."""
        first = min(mondays)
        return cls(first=first, last=(max(mondays) - first).days // _DAYS)

    def place(self, monday: date) -> int:
        """Weeks since the first."""
        return (monday - self.first).days // _DAYS

    def axis(self, look: Look) -> Spec:
        """A few weeks named in her language; the names are made here, so that no locale is needed to draw them."""
        far = self.last > _NEAR
        step = max(1, -(-self.last // (_LABELS_FAR if far else _LABELS)))
        places = list(range(0, self.last + (0 if far else 1), step))
        names = {place: look.day(self._monday(place), far=far) for place in places}
        labels = " : ".join(f"datum.value === {place} ? {name!r}" for place, name in names.items())
        return {
            "title": None,
            "values": places,
            "labelExpr": f"{labels} : ''",
            "labelFlush": True,
            **({"labelAlign": "left"} if far else {}),
            "labelOverlap": True,
            "grid": False,
            "tickSize": 4,
        }

    def across(self, look: Look) -> Spec:
        """The channel along the bottom."""
        domain = [-0.5, self.last + 0.5]
        return {
            "field": "week",
            "type": "quantitative",
            "axis": self.axis(look),
            "scale": {"domain": domain, "nice": False},
        }

    def _monday(self, place: int) -> date:
        return date.fromordinal(self.first.toordinal() + place * _DAYS)


def whole(look: Look, layers: Sequence[Spec], *, height: int = HEIGHT) -> Spec:
    """A chart of one field with its layers."""
    sized = {"width": WIDTH, "height": height, "autosize": {"type": "fit", "contains": "padding"}}
    return {**frame(look), **sized, "layer": list(layers)}


def frame(look: Look) -> Spec:
    """The letters and lines of every chart."""
    soft, line = look.colour("soft"), look.colour("line")
    axis = {"labelColor": soft, "domainColor": line, "tickColor": line, "gridColor": line, "titleColor": soft}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": None,
        "padding": 2,
        "config": {
            "aria": False,  # the page says what a picture shows, and has its numbers as a table
            "font": _FONT,
            "view": {"stroke": None},
            "axis": {**axis, "labelFontSize": _LETTERS, "titleFontSize": _LETTERS, "titleFontWeight": "normal"},
            "legend": {
                "labelColor": soft,
                "labelFontSize": _LETTERS,
                "title": None,
                "orient": "top",
                "symbolSize": 90,
                "offset": 4,
                "padding": 0,
            },
            "text": {"fontSize": _LETTERS, "color": soft},
            "header": {"labelColor": soft, "labelFontSize": _LETTERS},
        },
    }


def columns(weeks: Weeks, look: Look, *, axis: bool = True) -> tuple[Spec, Spec]:
    """A mark and its place along the bottom, for one amount a week: columns, or one outline where they are many."""
    across = weeks.across(look) if axis else {**weeks.across(look), "axis": None}
    if weeks.last > MANY:
        return {"type": "area", "interpolate": "step"}, {"x": across}
    return {"type": "bar", "orient": "vertical", "size": _INSIDE * 0.8 / (weeks.last + 1)}, {"x": across}


def level_line(look: Look, value: float, said: str, down: Spec, *, low: bool, right: bool) -> list[Spec]:
    """A dashed line across the chart, with its name below or above one of its ends."""
    data, colour = {"values": [{"y": value}]}, look.colour("soft")
    text = {"type": "text", "align": "right" if right else "left", "dy": 9 if low else -7, "text": said}
    place = {"value": "width" if right else 4}
    level = {**down, "field": "y"}
    return [
        {"data": data, "mark": {"type": "rule", "strokeDash": [5, 4], "color": colour}, "encoding": {"y": level}},
        {"data": data, "mark": {**text, "color": look.colour("ink")}, "encoding": {"y": level, "x": place}},
    ]

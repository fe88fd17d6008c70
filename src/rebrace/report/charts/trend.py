"""A scale from 0 to 10 over the weeks: what she told, her usual level with its interval, and what would matter."""

from typing import Final

from rebrace.engine.flows.progress_promises import Promise
from rebrace.report.charts.look import MANY, Look, Spec, Weeks, level_line, whole

_TENTHS: Final = 10
_MOST: Final = 10


def spec(promise: Promise, look: Look, *, better: int) -> Spec | None:
    """The chart of a promise; `better` is 1 where more is better and -1 where less is."""
    if promise.trend is None:
        return None
    weeks = Weeks.of([each.monday for each in promise.trend.points])
    rows = [
        {
            "week": weeks.place(each.monday),
            **{name: getattr(each, name) / _TENTHS for name in ("told", "usual", "low", "high")},
        }
        for each in promise.trend.points
    ]
    scale = {"domain": [0, _MOST]}
    axis = {"title": None, "values": [0, 2, 4, 6, 8, 10], "domain": False, "ticks": False}
    down = {"type": "quantitative", "scale": scale, "axis": axis}
    lines = [] if promise.before is None else _aims(promise.before, promise.matters, look, down, better=better)
    layers = [*_usual(weeks, look, down), *lines, _told(look, len(rows), down)]
    return {**whole(look, layers), "data": {"values": rows}}


def _usual(weeks: Weeks, look: Look, down: Spec) -> list[Spec]:
    """The interval as a band, and the usual level as a line through it."""
    across = weeks.across(look)
    return [
        {
            "mark": {"type": "area", "color": look.colour("teal"), "opacity": 0.16},
            "encoding": {"x": across, "y": {"field": "low", **down}, "y2": {"field": "high"}},
        },
        {
            "mark": {"type": "line", "color": look.colour("teal"), "strokeWidth": 3, "interpolate": "monotone"},
            "encoding": {"x": across, "y": {"field": "usual", **down}},
        },
    ]


def _told(look: Look, weeks: int, down: Spec) -> Spec:
    size = 16 if weeks > MANY else 46
    dot = {"type": "point", "filled": True, "size": size, "opacity": 1, "color": look.colour("card")}
    return {
        "mark": {**dot, "stroke": look.colour("teal-ink"), "strokeWidth": 1.6},
        "encoding": {"x": {"field": "week", "type": "quantitative"}, "y": {"field": "told", **down}},
    }


def _aims(before: int, matters: int, look: Look, down: Spec, *, better: int) -> list[Spec]:
    """Where she began, and where a change that matters begins; not drawn where the scale ends before it."""
    aim, less = before + better * matters, better < 0
    start = level_line(look, before / _TENTHS, look.said("start"), down, low=not less, right=True)
    if not 0 <= aim <= _MOST * _TENTHS:
        return start
    return [
        *start,
        *level_line(look, aim / _TENTHS, look.said("matters"), down, low=less and aim >= _TENTHS, right=False),
    ]

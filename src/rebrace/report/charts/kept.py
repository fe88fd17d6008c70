"""Week by week: sessions, and the rest that was asked for, which counts as kept."""

from typing import Final

from rebrace.engine.flows.progress import Progress
from rebrace.report.charts.look import Look, Spec, Weeks, columns, level_line, whole

_HEIGHT: Final = 140
_LEAST: Final = 2
_NAME_OVER: Final = 8
"""The name of the aim stands over this part of the columns, and so above them."""


def spec(screen: Progress, look: Look) -> Spec | None:
    """Bars; a quiet week simply has none. None before there are two weeks."""
    told = screen.kept
    if len(told) < _LEAST:
        return None
    weeks = Weeks.of([each.monday for each in told])
    names = [look.said("sessions"), look.said("rest")]
    rows = [
        {"week": weeks.place(each.monday), "what": name, "order": order, "count": count}
        for each in told
        for order, (name, count) in enumerate(zip(names, (each.sessions, each.rest_days), strict=True))
    ]
    most = 1 + max(max(each.planned, each.sessions + each.rest_days) for each in told)
    colour = {
        "field": "what",
        "type": "nominal",
        "sort": names,
        "scale": {"domain": names, "range": [look.colour("teal"), look.colour("apricot")]},
    }
    down = {
        "type": "quantitative",
        "scale": {"domain": [0, most]},
        "axis": {"title": None, "tickMinStep": 1, "tickCount": 4, "format": "d", "domain": False, "ticks": False},
    }
    mark, across = columns(weeks, look)
    bars = {
        "data": {"values": rows},
        "mark": mark,
        "encoding": {
            **across,
            "y": {**down, "field": "count", "stack": "zero"},
            "color": colour,
            "order": {"field": "order", "type": "quantitative"},
        },
    }
    aim = {
        "data": {"values": [{"week": weeks.place(each.monday), "aim": each.planned} for each in told]},
        "mark": {
            "type": "line",
            "interpolate": "step",
            "strokeDash": [5, 4],
            "strokeWidth": 1,
            "color": look.colour("soft"),
        },
        "encoding": {**across, "y": {**down, "field": "aim"}},
    }
    near = told[-max(1, len(told) // _NAME_OVER) :]
    high = max(max(each.planned, each.sessions + each.rest_days) for each in near)
    name = level_line(look, high, look.said("aim"), down, low=False, right=True)[1]
    return whole(look, [bars, aim, name], height=_HEIGHT)

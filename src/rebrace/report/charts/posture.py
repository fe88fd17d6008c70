"""What posture checks noticed, and what was left of it after a reset."""

from typing import Final

from rebrace.engine.flows.progress import Progress
from rebrace.report.charts.look import MANY, Look, Spec, Weeks, whole

_TENTHS: Final = 10
_LEAST: Final = 2
_HEIGHT: Final = 150


def spec(screen: Progress, look: Look) -> Spec | None:
    """Two lines; None before two weeks hold a check."""
    told = screen.posture.weeks
    if len(told) < _LEAST:
        return None
    weeks = Weeks.of([each.monday for each in told])
    names = {"before": look.said("before"), "after": look.said("after")}
    rows = [
        {"week": weeks.place(each.monday), "what": name, "noticed": value / _TENTHS}
        for each in told
        for name, value in ((names["before"], each.before), (names["after"], each.after))
        if value is not None
    ]
    legend = {"symbolType": "stroke", "symbolSize": 220, "symbolStrokeWidth": 2.5}
    kinds = {"field": "what", "type": "nominal", "sort": list(names.values()), "legend": legend}
    colour = {
        **kinds,
        "scale": {"domain": list(names.values()), "range": [look.colour("teal"), look.colour("apricot")]},
    }
    dashes = {**kinds, "scale": {"domain": list(names.values()), "range": [[1, 0], [5, 4]]}}
    most = screen.posture.most
    down = {
        "field": "noticed",
        "type": "quantitative",
        "scale": {"domain": [0, most]},
        "axis": {"title": None, "values": list(range(most + 1)), "domain": False, "ticks": False},
    }
    mark = {"type": "line", "strokeWidth": 2.5, "interpolate": "monotone", "point": weeks.last <= MANY}
    encoding = {"x": weeks.across(look), "y": down, "color": colour, "strokeDash": dashes}
    return {**whole(look, [{"mark": mark, "encoding": encoding}], height=_HEIGHT), "data": {"values": rows}}

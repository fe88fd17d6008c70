"""The working sets of each pillar, week by week, one below the other."""

from typing import Final

from rebrace.engine.flows.progress import Progress
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.report.charts.look import WIDTH, Look, Spec, Weeks, columns, frame

_HIGH: Final = 46
_LEFT: Final = 26
_LEAST: Final = 2


def spec(screen: Progress, look: Look) -> Spec | None:
    """A small chart for each pillar, all on one scale of weeks; None before there are two weeks."""
    told = screen.sets
    if len(told) < _LEAST:
        return None
    weeks = Weeks.of([each.monday for each in told])
    aims = {line.pillar: (line.low, line.high) for line in screen.pillars}
    most = max(*(max(each.sets.values()) for each in told), *(high for _, high in aims.values()))
    done = {weeks.place(each.monday): each.sets for each in told}
    nothing = dict.fromkeys(Pillar, 0)
    rows = [{"week": place, **done.get(place, nothing)} for place in range(weeks.last + 1)]
    parts = [_part(pillar, weeks, look, aims.get(pillar), most, last=pillar is tuple(Pillar)[-1]) for pillar in Pillar]
    return {**frame(look), "data": {"values": rows}, "spacing": 14, "vconcat": parts}


def _part(pillar: Pillar, weeks: Weeks, look: Look, aim: tuple[int, int] | None, most: int, *, last: bool) -> Spec:
    mark, across = columns(weeks, look, axis=last)
    down = {
        "field": pillar.value,
        "type": "quantitative",
        "scale": {"domain": [0, most]},
        "axis": {"title": None, "values": [0, most], "domain": False, "ticks": False, "minExtent": _LEFT - 6},
    }
    band = {
        "data": {"values": [{"low": aim[0], "high": aim[1]}] if aim else []},
        "mark": {"type": "rect", "color": look.colour("teal"), "opacity": 0.14},
        "encoding": {"y": {"field": "low", "type": "quantitative"}, "y2": {"field": "high"}},
    }
    bars = {
        "mark": {**mark, "color": look.colour("teal")},
        "encoding": {**across, "y": down},
    }
    title = {"text": look.said(pillar), "anchor": "start", "fontSize": 12, "fontWeight": 600, "offset": 3}
    return {
        "width": WIDTH - _LEFT - 18,
        "height": _HIGH,
        "title": {**title, "color": look.colour("ink")},
        "layer": [band, bars],
    }

"""Several pictures of one view become one reading: the median of each line, where most of them show it."""

from collections.abc import Mapping, Sequence

from rebrace.engine.catalogue.posture import Beyond
from rebrace.engine.posture.glance import Glance
from rebrace.engine.vocabulary.posture import FROM_THE_FRONT, Line


def limits(beyond: Beyond) -> Mapping[Line, float]:
    """What two looks at the same body may differ by, for each line in its unit."""
    level = dict.fromkeys(FROM_THE_FRONT, beyond.level)
    return {Line.HEAD: beyond.head, Line.SHOULDERS: beyond.shoulders, Line.STACK: beyond.stack, **level}


def steady(glances: Sequence[Glance], beyond: Beyond) -> bool:
    """Whether she held still: pictures a moment apart agree in how she stands and within what looks differ by."""
    if len({(each.stance, each.side) for each in glances}) > 1:
        return False
    return all(max(values) - min(values) <= limits(beyond)[line] for line, values in _told(glances).items())


def middle(glances: Sequence[Glance]) -> Glance:
    """The reading of several pictures; a line that most of them do not show stays unknown."""
    most = len(glances) // 2 + 1
    lines = {line: _median(values) for line, values in _told(glances).items() if len(values) >= most}
    first = glances[0]
    return Glance(first.stance, first.side, all(each.levelled for each in glances), lines)


def _told(glances: Sequence[Glance]) -> dict[Line, list[float]]:
    return {line: values for line in Line if (values := [each.lines[line] for each in glances if line in each.lines])}


def _median(values: list[float]) -> float:
    ordered = sorted(values)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2

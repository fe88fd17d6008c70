"""Less pain: her weekly average, from 0 to 10."""

from rebrace.engine.flows.progress import Progress
from rebrace.report.charts import trend
from rebrace.report.charts.look import Look, Spec


def spec(screen: Progress, look: Look) -> Spec | None:
    """The chart; None before two weeks hold an answer."""
    return trend.spec(screen.pain, look, better=-1)

"""Scores of the measures, as their authors score them."""

from collections.abc import Mapping

from rebrace.engine.catalogue.measures import Measure, MeasureItem, Scoring

TENTHS = 10


def score(measure: Measure, scores: Mapping[str, int]) -> int | None:
    """The score in tenths of a point; None when what was answered makes no score.

    A sum needs every item, a mean what was answered, a count takes silence as not ticked. Scores of items the
    measure does not have, or outside their scale, are not scores.
    """
    valid = _valid(measure, scores)
    match measure.scoring:
        case Scoring.SINGLE:
            first = valid.get(measure.items[0].id) if measure.items else None
            return None if first is None else first * TENTHS
        case Scoring.SUM:
            return sum(valid.values()) * TENTHS if len(valid) == len(measure.items) else None
        case Scoring.MEAN:
            return mean_tenths(sum(valid.values()), len(valid)) if valid else None
        case Scoring.COUNT:
            return sum(1 for each in valid.values() if each) * TENTHS


def concern(measure: Measure, tenths: int | None) -> bool:
    """Whether a score is one at which the measure advises to see someone."""
    return tenths is not None and measure.concern_from is not None and tenths >= measure.concern_from * TENTHS


def mean_tenths(total: int, count: int) -> int:
    """A mean in tenths, halves rounded up."""
    return (2 * TENTHS * total + count) // (2 * count)


def _valid(measure: Measure, scores: Mapping[str, int]) -> dict[str, int]:
    return {
        item: told
        for item, told in scores.items()
        if (scale := _scale(measure, item)) and scale.least <= told <= scale.most
    }


def _scale(measure: Measure, item: str) -> MeasureItem | None:
    """Her own activities are all scored on the measure's one scale."""
    if measure.own_words:
        return measure.items[0] if measure.items else None
    return next((each for each in measure.items if each.id == item), None)

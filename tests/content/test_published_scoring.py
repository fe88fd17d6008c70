"""The measures as they are shipped, scored as their authors score them."""

from __future__ import annotations

from itertools import product

import pytest

from rebrace.content.loader import built_in
from rebrace.engine.catalogue.measures import Better, Measure
from rebrace.engine.outcomes.scoring import concern, score

MEASURES = built_in().catalogue.measures


def scales(measure: Measure) -> list[tuple[int, int]]:
    return [(item.least, item.most) for item in measure.items]


@pytest.mark.parametrize(("interest", "mood"), list(product(range(4), repeat=2)))
def test_phq_2_is_a_sum_from_0_to_6_and_positive_from_3(interest: int, mood: int) -> None:
    """Kroenke, Spitzer and Williams, Med Care 2003;41:1284-92: two items from 0 to 3, a cut point of 3."""
    phq2 = MEASURES["phq2"]
    assert scales(phq2) == [(0, 3), (0, 3)]
    total = score(phq2, {"interest": interest, "mood": mood})
    assert total == 10 * (interest + mood)
    assert concern(phq2, total) is (interest + mood >= 3)


@pytest.mark.parametrize("ticked", [0, 1, 12, 24])
def test_roland_morris_counts_its_24_statements(ticked: int) -> None:
    """Roland and Morris, Spine 1983;8:141-4: one point for each of 24 statements; what is not ticked is none."""
    rmdq = MEASURES["rmdq"]
    assert scales(rmdq) == [(0, 1)] * 24
    assert score(rmdq, {item.id: 1 for item in rmdq.items[:ticked]}) == 10 * ticked


@pytest.mark.parametrize(("scores", "mean"), [((4,), 40), ((2, 5, 8), 50), ((3, 4, 6), 43), ((0, 10, 10, 9, 7), 72)])
def test_own_activities_are_averaged_from_0_to_10(scores: tuple[int, ...], mean: int) -> None:
    """After Stratford and others, Physiother Can 1995;47:258-63: the mean of up to five, of which 2 points matter."""
    own = MEASURES["own_activities"]
    assert (scales(own), own.own_words, own.matters, own.better) == ([(0, 10)], 5, 20, Better.HIGHER)
    assert score(own, {str(place): told for place, told in enumerate(scores)}) == mean


@pytest.mark.parametrize("name", ["pain_now", "pain_week"])
def test_pain_is_rated_from_0_to_10_and_2_points_or_30_percent_matter(name: str) -> None:
    """Ostelo and others, Spine 2008;33:90-4: the smallest change that matters in low back pain."""
    pain = MEASURES[name]
    assert set(scales(pain)) == {(0, 10)}
    assert (pain.matters, pain.matters_percent, pain.better) == (20, 30, Better.LOWER)
    assert [score(pain, {pain.items[0].id: told}) for told in (0, 7, 10)] == [0, 70, 100]


def test_the_verdict_on_the_whole_has_seven_steps_with_no_change_in_the_middle() -> None:
    """Guy, ECDEU Assessment Manual, 1976: 1 very much improved, 4 no change, 7 very much worse."""
    assert scales(MEASURES["global_change"]) == [(1, 7)]
    answers = built_in().words.many("measures.global_change.answers")
    assert (answers[0], answers[3], answers[6]) == ("Very much better", "No change", "Very much worse")

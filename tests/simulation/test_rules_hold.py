"""Virtual people of every kind never meet a broken rule."""

import pytest

from rebrace.content.loader import built_in
from rebrace.simulation.personalities import PERSONALITIES
from rebrace.simulation.report import Report
from rebrace.simulation.running import lives, run

CATALOGUE = built_in().catalogue


@pytest.fixture(scope="module")
def report() -> Report:
    """Every kind of person once, for ten weeks."""
    return run(len(PERSONALITIES), 10, 7, CATALOGUE)


def test_no_rule_is_broken(report: Report) -> None:
    assert report.violations == ()
    assert set(report.broken.values()) == {0}


def test_every_kind_of_person_takes_part(report: Report) -> None:
    assert [group.personality for group in report.groups] == [each.id for each in PERSONALITIES]


def test_there_is_something_to_watch(report: Report) -> None:
    changes = {change for group in report.groups for change in group.changes}
    assert changes >= {"up", "more", "held", "less", "down"}
    assert report.total("refused") > 0
    assert report.total("calm") > 0


def test_people_train_more_than_they_are_refused(report: Report) -> None:
    assert report.total("sessions") > 10 * report.total("refused")


def test_the_same_seed_gives_the_same_report() -> None:
    assert run(3, 2, 5, CATALOGUE) == run(3, 2, 5, CATALOGUE)


def test_another_seed_gives_another() -> None:
    assert run(3, 2, 5, CATALOGUE).groups != run(3, 2, 6, CATALOGUE).groups


def test_a_person_is_the_same_however_many_others_there_are() -> None:
    assert lives([2], 2, 5, CATALOGUE) == lives(range(3), 2, 5, CATALOGUE)[2:]

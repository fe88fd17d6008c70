"""The content that ships: whole, without problems, every number from somewhere."""

import pytest

from rebrace.content.loader import ContentProblemsError, built_in, draft, load
from rebrace.content.policies import POLICIES
from rebrace.engine.vocabulary.flags import Flag

TWELVE = (
    "breathing_360 heel_tap dead_bug glute_bridge side_step hip_thrust "
    "band_row wall_slide prone_y cat_cow thread_needle seated_twist"
)


def test_there_are_no_problems() -> None:
    _, problems = draft()
    assert [str(problem) for problem in problems] == []


def test_every_family_is_there() -> None:
    catalogue = built_in().catalogue
    assert set(catalogue.exercises) == set(TWELVE.split())
    assert set(catalogue.locales) == {"AU", "NZ", "GB", "IE", "US", "CA"}
    assert set(catalogue.flags) == set(Flag)
    assert set(catalogue.policies) == set(POLICIES.values())
    assert len(catalogue.clearance) == 7
    assert len(catalogue.posture.questions) == 3
    assert catalogue.items
    assert catalogue.habits
    assert catalogue.measures


def test_every_number_has_a_source_or_is_marked_as_a_choice() -> None:
    content = built_in()
    assert content.numbers
    assert all(number.sources or number.design for number in content.numbers)
    assert {source for number in content.numbers for source in number.sources} <= set(content.sources)


def test_a_number_tells_its_file_key_and_value() -> None:
    numbers = {(number.file, number.key): number.value for number in built_in().numbers}
    rung = built_in().catalogue.exercises["glute_bridge"].rungs[0]
    assert numbers["exercises/glute_bridge/exercise.toml", "rungs[0].gate.vaginal"] == rung.gate.vaginal


def test_nothing_is_signed_before_a_clinician_signed_it() -> None:
    assert not built_in().reviewed


def test_no_number_to_dial_counts_as_checked() -> None:
    assert {pack.verified_on for pack in built_in().catalogue.locales.values()} == {None}


def test_the_same_files_have_the_same_digest() -> None:
    first, second = load(), load()
    assert not isinstance(first, tuple)
    assert not isinstance(second, tuple)
    assert first.catalogue.digest == second.catalogue.digest


def test_content_with_problems_is_never_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBRACE_CONTENT", "/nowhere/at/all")
    with pytest.raises(ContentProblemsError, match="/nowhere/at/all: is not a folder"):
        built_in()

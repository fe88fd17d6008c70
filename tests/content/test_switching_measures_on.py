"""A measure with a licence is asked only where the host has named it and brought its wording along."""

from datetime import date
from pathlib import Path

from rebrace.content.loader import Content, built_in, load
from rebrace.content.switching import switched_on
from rebrace.engine.facts.state import State
from rebrace.engine.outcomes.due import due_measures
from rebrace.engine.vocabulary.problems import Problem

DAY = date(2026, 3, 2)


def worded(folder: Path, statements: int = 24) -> Content:
    """The content with so many statements, as a host would bring them along."""
    words = folder / "measures" / "words" / "en.toml"
    words.parent.mkdir(parents=True)
    lines = [f'items.statement_{number}.question = "Statement {number}."' for number in range(1, statements + 1)]
    words.write_text("\n".join(["[rmdq]", *lines, ""]), encoding="utf-8")
    found = load("en", str(folder))
    assert isinstance(found, Content)
    return found


def problems(content: Content, *measures: str) -> list[str]:
    found = switched_on(content, measures)
    assert not isinstance(found, Content)
    return [str(each) for each in found]


def test_nothing_named_changes_nothing() -> None:
    assert switched_on(built_in(), ()) is built_in()
    assert "rmdq" not in due_measures(State(), DAY, built_in().catalogue)


def test_named_and_worded_it_is_asked(tmp_path: Path) -> None:
    found = switched_on(worded(tmp_path), ("rmdq",))
    assert isinstance(found, Content)
    assert "rmdq" in due_measures(State(), DAY, found.catalogue)


def test_without_its_wording_it_is_refused_with_the_number_that_is_missing(tmp_path: Path) -> None:
    [problem] = problems(worded(tmp_path, statements=23), "rmdq")
    assert "1 of its 24 items" in problem
    [all_missing] = problems(built_in(), "rmdq")
    assert "24 of its 24 items" in all_missing


def test_a_name_that_cannot_be_switched_on_is_refused() -> None:
    assert len(problems(built_in(), "pain_now", "weight")) == 2
    assert isinstance(switched_on(built_in(), ("weight",)), tuple)
    assert Problem in {type(each) for each in switched_on(built_in(), ("weight",))}  # type: ignore[union-attr] # problems

"""`rebrace figure`: any rung, moving or still, from either side, in any light, as anyone, to a file or printed."""

from pathlib import Path

import pytest

from rebrace.content.loader import built_in
from tests.cli.running import run

THIRTEENTH = Path(__file__).parents[1] / "content" / "folders" / "thirteenth"
EXERCISES = sorted(built_in().catalogue.exercises)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_exercise_is_drawn_from_both_sides(exercise: str, tmp_path: Path) -> None:
    rung = str(len(built_in().catalogue.exercises[exercise].rungs))
    pictures = {}
    for view in ("side", "front"):
        into = tmp_path / f"{view}.svg"
        ran = run("figure", exercise, "--rung", rung, "--still", "end", "--view", view, "-o", str(into))
        assert (ran.code, ran.out.startswith(f"Wrote {into}, ")) == (0, True)
        pictures[view] = into.read_text(encoding="utf-8")
    assert pictures["side"] != pictures["front"]


@pytest.mark.parametrize("words", [(), ("--still", "start"), ("--still", "end"), ("--still", "poses")])
def test_it_is_printed_where_no_file_is_named(words: tuple[str, ...]) -> None:
    ran = run("figure", "glute_bridge", *words)
    assert ran.code == 0
    assert ran.out.startswith("<svg ")
    assert ("<animate " in ran.out) is (words == ())


def test_skin_hair_and_light_can_be_chosen() -> None:
    ways = (("--skin", "deep"), ("--hair", "scarf"), ("--theme", "night"), ())
    assert len({run("figure", "cat_cow", "--still", "start", *way).out for way in ways}) == len(ways)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("plank",), "glute_bridge"),
        (("glute_bridge", "--rung", "6"), "glute_bridge has 5 rungs."),
        (("glute_bridge", "--rung", "0"), "0 is not in the range"),
        (("glute_bridge", "--rung", "two"), "'two' is not a valid integer"),
        (("glute_bridge", "--view", "back"), "'side', 'front'"),
        (("glute_bridge", "--still", "middle"), "'start', 'end', 'poses'"),
        (("glute_bridge", "--theme", "pink"), "'light', 'dark', 'night'"),
        (("glute_bridge", "--skin", "green"), "'fair', 'tan', 'brown', 'deep'"),
        (("glute_bridge", "--hair", "mohawk"), "'scarf'"),
        (("glute_bridge", "-o", "."), "is a directory"),
        ((), "Missing argument 'ID'"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_words(words: tuple[str, ...], said: str) -> None:
    ran = run("figure", *words)
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    into = tmp_path / "nowhere" / "bridge.svg"
    ran = run("figure", "glute_bridge", "--still", "start", "-o", str(into))
    assert ran.code == 1
    assert f"{into} cannot be written" in ran.err


def test_a_thirteenth_exercise_is_drawn_from_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBRACE_CONTENT", str(THIRTEENTH))
    ran = run("figure", "suitcase_carry", "--rung", "2")
    assert ran.code == 0
    assert "She marches on the spot, tall on both sides, with a weight in one hand." in ran.out

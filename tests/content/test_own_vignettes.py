"""A clinic's own vignettes: a folder with a TOML file, tried by `rebrace content check`."""

from pathlib import Path

import pytest

from tests.cli.running import Ran, run

HOLDS = """
[[case]]
id = "ours"
story = "Nine weeks after forceps, only the left side hurts."
weeks = 9
birth = "assisted"
answers = { P03 = true, pain_now = 3 }
expect = { disposition = "physio_first", locks = ["P03"], leave = "calm" }
"""


def check_folder(folder: Path, vignettes: str) -> Ran:
    (folder / "vignettes").mkdir()
    (folder / "vignettes" / "ours.toml").write_text(vignettes, encoding="utf-8")
    return run("content", "check", str(folder), "--json")


def test_a_vignette_that_holds_is_no_problem(tmp_path: Path) -> None:
    ran = check_folder(tmp_path, HOLDS)
    assert (ran.code, ran.json["problems"]) == (0, [])


@pytest.mark.parametrize(
    ("wrong", "key", "sentence"),
    [
        (HOLDS.replace("physio_first", "go"), "ours.expect.disposition", "expects go, and it is physio_first."),
        (HOLDS.replace("P03 = true", "P33 = true"), "ours", "names P33, which is no item."),
        (HOLDS.replace("weeks = 9", "weeks = -9"), "case[0].weeks", "is -9."),
        (HOLDS.replace("leave", "leaf"), "case[0].expect.leaf", "is not a key that belongs here."),
        ("story = 1", "", "does not hold vignettes."),
        ("[[case]", "line 1", "is not TOML: Expected ']]' at the end of an array declaration."),
    ],
)
def test_a_vignette_that_does_not_hold_is_told(tmp_path: Path, wrong: str, key: str, sentence: str) -> None:
    ran = check_folder(tmp_path, wrong)
    assert ran.code == 1
    assert (key, sentence) in [(each["key"], each["sentence"]) for each in ran.json["problems"]]

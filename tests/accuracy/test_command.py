"""One command judges the coach on any folder of the same layout, and publishes what it found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.accuracy import __main__ as command
from benchmarks.accuracy.experiment import Data
from benchmarks.accuracy.register import experiments
from tests.accuracy import pretended

SPLIT = "kept_apart"


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where results and page go instead of into the project."""
    monkeypatch.setattr(command, "RESULTS", tmp_path / "accuracy.json")
    monkeypatch.setattr(command, "PAGE", tmp_path / "accuracy.md")
    return tmp_path


def results(written: Path) -> dict[str, dict[str, Any]]:
    told = json.loads((written / "accuracy.json").read_text(encoding="utf-8"))
    return {each["name"]: each for each in told}


def test_another_split_with_odd_and_broken_files_is_judged(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = written / "data"
    pretended.kinect(data, split=SPLIT)
    pretended.breath(data, split=SPLIT)
    assert command.main(["--data", str(data), "repetitions", "breath", "twist"]) == 0
    found, printed = results(written), capsys.readouterr().out
    assert found.keys() == {"repetitions", "breath"}
    assert found["repetitions"].keys() >= {"name", "n", "metrics", "data", "engine"}
    assert (found["repetitions"]["n"], found["repetitions"]["left_out"]) == (2, 2)
    assert found["repetitions"]["data"] == [f"ui-prmd-kinect/{SPLIT}"]
    assert {"ours, live", "autocorrelation, offline"} <= found["repetitions"]["metrics"]["methods"].keys()
    assert found["repetitions"]["metrics"]["methods"]["ours, live"]["exact_percent"] == 100
    assert found["repetitions"]["metrics"]["methods"][TRACKERFIT]["exact_percent"] == 100
    assert (found["breath"]["n"], found["breath"]["left_out"]) == (1, 1)
    assert found["breath"]["metrics"]["count within one, percent"] == 100
    assert "twist: needs keraal-sample" in printed
    assert "left out: kept_apart/m07_s92.npz" in printed


TRACKERFIT = "trackerfit 1.0.1, its lateral raise, where it is one"


def test_the_page_tells_numbers_baselines_and_limits(written: Path) -> None:
    data = written / "data"
    pretended.kinect(data, split=SPLIT)
    assert command.main(["--data", str(data), "repetitions"]) == 0
    page = (written / "accuracy.md").read_text(encoding="utf-8")
    assert "| Repetitions, live | exact, percent | at least 90 | 100 | met |" in page
    assert "trackerfit" in page
    assert "**Limits.**" in page
    assert "Judged: 2, and 2 left out that cannot be read. Data: ui-prmd-kinect/kept_apart." in page


def test_photos_without_a_body_tell_no_start_from_an_end(written: Path) -> None:
    data = written / "data"
    pretended.photos(data, split=SPLIT)
    assert command.main(["--data", str(data), "position"]) == 0
    found = results(written)["position"]
    assert (found["n"], found["left_out"]) == (4, 1)
    assert found["metrics"]["photos in which a body was found, percent"] == 0
    assert [bar["met"] for bar in found["bars"]] == [False, True]


def test_a_source_with_nothing_to_judge_fails_and_the_others_go_on(written: Path) -> None:
    data = written / "data"
    pretended.breath(data, split=SPLIT)
    (data / "ui-prmd-kinect" / SPLIT).mkdir(parents=True)
    assert command.main(["--data", str(data), "repetitions", "breath"]) == 1
    assert results(written).keys() == {"breath"}


def test_what_was_found_before_stays(written: Path) -> None:
    (written / "accuracy.json").write_text('[{"name": "older", "bars": [], "metrics": {}}]', encoding="utf-8")
    data = written / "data"
    pretended.breath(data, split=SPLIT)
    assert command.main(["--data", str(data), "breath"]) == 0
    assert results(written).keys() == {"breath", "older"}


def test_without_recordings_only_what_makes_its_own_can_run() -> None:
    nothing = Data(root=None)
    assert [each.name for each in experiments().values() if each.can_run(nothing)] == ["synthetic"]


def test_a_folder_that_is_not_there_and_an_unknown_name_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    for words, sentence in ((["--data", "nowhere"], "is not a folder"), (["telepathy"], "no experiment is called")):
        with pytest.raises(SystemExit, match="2"):
            command.main(words)
        assert sentence in capsys.readouterr().err

"""`rebrace breath` counts what a phone recorded, in the forms that apps write, and says what is wrong with others."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.cli.running import Ran, run
from tests.engine.breath.lying import Lying, Sample, even, recording

SAMPLES = tuple(recording(Lying(hertz=20), even(6.0), 60))
TILT = "the three axes are not as long as it is"


def written(
    samples: Iterable[Sample], *, scale: float = 1.0, time: float = 1.0, comma: str = ",", head: str = ""
) -> str:
    lines = [comma.join(repr(each) for each in (at * time, *(one * scale for one in pull))) for at, pull in samples]
    return "\n".join([*([head] if head else []), *lines, ""])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "breath.csv"


def told(path: Path, text: str | bytes) -> Ran:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return run("breath", str(path), "--json")


def test_every_form_gives_the_same_breaths(path: Path) -> None:
    forms = {
        "m/s2": written(SAMPLES),
        "g": written(SAMPLES, scale=1 / 9.80665),
        "m/s2 ms": written(SAMPLES, time=1000, head="timestamp (ms),x,y,z"),
        "m/s2 tab": written(SAMPLES, comma="\t", head="time\tax\tay\taz"),
        "m/s2 broken end": written(SAMPLES)[:-20],
        "m/s2 repeated times": written(each for one in SAMPLES for each in (one, one)),
        "m/s2 nanoseconds since 1970": written(((at + 1.7e9, pull) for at, pull in SAMPLES), time=1e9),
        "m/s2 decimal commas": written(SAMPLES, comma=";").replace(".", ","),
        "m/s2 named columns": "time,seconds_elapsed,z,y,x\n"
        + "".join(f"17000000000,{at},{z},{y},{x}\n" for at, (x, y, z) in SAMPLES),
        "m/s2 names in words": written(SAMPLES, head='"Time (s)","Acceleration x (m/s^2)","accelerationY","gFz"'),
    }
    for name, text in forms.items():
        found = told(path, text)
        assert found.code == 0, name
        assert abs(len(found.json["breaths"]) - 10) <= 1, name
        assert abs(found.json["rate"] - 10) < 0.2, name
        assert found.json["unit"] == name.split()[0]


def test_a_reader_gets_a_few_lines(path: Path) -> None:
    path.write_text(written(SAMPLES), encoding="utf-8")
    found = run("breath", str(path))
    assert found.code == 0
    assert "breaths in 60 s" in found.out
    assert "10.0 breaths a minute" in found.out


def test_a_phone_on_a_table_ends_with_no(path: Path) -> None:
    found = told(path, written(recording(Lying(hertz=20), lambda _time: 0.0, 40)))
    assert found.code == 1
    assert found.json["breaths"] == []
    assert "not_felt" in found.json["remarks"]


def test_a_gap_is_told_and_the_breaths_around_it_are_counted(path: Path) -> None:
    found = told(path, written(each for each in SAMPLES if not 18 < each[0] < 36))
    assert found.code == 0
    assert "gap" in found.json["remarks"]
    assert abs(len(found.json["breaths"]) - 7) <= 1


def test_what_cannot_be_read_is_told_with_a_mend(path: Path) -> None:
    wrong: dict[str, str | bytes] = {
        "holds no samples": "",
        "line 3 is not four numbers": "0,0,0,9.8\n0.1,0,0,9.8\na,b\nc,d\n",
        "line 2 is not four numbers": "time,x,y,z\n1,2\n1,2\n3,4\n",
        "no text of comma separated numbers": b"\xff\xfe\x00\x01" * 50,
        "times that do not go forward": written([(1.0, pull) for _, pull in SAMPLES]),
        "only one sample in 1.0 s": written([(float(at), pull) for at, (_, pull) in enumerate(SAMPLES)]),
        "times that go back, first at sample 1201": written([*SAMPLES, *SAMPLES]),
        TILT: written(SAMPLES, scale=0.01),
        "line 4 is not four numbers": "t,x,y,z\n0,0,0,9.8\n0.1,0,0,9.8\n0.2,nan,0,9.8\n0.3,inf,0,9.8\n",
    }
    for sentence, text in wrong.items():
        found = told(path, text)
        assert found.code == 2, sentence
        (problem,) = found.json["problems"]
        assert sentence in problem["sentence"]
        assert problem["mend"]


def test_a_file_that_is_not_there_is_told() -> None:
    assert run("breath", "nowhere.csv").code == 2

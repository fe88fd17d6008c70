"""The engine on her phone decides exactly as the engine on the server: the same JSON, the same pages."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.engine.pyodide import archive
from tools.setup import node

HERE = Path(__file__).parent
SCRIPT = HERE / "one_life.py"
ROOT = HERE.parents[2]

Printed = dict[str, Any]

pytestmark = [pytest.mark.node, pytest.mark.timeout(300)]


def printed(*command: str) -> Printed:
    """What a command prints, as JSON."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=HERE)
    assert done.returncode == 0, done.stderr[-3000:]
    found: Printed = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def here() -> Printed:
    return printed(sys.executable, str(SCRIPT))


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    found = node.find()
    assert found is not None, "The tests need Node; `make setup` brings one."
    packed = tmp_path_factory.mktemp("phone") / "rebrace.zip"
    archive.write(packed)
    return printed(*found.node, str(HERE / "run.mjs"), str(packed), str(SCRIPT))


def test_the_phones_python_is_the_one_that_the_decision_names(there: Printed) -> None:
    release = json.loads((ROOT / "package.json").read_text())["dependencies"]["pyodide"]
    decision = " ".join((ROOT / "docs/decisions/0005-the-phones-python.md").read_text().split())
    assert there["python"].startswith("3.14.")
    assert f"{release}, whose Python is {there['python']}." in decision


@pytest.mark.parametrize("part", ["digest", "shape"])
def test_content_and_state_have_the_same_fingerprint(part: str, here: Printed, there: Printed) -> None:
    assert there[part] == here[part]


@pytest.mark.parametrize("life", ["dull ache", "one side only", "chest pain", "not sure"])
@pytest.mark.parametrize("part", ["verdict", "plan", "page", "state", "later"])
def test_each_life_goes_the_same_way(life: str, part: str, here: Printed, there: Printed) -> None:
    assert there["lives"][life][part] == here["lives"][life][part]


@pytest.mark.parametrize(
    ("life", "disposition", "trains"),
    [
        ("dull ache", "go", True),
        ("one side only", "physio_first", True),
        ("chest pain", "emergency", False),
        ("not sure", "same_day", False),
    ],
)
def test_the_lives_are_told_apart(life: str, disposition: str, trains: bool, there: Printed) -> None:  # noqa: FBT001
    assert there["lives"][life]["verdict"]["verdict"]["disposition"] == disposition
    assert (there["lives"][life]["plan"] is not None) is trains

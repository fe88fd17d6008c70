"""One step of the coach, on CPython and under Pyodide in Node; `python -m benchmarks.speed.coach_step`."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.recording import Bar, at_most, record
from rebrace.web.serving import readiness
from tools.setup import node

HERE = Path(__file__).parent
SCRIPT = HERE / "coach_step_inside.py"
RUNNER = HERE.parents[1] / "tests" / "engine" / "pyodide" / "run.mjs"
CPYTHON_MOST, PYODIDE_MOST = 60.0, 400.0


def measure() -> tuple[dict[str, Any], tuple[Bar, ...]]:
    """Microseconds of processor time for each step, rung by rung: the middle of several rounds."""
    readiness.configure()
    from tests.engine.pyodide import archive  # noqa: PLC0415 - only once the settings stand

    here = printed(sys.executable, str(SCRIPT))
    found = node.find()
    if found is None:
        raise SystemExit("This needs Node; `make setup` brings one.")
    with tempfile.TemporaryDirectory() as folder:
        packed = Path(folder) / "rebrace.zip"
        archive.write(packed)
        there = printed(*found.node, str(RUNNER), str(packed), str(SCRIPT))
    worst_here, worst_there = max(here.values()), max(there.values())
    return (
        {"cpython_us": here, "pyodide_us": there},
        (
            at_most("microseconds for a step on CPython, the slowest rung", CPYTHON_MOST, worst_here),
            at_most("microseconds for a step under Pyodide, the slowest rung", PYODIDE_MOST, worst_there),
        ),
    )


def printed(*command: str) -> dict[str, float]:
    """What the script prints, wherever it runs."""
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=RUNNER.parent)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


if __name__ == "__main__":
    record("coach_step", *measure())

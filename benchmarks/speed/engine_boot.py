"""How long the phone's engine takes from nothing to the first page, in Node, with and without a copy of its memory."""

import json
import subprocess
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.recording import at_most, record
from rebrace.screens import assets
from rebrace.web.serving import readiness
from tools.setup import node

HERE = Path(__file__).parent
TIMES = 3
MEGABYTES = 8
PARTS = ("runtime", "unpack", "first_page", "whole")


def measure() -> dict[str, Any]:
    """Milliseconds of each part, and bytes as they travel."""
    readiness.configure()
    from rebrace.web.serving.phones import archive as packing  # noqa: PLC0415 - only once the settings stand

    with tempfile.TemporaryDirectory(prefix="rebrace-bench-") as folder:
        archive = Path(folder) / "rebrace.zip"
        packing.write(packing.contents(None), archive)
        plain = [started(archive, "plain") for _ in range(TIMES)]
        snapshot = [started(archive, "snapshot") for _ in range(TIMES)]
        bytes_of_archive = archive.stat().st_size
    return {
        "milliseconds": {part: round(median(each[part] for each in plain)) for part in PARTS},
        "milliseconds_with_snapshot": {part: round(median(each[part] for each in snapshot)) for part in PARTS},
        "bytes_of_snapshot": round(snapshot[0]["snapshot_bytes"]),
        "bytes_of_archive": bytes_of_archive,
        "bytes_of_runtime": sum(travelling(each) for each in (assets.CLIENT / "pyodide").glob("*/*")),
    }


def started(archive: Path, way: str) -> dict[str, float]:
    """One start."""
    found = node.find()
    if found is None:
        raise RuntimeError(node.MISSING)
    command = [*found.node, str(HERE / "engine_boot.mjs"), str(archive), way]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def travelling(file: Path) -> int:
    """Bytes of a file over the network: those of its compressed form, where it has one."""
    if file.suffix == ".br":
        return 0
    compressed = file.with_name(f"{file.name}.br")
    return (compressed if compressed.exists() else file).stat().st_size


if __name__ == "__main__":
    found = measure()
    whole = (found["bytes_of_archive"] + found["bytes_of_runtime"]) / 1_000_000
    record("engine_boot", found, [at_most("megabytes that the engine fetches", MEGABYTES, round(whole, 2))])

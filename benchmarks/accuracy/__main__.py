"""Measure the coach: `python -m benchmarks.accuracy --data FOLDER`, or some of it: `... repetitions twist`.

Runs every experiment whose recordings are in the folder, and those that need none. Prints a table, writes
`benchmarks/results/accuracy.json` and the page `docs/explanation/accuracy.md`. Returns 1 when an experiment failed;
a missed aim is a result and is published.
"""

import argparse
import json
import sys
import traceback
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.accuracy.experiment import Data, Experiment
from benchmarks.accuracy.labels import NothingToJudgeError
from benchmarks.accuracy.page import PAGE, page
from benchmarks.accuracy.register import experiments
from rebrace.engine.vocabulary.version import ENGINE_VERSION

RESULTS = Path(__file__).parents[1] / "results" / "accuracy.json"


def main(words: Sequence[str]) -> int:
    """Run what can be run."""
    known = experiments()
    told = _arguments(words, tuple(known))
    wanted = [known[name] for name in told.names or known]
    done: list[dict[str, Any]] = []
    failed = False
    for experiment in wanted:
        data = Data(root=told.data, sets=told.sets)
        if not experiment.can_run(data):
            print(f"-- {experiment.name}: needs {', '.join(experiment.sources)}", flush=True)
            continue
        found = _run(experiment, data)
        failed |= found is None
        if found is not None:
            done.append(found)
            # Read again each time: another run may have written its own results meanwhile.
            results = {each["name"]: each for each in (*read(), found)}
            _write([results[name] for name in sorted(results)])
    _print_table(done)
    return 1 if failed else 0


def read() -> list[dict[str, Any]]:
    """The results that are written down."""
    return json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []


def _arguments(words: Sequence[str], names: tuple[str, ...]) -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="python -m benchmarks.accuracy")
    reader.add_argument("--data", type=_folder, default=None, help="folder of recordings: <source>/<split>/...")
    reader.add_argument("--sets", type=int, default=200, help="synthetic sets for each rung")
    reader.add_argument("names", nargs="*", help=f"experiments to run: {', '.join(names)}")
    told = reader.parse_args(words)
    if unknown := set(told.names) - set(names):
        reader.error(f"no experiment is called {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    return told


def _folder(word: str) -> Path:
    path = Path(word)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{word} is not a folder")
    return path


def _run(experiment: Experiment, data: Data) -> dict[str, Any] | None:
    print(f"== {experiment.name}: {experiment.title}", flush=True)
    try:
        outcome = experiment.run(data)
    except NothingToJudgeError as error:
        print(f"   FAILED {error}", flush=True)
        return None
    except Exception:  # noqa: BLE001 - one failing experiment must not hide the others
        traceback.print_exc()
        return None
    _print(outcome.metrics, "   ")
    for bar in outcome.bars:
        print(f"   {'met   ' if bar.met else 'MISSED'} {bar.what}: {bar.measured:g} (aim: {bar.bar})", flush=True)
    return {
        "name": experiment.name,
        "n": outcome.n,
        "metrics": dict(outcome.metrics),
        "bars": [asdict(bar) for bar in outcome.bars],
        "reasons": list(outcome.reasons),
        "left_out": len(data.left_out),
        "data": list(data.used(experiment.sources)),
        "engine": ENGINE_VERSION,
    }


def _print(metrics: Any, margin: str) -> None:  # noqa: ANN401 - numbers, or tables of them
    for name, value in metrics.items():
        if isinstance(value, dict) and any(isinstance(each, dict) for each in value.values()):
            print(f"{margin}{name}")
            _print(value, margin + "   ")
        elif isinstance(value, dict):
            print(f"{margin}{name:32} " + "  ".join(f"{key} {each}" for key, each in value.items()))
        else:
            print(f"{margin}{name:32} {value}")


def _print_table(done: Sequence[dict[str, Any]]) -> None:
    """Every aim of this run beside what was measured."""
    lines = [
        (each["name"], bar["what"], bar["bar"], f"{bar['measured']:g}", "met" if bar["met"] else "MISSED")
        for each in done
        for bar in each["bars"]
    ]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip(), flush=True)


def _write(results: list[dict[str, Any]]) -> None:
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    PAGE.write_text(page(results, experiments()), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

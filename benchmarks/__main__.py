"""Run every benchmark, or those that are named: `python -m benchmarks today_page append`.

A benchmark is a module with a function `measure`; run as a program it writes `results/<name>.json`. Each runs in a
process of its own, one after the other. Returns 1 when a bar was missed or a benchmark failed.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
RESULTS = HERE / "results"


def benchmarks() -> dict[str, str]:
    """The modules of all benchmarks, by name."""
    files = sorted(path for path in HERE.glob("*/*.py") if "\ndef measure(" in path.read_text(encoding="utf-8"))
    return {path.stem: ".".join(("benchmarks", *path.relative_to(HERE).with_suffix("").parts)) for path in files}


def main(names: Sequence[str]) -> int:
    """Run them and say which bars were missed."""
    found = benchmarks()
    unknown = set(names) - found.keys()
    if unknown:
        print(f"no benchmark is called {', '.join(sorted(unknown))}; there are {', '.join(found)}", file=sys.stderr)
        return 2
    good = [run(name, found[name]) for name in names or found]
    return 0 if all(good) else 1


def run(name: str, module: str) -> bool:
    """Run one in a process of its own; it was good when it ended well and met its bars."""
    print(f"== {name}", flush=True)
    done = subprocess.run([sys.executable, "-m", module], cwd=HERE.parent, check=False)
    result = RESULTS / f"{name}.json"
    bars = json.loads(result.read_text(encoding="utf-8")).get("bars", []) if result.exists() else []
    for bar in bars:
        print(f"   {'met   ' if bar['met'] else 'MISSED'} {bar['what']}: {bar['measured']} (bar: {bar['bar']})")
    return done.returncode == 0 and all(bar["met"] for bar in bars)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Writing results down, each beside the bar that it has to meet."""

import json
import os
import platform
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What was asked, what was measured."""

    what: str
    bar: str
    measured: float
    met: bool


def at_least(what: str, bar: float, measured: float) -> Bar:
    """A bar that must be reached."""
    return Bar(what=what, bar=f"at least {bar:g}", measured=measured, met=measured >= bar)


def at_most(what: str, bar: float, measured: float) -> Bar:
    """A bar that must not be passed."""
    return Bar(what=what, bar=f"at most {bar:g}", measured=measured, met=measured <= bar)


def below(what: str, bar: float, measured: float) -> Bar:
    """A bar that must not be reached."""
    return Bar(what=what, bar=f"under {bar:g}", measured=measured, met=measured < bar)


def record(name: str, found: dict[str, Any], bars: Iterable[Bar]) -> None:
    """Write a result, with the machine it was measured on."""
    whole = {
        "benchmark": name,
        "python": platform.python_version(),
        "processors": os.cpu_count(),
        "load_average": round(os.getloadavg()[0], 2),
        "bars": [asdict(bar) for bar in bars],
        **found,
    }
    RESULTS.mkdir(exist_ok=True)
    text = json.dumps(whole, indent=2) + "\n"
    (RESULTS / f"{name}.json").write_text(text, encoding="utf-8")
    print(text, end="")

"""The page about the planner says the numbers that the rules hold."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "explanation" / "planner.md").read_text(encoding="utf-8")
NUMBERS = re.findall(r"`((?:shapes|choice|programme|progression|pain|returns)\.[\w.\[\]]+)` (?:\| )?(\d+)", PAGE)


def in_rules(key: str) -> Any:  # noqa: ANN401 - whatever the rule holds there
    policy, *path = re.findall(r"\w+", key)
    found: Any = tomllib.loads((ROOT / f"src/rebrace/content/rules/{policy}.toml").read_text(encoding="utf-8"))
    for part in path:
        found = found[int(part)] if part.isdigit() else found[part]
    return found


@pytest.mark.parametrize(("key", "said"), NUMBERS, ids=[key for key, _ in NUMBERS])
def test_a_number_on_the_page_is_the_number_of_the_rule(key: str, said: str) -> None:
    assert in_rules(key) == int(said)


def test_the_page_has_numbers() -> None:
    assert len(NUMBERS) > 30

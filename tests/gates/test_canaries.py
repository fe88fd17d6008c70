"""Each gate goes red for a planted violation, and is green without it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.gates.skeleton import build, plant, run_gate
from tools.check import CHECKS

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Canary:
    """A violation, where it is planted, which gate must see it and what the gate then says."""

    gate: str
    path: str
    text: str
    says: str


ENGINE = "src/rebrace/engine"
DOC = '"""A planted module."""\n\n'
LONG_BODY = "    number = 1\n" * 60
LONG_FUNCTION = f'{DOC}\ndef long() -> int:\n    """Go on and on."""\n{LONG_BODY}    return number\n'
CLOCK = f"{DOC}from datetime import datetime\n\nNOW = datetime.now()\n"
CANARIES = {
    "a badly set line": Canary(gate="format", path=f"{ENGINE}/planted.py", text="x=1\n", says="planted.py"),
    "an unused import": Canary(gate="lint", path=f"{ENGINE}/planted.py", text=f"{DOC}import math\n", says="F401"),
    "the clock in the engine": Canary(gate="lint", path=f"{ENGINE}/planted.py", text=CLOCK, says="TID251"),
    "print in the engine": Canary(gate="lint", path=f"{ENGINE}/planted.py", text=f'{DOC}print("hello")\n', says="T201"),
    "open in the content": Canary(
        gate="lint",
        path="src/rebrace/content/planted.py",
        text=f'{DOC}FILE = open("x", encoding="utf-8")\n',
        says="PTH123",
    ),
    "a function without types": Canary(
        gate="types",
        path="src/rebrace/content/planted.py",
        text=f"{DOC}\ndef twice(number):\n    return number\n",
        says="no-untyped-def",
    ),
    "a number where a word belongs": Canary(
        gate="types",
        path=f"{ENGINE}/planted.py",
        text=f'{DOC}WEEKS: int = "six"\n',
        says="Incompatible types",
    ),
    "the engine importing the web": Canary(
        gate="imports",
        path=f"{ENGINE}/planted.py",
        text=f"{DOC}import rebrace.web\n",
        says="The rooms of the house, outside to inside BROKEN",
    ),
    "an engine room that no contract names": Canary(
        gate="imports",
        path=f"{ENGINE}/attic/__init__.py",
        text=DOC,
        says="Inside the engine: flows call planners, planners read facts, and siblings never meet BROKEN",
    ),
    "facts importing the planner": Canary(
        gate="imports",
        path=f"{ENGINE}/facts/planted.py",
        text=f"{DOC}import rebrace.engine.planner\n",
        says="Inside the engine: flows call planners, planners read facts, and siblings never meet BROKEN",
    ),
    "triage importing its sibling": Canary(
        gate="imports",
        path=f"{ENGINE}/triage/planted.py",
        text=f"{DOC}import rebrace.engine.gates\n",
        says="Inside the engine: flows call planners, planners read facts, and siblings never meet BROKEN",
    ),
    "the engine importing Django": Canary(
        gate="imports",
        path=f"{ENGINE}/planted.py",
        text=f"{DOC}import django\n",
        says="The engine knows no framework BROKEN",
    ),
    "a page deciding for itself": Canary(
        gate="imports",
        path="src/rebrace/web/journey/planted.py",
        text=f"{DOC}import rebrace.engine.triage\n",
        says="Only the web's bridge and its neighbours see the engine BROKEN",
    ),
    "a screen deciding for itself": Canary(
        gate="imports",
        path="src/rebrace/screens/planted.py",
        text=f"{DOC}import rebrace.engine.planner\n",
        says="Screens render values and decide nothing BROKEN",
    ),
    "content reading a framework": Canary(
        gate="imports",
        path="src/rebrace/content/planted.py",
        text=f"{DOC}import jinja2\n",
        says="Content is knowledge: it knows no framework BROKEN",
    ),
    "an app reading another's models": Canary(
        gate="imports",
        path="src/rebrace/web/journey/planted.py",
        text=f"{DOC}import rebrace.web.people.models\n",
        says="An app keeps its models to itself BROKEN",
    ),
    "the product leaning on the workshop": Canary(
        gate="imports",
        path="src/rebrace/cli/planted.py",
        text=f"{DOC}import tools.check\n",
        says="Nothing that is shipped leans on the workshop BROKEN",
    ),
    "a library in the engine": Canary(
        gate="engine purity", path=f"{ENGINE}/planted.py", text=f"{DOC}import numpy\n", says="imports numpy"
    ),
    "JSON away from the engine's door": Canary(
        gate="engine purity",
        path=f"{ENGINE}/facts/planted.py",
        text=f"{DOC}import json\n",
        says="imports json",
    ),
    "a built-in that touches the world": Canary(
        gate="engine purity", path=f"{ENGINE}/planted.py", text=f'{DOC}A = eval("1")\n', says="uses eval"
    ),
    "a default for the time": Canary(
        gate="engine purity",
        path=f"{ENGINE}/planted.py",
        text=f"{DOC}\ndef plan(*, now: int = 0) -> int:\n    return now\n",
        says="gives now a default value",
    ),
    "a long function": Canary(gate="sizes", path=f"{ENGINE}/planted.py", text=LONG_FUNCTION, says="long has 63 lines"),
    "a long file": Canary(
        gate="sizes",
        path="tools/planted.py",
        text="NUMBER = 1\n" * 401,
        says="401 lines; a file has at most 400",
    ),
    "an exception that nothing needs": Canary(
        gate="sizes",
        path="tools/gates/exceptions.toml",
        text='[[size]]\npath = "tools/check.py"\nreason = "it was long once"\n',
        says="drop its exception",
    ),
    "a host of packages": Canary(
        gate="words", path="docs/planted.md", text="https://" + "py" + "pi.org/simple\n", says="names a host"
    ),
    "a path of one machine": Canary(
        gate="words", path="docs/planted.md", text="cd /ro" + "ot/rebrace\n", says="names a path"
    ),
    "a module called utils": Canary(
        gate="words", path="src/rebrace/web/utils.py", text=DOC, says="says nothing about what is in it"
    ),
    "a promise in the content": Canary(
        gate="words",
        path="src/rebrace/content/exercises/planted/en.toml",
        text='why = "It is perfectly safe."\n',
        says="says 'safe', which we never say",
    ),
    "a promise on a page": Canary(
        gate="words",
        path="src/rebrace/screens/templates/planted.html",
        text="<p>{{ words | safe }}</p>\n<p>Bounce back.</p>\n",
        says="planted.html:2: says 'Bounce back'",
    ),
    "a picture without words": Canary(
        gate="templates",
        path="src/rebrace/screens/templates/planted.html",
        text='<img src="a.png">\n',
        says="H013",
    ),
    "a word for the console": Canary(
        gate="client lint", path="client/planted.ts", text='console.log("hello");\n', says="noConsole"
    ),
    "a number where the phone expects a word": Canary(
        gate="client types", path="client/planted.ts", text="export const WORD: string = 1;\n", says="TS2322"
    ),
    "a reference page edited by hand": Canary(
        gate="generated files",
        path="docs/reference/make.md",
        text="# Nothing\n",
        says="make.md is out of date",
    ),
}
# `content` needs a built catalogue; tests/content plants its violations.
RED = (1, 2)
"""How a gate says no; TypeScript's says 2."""
WITH_CANARY = {check.name for check in CHECKS} - {"content"}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("house"))


@pytest.mark.parametrize("gate", sorted(WITH_CANARY))
def test_an_empty_house_is_green(house: Path, gate: str) -> None:
    done = run_gate(house, gate)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("canary", CANARIES.values(), ids=CANARIES.keys())
def test_a_planted_violation_turns_the_gate_red(house: Path, tmp_path: Path, canary: Canary) -> None:
    copy = shutil.copytree(house, tmp_path / "house", symlinks=True)
    plant(copy, canary.path, canary.text)
    done = run_gate(copy, canary.gate)
    assert done.returncode in RED
    assert canary.says in " ".join((done.stdout + done.stderr).split())


def test_every_gate_has_a_canary() -> None:
    assert {canary.gate for canary in CANARIES.values()} == WITH_CANARY

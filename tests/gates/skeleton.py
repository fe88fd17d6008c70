"""A house without furniture: every room's folder, our gates and settings, and nothing else.

Canaries plant one violation in it and expect the gate to go red.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools.check import CHECKS

ROOT = Path(__file__).resolve().parents[2]
CLIENT = ("vite.config.ts", "tsconfig.json", "biome.json")
COPIED = (
    *("pyproject.toml", "Makefile", "tools/check.py", "tools/setup", "tools/pose_model", "tools/gates"),
    *("tools/reference", "client/build", *CLIENT),
)
ROOMS = (
    *("cli", "content", "report", "screens", "vision", "web", "web/bridge", "web/journey", "web/pages", "web/people"),
    *(f"engine/{part}" for part in ("vocabulary", "catalogue", "facts", "triage", "gates", "loads", "planner")),
    *(f"engine/{part}" for part in ("coach", "breath", "posture", "outcomes", "flows", "wire", "body")),
)
API = '"""The API."""\n\nfrom ninja import NinjaAPI\n\napi = NinjaAPI(title="A house")\n'
SETTINGS = '"""Settings."""\n\nSECRET_KEY = "for a canary"  # noqa: S105 - a canary\n'


def build(folder: Path) -> Path:
    """Build the house in a folder, as a git repository."""
    for path in (each for name in COPIED for each in (ROOT / name, *(ROOT / name).rglob("*.*"))):
        if path.is_file() and "__pycache__" not in path.parts:
            plant(folder, path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    (folder / "tools/gates/exceptions.toml").write_text("", encoding="utf-8")
    plant(folder, "src/rebrace/__init__.py", '"""The house."""\n')
    plant(folder, "src/rebrace/engine/__init__.py", '"""The engine."""\n')
    for room in ROOMS:
        plant(folder, f"src/rebrace/{room}/__init__.py", '"""A room."""\n')
    plant(folder, "src/rebrace/web/settings/__init__.py", SETTINGS)
    plant(folder, "src/rebrace/web/pages/api.py", API)
    plant(folder, "src/rebrace/web/people/models.py", '"""Who she is."""\n\nNAME = "mum"\n')
    plant(folder, "src/rebrace/screens/templates/empty.html", '<p class="empty">Hello.</p>\n')
    plant(folder, "client/empty/main.ts", "export const NOTHING = 0;\n")
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    plant(folder, "tests/settings.py", SETTINGS)
    plant(folder, "tests/test_nothing.py", "def test_nothing() -> None:\n    assert not []\n")
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    subprocess.run([sys.executable, "-m", "tools.reference"], cwd=folder, env=surroundings(folder), check=True)
    return folder


def surroundings(folder: Path) -> dict[str, str]:
    """The environment in which the house's own modules come first."""
    path = f"{folder / 'src'}{os.pathsep}{folder}"
    return {**os.environ, "PYTHONPATH": path, "COLUMNS": "200"}


def plant(folder: Path, name: str, text: str) -> None:
    """Put a file into the house."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run_gate(folder: Path, name: str) -> subprocess.CompletedProcess[str]:
    """Run one of the project's checks in the house, with the house's own modules first on the path."""
    command = next(check.command for check in CHECKS if check.name == name)
    return subprocess.run(
        command,
        cwd=folder,
        env=surroundings(folder),
        capture_output=True,
        text=True,
        check=False,
    )

"""Only one file makes permissions: "plan without triage" cannot be written anywhere else."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import rebrace

SOURCE = Path(rebrace.__file__).parent
HOME = SOURCE / "engine" / "triage" / "permission.py"


def makers(source: str) -> Iterator[int]:
    """The lines on which a permission is made, under its own name or another, or copied with changes."""
    tree = ast.parse(source)
    names = {"Permission"} | {
        alias.asname
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name == "Permission" and alias.asname
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            copied = name == "replace" and node.args and "permission" in ast.unparse(node.args[0]).lower()
            if name in names or copied:
                yield node.lineno


def test_only_its_own_file_makes_a_permission() -> None:
    made = {path for path in SOURCE.rglob("*.py") if any(makers(path.read_text(encoding="utf-8")))}
    assert made == {HOME}


@pytest.mark.parametrize(
    "forged",
    [
        "Permission(check='x')",
        "triage.Permission(check='x')",
        "from rebrace.engine.triage.permission import Permission as P\nP(check='x')",
        "replace(permission, conditional=False)",
        "dataclasses.replace(visit.permission, scope=Scope.FULL)",
    ],
)
def test_a_forged_permission_is_seen(forged: str) -> None:
    assert list(makers(forged)) != []

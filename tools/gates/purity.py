"""The engine stays pure: a short list of imports, nothing that touches the world, no default for time or chance.

Import contracts see modules; this gate also sees built-in functions and default values.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.gates.finding import Finding, report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ENGINE = Path("src/rebrace/engine")
ALLOWED_IMPORTS = frozenset(
    {
        *("__future__", "collections", "dataclasses", "datetime", "enum", "functools", "itertools", "math"),
        *("operator", "types", "typing"),
        "uuid",  # facts carry an id made where they happened; drawing one is banned by name
        "rebrace.engine",
    }
)
ALLOWED_IN_WIRE = ALLOWED_IMPORTS | {"json", "pkgutil", "importlib"}
WORLDLY = frozenset({"__import__", "breakpoint", "compile", "eval", "exec", "exit", "input", "open", "print", "quit"})
ARRIVES_AS_ARGUMENT = frozenset({"language", "now", "rng", "seed", "today"})


def findings(root: Path) -> list[Finding]:
    """Everything impure in the engine under a project's root folder."""
    return [
        finding
        for path in sorted((root / ENGINE).rglob("*.py"))
        for finding in in_source(path.read_text(encoding="utf-8"), path.relative_to(root))
    ]


def in_source(source: str, path: Path) -> Iterator[Finding]:
    """Everything impure in one module of the engine."""
    allowed = ALLOWED_IN_WIRE if "wire" in path.parts else ALLOWED_IMPORTS
    for node in ast.walk(ast.parse(source)):
        for complaint in (*_imports(node, allowed), *_worldly_calls(node), *_defaults(node)):
            yield Finding(path=path, line=getattr(node, "lineno", 1), complaint=complaint)


def _imports(node: ast.AST, allowed: frozenset[str]) -> Iterator[str]:
    names: list[str] = []
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and not node.level:
        names = [node.module or ""]
    for name in names:
        if not any(name == each or name.startswith(f"{each}.") for each in allowed):
            yield f"imports {name}, which is not on the engine's short list"


def _worldly_calls(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in WORLDLY:
        yield f"uses {node.id}, which touches the world outside"


def _defaults(node: ast.AST) -> Iterator[str]:
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        return
    arguments = node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    with_default = [
        *(positional[len(positional) - len(arguments.defaults) :]),
        *(
            argument
            for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
            if default is not None
        ),
    ]
    for argument in with_default:
        if argument.arg in ARRIVES_AS_ARGUMENT:
            yield f"gives {argument.arg} a default value; it must arrive as an argument"


def main(words: Sequence[str]) -> int:
    """Check the project in the named folder, or in this one."""
    return report("the engine is pure", findings(Path(words[0] if words else ".")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

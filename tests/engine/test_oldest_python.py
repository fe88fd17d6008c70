"""The engine is written in the grammar of the oldest Python it runs on."""

import ast
from pathlib import Path

import pytest

import rebrace.engine
from tools.setup.interpreter import OLDEST

ENGINE = Path(rebrace.engine.__path__[0])


def test_every_file_of_the_engine_is_read_by_the_oldest_python() -> None:
    files = sorted(ENGINE.rglob("*.py"))
    assert len(files) > 100
    for path in files:
        ast.parse(path.read_text(encoding="utf-8"), filename=str(path), feature_version=OLDEST)


def test_newer_grammar_would_be_found() -> None:
    with pytest.raises(SyntaxError):
        ast.parse("type Days = int\n", feature_version=OLDEST)

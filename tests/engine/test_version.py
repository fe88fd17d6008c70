import tomllib
from pathlib import Path

import rebrace
from rebrace.engine.vocabulary.version import ENGINE_VERSION

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def test_the_engine_the_package_and_the_project_have_one_version() -> None:
    declared = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"]
    assert {ENGINE_VERSION, rebrace.__version__} == {declared}

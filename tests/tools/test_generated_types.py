"""The types of the phone's part are those of what pages carry, and its words are those that a page brings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.generate_types import __main__ as types

ROOT = Path(__file__).resolve().parents[2]


def test_the_committed_types_are_the_present_ones() -> None:
    assert types.main(["--check"]) == 0


def test_a_changed_type_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "wire.ts"
    old.write_text(types.text().replace("readonly rest: number", "readonly rest: string"), encoding="utf-8")
    monkeypatch.setattr(types, "WRITTEN", old)
    monkeypatch.setattr(types, "ROOT", tmp_path)
    assert types.main(["--check"]) == 1
    assert types.main([]) == 0
    assert types.main(["--check"]) == 0


def test_a_type_that_json_cannot_say_is_refused() -> None:
    with pytest.raises(TypeError):
        types.typed(frozenset[str])


def test_the_page_brings_every_word_that_the_player_says() -> None:
    wanted = re.findall(r"readonly (\w+): string;", (ROOT / "client/player/words.ts").read_text(encoding="utf-8"))
    template = ROOT / "src/rebrace/screens/templates/parts/says.html"
    brought = re.findall(r'^  "(\w+)": _', template.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sorted(brought) == sorted(wanted)

"""The data folder and the secret in it."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest

from rebrace.web.settings import home


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_folder_and_the_secret_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "rebrace"
    home.secret_key(folder)
    assert mode(folder) == 0o700
    assert mode(folder / "secret_key") == 0o600


def test_the_secret_is_made_once_and_is_long(tmp_path: Path) -> None:
    secret = home.secret_key(tmp_path)
    assert home.secret_key(tmp_path) == secret
    assert len(secret) >= 64
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_the_key_for_push_services_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    key = home.push_key(tmp_path)
    assert home.push_key(tmp_path) == key
    assert len(key) == 43
    assert mode(tmp_path / "push_key") == 0o600


def test_processes_that_start_together_agree_on_the_secret(tmp_path: Path) -> None:
    found: list[str] = []
    starters = [threading.Thread(target=lambda: found.append(home.secret_key(tmp_path))) for _ in range(8)]
    for each in starters:
        each.start()
    for each in starters:
        each.join()
    assert len(found) == 8
    assert len(set(found)) == 1


def test_a_folder_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    with pytest.raises(home.HomeNotWritableError, match=r"cannot be written .*REBRACE_HOME"):
        home.prepare(in_the_way / "rebrace")

"""The phone's part has tests of its own, beside its code; they run with all others."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tools.check import script

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.node
@pytest.mark.timeout(300)
def test_the_phones_own_tests_pass() -> None:
    done = subprocess.run(script("vitest/vitest.mjs", "run"), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

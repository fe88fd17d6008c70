"""The program in the documents sends a fact to a real server and gets it back."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.service.running import ROOT, serving

if TYPE_CHECKING:
    from pathlib import Path

PAGE = ROOT / "docs" / "howto" / "send-facts.md"


def test_the_documented_program_sends_a_fact_and_fetches_it(tmp_path: Path) -> None:
    [program] = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    with serving(tmp_path) as server:
        here = program.replace("http://127.0.0.1:8000", f"http://127.0.0.1:{server.port}")
        done = subprocess.run([sys.executable, "-c", here], capture_output=True, text=True, timeout=60, check=True)
    sent, fetched = done.stdout.splitlines()
    assert '"result": "stored"' in sent
    assert '"kind": "pain_told"' in fetched

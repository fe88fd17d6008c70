"""`rebrace rebuild` without a file: every person of the app's database."""

import json
import os
import subprocess
import sys
from pathlib import Path

SERVE_ONE = """
from rebrace.web.serving import readiness
readiness.configure()
readiness.prepare()
from django.test import Client
client = Client(headers={"host": "localhost"})
facts = [
    {"id": f"00000000-0000-4000-8000-{number:012d}", "at": f"2026-03-01T08:{number % 60:02d}:00+11:00",
     "kind": "pain_told", "data": {"pain": number % 4}}
    for number in range(120)
]
client.get("/")
answered = client.post("/welcome/age/", {"age": "4", "form": "11111111-1111-4111-8111-111111111111"})
assert answered.status_code == 303, answered.status_code
answered = client.post("/api/facts", {"facts": facts}, content_type="application/json")
assert answered.status_code == 200, answered.content
assert client.get("/").status_code == 200
"""

SPOIL = """
from rebrace.web.serving import readiness
readiness.configure()
from dataclasses import replace
from rebrace.engine.wire.states import decode_state, encode_state
from rebrace.web.journey.models import Snapshot
snapshot = Snapshot.objects.get()
snapshot.state = encode_state(replace(decode_state(snapshot.state), chosen=("prone_y",)))
snapshot.save()
"""

REBUILD = "from rebrace.cli import main; main(['rebuild', '--json'])"


def ran(script: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own, with its own data folder."""
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return subprocess.run(
        [sys.executable, "-c", script],
        env={**environment, "REBRACE_HOME": str(home), "DATABASE_URL": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_kept_state_is_compared_and_a_spoilt_one_is_told(tmp_path: Path) -> None:
    served = ran(SERVE_ONE, tmp_path)
    assert served.returncode == 0, served.stderr
    rebuilt = ran(REBUILD, tmp_path)
    assert rebuilt.returncode == 0, rebuilt.stderr
    (person,) = json.loads(rebuilt.stdout)["states"]
    assert (person["facts"], person["differs"]) == (121, [])
    assert ran(SPOIL, tmp_path).returncode == 0
    spoilt = ran(REBUILD, tmp_path)
    assert spoilt.returncode == 1
    assert json.loads(spoilt.stdout)["states"][0]["differs"] == ["chosen"]


def test_without_a_database_it_says_what_to_do(tmp_path: Path) -> None:
    done = ran(REBUILD, tmp_path)
    assert done.returncode == 1
    assert "rebrace serve" in done.stderr

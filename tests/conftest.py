"""What every test shares: reproducible examples, and the machine's browser."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tools.walk import chromium

# The same examples on every run and every machine; a slow machine is no failure.
settings.register_profile(
    "fixed", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
# New examples on every run, many of them: `make test ARGS="--hypothesis-profile=explore"`.
settings.register_profile("explore", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("fixed")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Drive the machine's own Chromium where it has one."""
    return {**browser_type_launch_args, **chromium.launch_options()}

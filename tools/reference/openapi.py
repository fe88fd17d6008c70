"""The description of the JSON API, as the server publishes it."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def page(root: Path) -> str:  # noqa: ARG001 - every page is asked in the same way
    """The OpenAPI document, for a server on which nothing was set."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django  # noqa: PLC0415 - the settings are named first

    django.setup()
    from rebrace.web.pages.api import api  # noqa: PLC0415 - needs Django set up

    return json.dumps(api.get_openapi_schema(path_prefix="/api/"), indent=2, ensure_ascii=False) + "\n"

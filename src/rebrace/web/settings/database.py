"""Where facts are kept: a SQLite file, or PostgreSQL."""

from typing import Any, Final

import dj_database_url

from rebrace.web.settings.environment import Environment

SQLITE_FILE: Final = "rebrace.sqlite3"

# WAL lets pages be read while a fact is written. FULL waits for the disk at every commit, so that an acknowledged
# fact survives a power cut, not only a killed process; benchmarks/append measures what it costs. secure_delete
# overwrites what is erased.
_PRAGMAS: Final = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
)


def databases(environment: Environment) -> dict[str, dict[str, Any]]:
    """Django's `DATABASES`."""
    if environment.database_url is None:
        return {"default": sqlite(str(environment.home / SQLITE_FILE))}
    return {"default": postgresql(environment.database_url)}


def sqlite(name: str) -> dict[str, Any]:
    """A SQLite file; writers wait for each other instead of failing."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 10, "init_command": ";".join(_PRAGMAS)},
    }


def postgresql(url: str) -> dict[str, Any]:
    """A PostgreSQL database; a connection that died is noticed and made again."""
    return {**dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True)}

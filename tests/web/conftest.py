"""What the tests of the web share: databases and browsers."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings

from rebrace.web.serving import static
from tests.web import databases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django.plugin import DjangoDbBlocker


@pytest.fixture(scope="session", autouse=True)
def gathered() -> None:
    """Static files, as the server gathers them before it starts."""
    static.gather(Path(settings.STATIC_ROOT))


@pytest.fixture(scope="session")
def made(
    tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Iterator[dict[str, dict[str, Any]]]:
    """The databases made so far, by name: each is made when first asked for, and only once."""
    with ExitStack() as stack, django_db_blocker.unblock():
        yield Databases(stack, tmp_path_factory)


class Databases(dict[str, dict[str, Any]]):
    """Databases by name."""

    def __init__(self, stack: ExitStack, folders: pytest.TempPathFactory) -> None:
        super().__init__()
        self.stack = stack
        self.folders = folders

    def __missing__(self, name: str) -> dict[str, Any]:
        fresh = {
            "sqlite": lambda: databases.sqlite(self.folders.mktemp("sqlite")),
            "postgresql": lambda: self.stack.enter_context(databases.postgresql()),
        }[name]()
        self[name] = self.stack.enter_context(databases.migrated(fresh))
        return self[name]


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def each_store(
    request: pytest.FixtureRequest, made: dict[str, dict[str, Any]], django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """An empty store, once on SQLite and once on PostgreSQL."""
    with django_db_blocker.unblock(), databases.in_place(made[request.param]):
        databases.empty()
        yield request.param


@pytest.fixture
def store(made: dict[str, dict[str, Any]], django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """An empty store on SQLite."""
    with django_db_blocker.unblock(), databases.in_place(made["sqlite"]):
        databases.empty()
        yield

"""All that has to be in place before the first page."""

import logging
import os
from importlib import import_module
from pathlib import Path

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

from rebrace.web.serving.trouble import CannotServeError

_log = logging.getLogger(__name__)


def configure() -> None:
    """Read the settings and set Django up.

    Raises `CannotServeError`.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rebrace.web.settings")
    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise CannotServeError(str(error)) from error


def prepare() -> None:
    """Bring the tables up to date, gather the static files, and load everything a request needs.

    Raises `CannotServeError`.
    """
    from rebrace.web.serving import static, tables

    tables.bring_up_to_date()
    _read_content()
    static.gather(Path(settings.STATIC_ROOT))
    _load()
    connections.close_all()


def _read_content() -> None:
    from rebrace.content.loader import ContentProblemsError
    from rebrace.web.bridge.knowledge import judge, knowledge

    try:
        knowledge()
    except ContentProblemsError as error:
        raise CannotServeError(str(error)) from error
    judge()


def prepare_work() -> None:
    """The same for a worker, which serves no files: several of them may start together, beside a server.

    Raises `CannotServeError`.
    """
    from rebrace.web.serving import tables

    tables.bring_up_to_date()
    _read_content()
    import_module("rebrace.web.working.worker")
    connections.close_all()


def _load() -> None:
    for module in ("rebrace.web.urls", "rebrace.web.wsgi"):
        import_module(module)

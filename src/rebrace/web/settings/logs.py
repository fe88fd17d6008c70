"""Log lines for the host: what broke and where, never what anyone told.

An exception's message may quote an answer, and a path may tell which question was asked. So a line names the kind of
exception, the places in the code, and the pattern of the address; no messages, no values, no addresses of visitors.
"""

import logging
import traceback
from types import TracebackType
from typing import Any, Final

_UNKNOWN: Final = "an unknown address"


class Discreet(logging.Formatter):
    """A formatter that leaves out everything that could be about a person."""

    def formatException(  # noqa: N802 - logging's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """The kinds of the exceptions in the chain and the places they passed, without their messages."""
        chain: list[str] = []
        error = ei[1]
        while error is not None:
            places = [
                f"  {each.filename}:{each.lineno} {each.name}" for each in traceback.extract_tb(error.__traceback__)
            ]
            chain += [type(error).__qualname__, *places]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(chain)


class PatternOnly(logging.Filter):
    """Writes a request down as its method, its status and the pattern of its address."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Replace the message of Django's lines about requests; every line passes."""
        request = getattr(record, "request", None)
        if request is not None:
            match = getattr(request, "resolver_match", None)
            record.msg = "%s %s at %s"
            record.args = (
                getattr(record, "status_code", record.levelname),
                getattr(request, "method", "?"),
                match.route or "/" if match else _UNKNOWN,
            )
        return True


LOGGING: Final[dict[str, Any]] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"pattern_only": {"()": "rebrace.web.settings.logs.PatternOnly"}},
    "formatters": {
        "discreet": {"()": "rebrace.web.settings.logs.Discreet", "format": "%(asctime)s %(levelname)s %(message)s"}
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "filters": ["pattern_only"], "formatter": "discreet"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        # A stranger's Host header or a forged form is ordinary weather; the page says what to do.
        "django.security": {"level": "ERROR"},
        # 4xx is told to the visitor; only what broke on our side is the host's business.
        "django.request": {"level": "ERROR"},
        "rebrace": {"level": "INFO"},
    },
}

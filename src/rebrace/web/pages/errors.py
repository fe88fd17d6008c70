"""What goes wrong, answered: pages for people, complaints for devices. None of them loses what she sent."""

import logging
from collections.abc import Mapping
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token

from rebrace.web.bridge.mishaps import Cause, mishap
from rebrace.web.pages.api import mishaps

API: Final = "/api/"
_WAIT_SECONDS: Final = "60"
_TOKEN_FIELD: Final = "csrfmiddlewaretoken"  # noqa: S105 - the name of Django's field
_AGAIN_MOST: Final = 200
"""Fields; no form of ours has more."""
_LAST_RESORT: Final = (
    "<!doctype html><meta charset=utf-8><title>Rebrace</title><h1>Something broke on our side</h1>"
    "<p>Nothing that was saved is lost. Please try again in a minute.</p>"
    "<p>If you or your baby may be in danger, call your country's emergency number now.</p>"
)

_log = logging.getLogger(__name__)


def bad_request(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """400: it could not be read."""
    return _answer(request, 400, Cause.UNREADABLE)


def forbidden(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """403: not for her."""
    return _answer(request, 403, Cause.FORBIDDEN)


def not_found(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """404: nothing is there."""
    return _answer(request, 404, Cause.NOT_FOUND)


def too_large(request: HttpRequest) -> HttpResponse:
    """413: more than any form of ours."""
    return _answer(request, 413, Cause.TOO_LARGE)


def too_many(request: HttpRequest) -> HttpResponse:
    """429: too fast; what she sent can be sent again after a short wait."""
    response = _answer(request, 429, Cause.TOO_MANY, again=_sent(request))
    response["Retry-After"] = _WAIT_SECONDS
    return response


def forged(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """403: the form's token does not fit, usually because the page is old.

    What she sent is offered again with a fresh token, but only when the browser says that the form was on our own
    page: a foreign page must not be able to put words into hers.
    """
    ours = request.headers.get("Sec-Fetch-Site") == "same-origin"
    return _answer(request, 403, Cause.FORGED, again=_sent(request) if ours else None)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault. This page must stand when everything else has fallen."""
    try:
        return _answer(request, 500, Cause.BROKEN, again=_sent(request))
    except Exception:  # noqa: BLE001 - whatever broke the page may break this one as well
        _log.exception("the page about a failure failed")
        return HttpResponse(_LAST_RESORT, status=500)


def _answer(
    request: HttpRequest, status: int, cause: Cause, again: Mapping[str, tuple[str, ...]] | None = None
) -> HttpResponse:
    if request.path.startswith(API):
        return mishaps.answer(status)
    languages = request.headers.get("Accept-Language", "")
    html = mishap(cause, languages=languages, path=request.path, csrf=get_token(request), again=again)
    return HttpResponse(html, status=status)


def _sent(request: HttpRequest) -> dict[str, tuple[str, ...]] | None:
    if request.method != "POST" or request.path.startswith(API):
        return None
    fields = {name: tuple(texts) for name, texts in request.POST.lists() if name != _TOKEN_FIELD}
    return fields if len(fields) <= _AGAIN_MOST else None

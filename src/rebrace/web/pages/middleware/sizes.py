"""A body that is too large is refused before it is read."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from rebrace.web.pages import errors
from rebrace.web.pages.middleware.headers import Next


class Sizes:
    """Answers 413 to a form or a batch beyond its limit."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on, or refuse it."""
        most = settings.API_BYTES_MOST if request.path.startswith("/api/") else settings.FORM_BYTES_MOST
        if _length(request) > most:
            return errors.too_large(request)
        return self.get_response(request)


def _length(request: HttpRequest) -> int:
    told = request.META.get("CONTENT_LENGTH") or "0"
    return int(told) if told.isdecimal() else 0

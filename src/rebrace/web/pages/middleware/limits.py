"""Too many answers from one address are held off for a while."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from rebrace.web.pages import errors, rates
from rebrace.web.pages.middleware.headers import Next


class Limits:
    """Answers 429 when an address sends more than people can; pages can always be read."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on, or hold it off."""
        if request.method == "POST" and not rates.spend(rates.ANSWERS, request):
            return errors.too_many(request)
        return self.get_response(request)

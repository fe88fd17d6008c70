"""What the API answers when a request cannot be done: a place, a sentence and a mend."""

from collections.abc import Sequence
from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from rebrace.web.bridge.batches import TooManyNewcomersError

_SENTENCES: Final = {
    400: ("body", "cannot be read.", "Send one JSON object in UTF-8."),
    401: ("cookie", "belongs to nobody here.", "Add a fact first; that makes a person and sets her cookie."),
    403: ("X-CSRFToken", "is missing or old.", "Load any page and send the form token that stands in it."),
    404: ("address", "leads nowhere.", "The addresses are in /api/openapi.json."),
    405: ("method", "is not taken here.", "The methods are in /api/openapi.json."),
    413: ("body", "is too large.", "Send fewer facts at once."),
    429: ("requests", "come too fast.", "Wait a minute and send it again."),
    500: ("server", "has failed.", "Send it again later; sending a fact twice changes nothing."),
}


def answer(status: int) -> HttpResponse:
    """The answer for a status."""
    return _answer(status, [_SENTENCES[status]])


def handle_all(api: NinjaAPI) -> None:
    """Answer every kind of mishap in the same shape."""
    api.add_exception_handler(HttpError, _refuse)  # type: ignore[arg-type] # its hint allows the class itself
    api.add_exception_handler(AuthenticationError, lambda _, __: answer(401))
    api.add_exception_handler(TooManyNewcomersError, lambda _, __: answer(429))
    api.add_exception_handler(ValidationError, _unfit)  # type: ignore[arg-type] # its hint allows the class itself


def _refuse(_: HttpRequest, error: HttpError) -> HttpResponse:
    return answer(error.status_code)


def _unfit(_: HttpRequest, error: ValidationError) -> HttpResponse:
    mend = "The shape is in /api/openapi.json."
    return _answer(422, [(_place(each["loc"]), f"does not fit: {each['msg']}.", mend) for each in error.errors])


def _place(steps: Sequence[object]) -> str:
    return ".".join(str(step) for step in steps)


def _answer(status: int, complaints: Sequence[tuple[str, str, str]]) -> HttpResponse:
    told = [dict(zip(("place", "sentence", "mend"), each, strict=True)) for each in complaints]
    return JsonResponse({"complaints": told}, status=status)

"""The cookie that knows her browser again."""

from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from rebrace.web.people import queries
from rebrace.web.people.queries import Visitor

_DAYS: Final = 400
"""The longest that browsers keep a cookie; every answer renews it."""


def visitor(request: HttpRequest) -> Visitor | None:
    """The person who is here, if she has told anything before."""
    return queries.visitor(token(request))


def token(request: HttpRequest) -> str | None:
    """The token that the browser sent."""
    return request.COOKIES.get(settings.PERSON_COOKIE_NAME)


def keep(response: HttpResponse, token: str) -> None:
    """Give the browser its token, or renew it."""
    response.set_cookie(
        settings.PERSON_COOKIE_NAME,
        token,
        max_age=_DAYS * 24 * 60 * 60,
        path="/",
        secure=settings.PERSON_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget(response: HttpResponse) -> None:
    """Take the token away again."""
    response.delete_cookie(settings.PERSON_COOKIE_NAME, path="/", samesite="Lax")

"""Who may use the API: the browser with her cookie, and a form token against forged requests."""

from typing import Literal

from django.conf import settings
from django.http import HttpRequest
from ninja.security import APIKeyCookie

from rebrace.web.people import queries
from rebrace.web.people.queries import Visitor


class Herself(APIKeyCookie):
    """Only someone who has told something before."""

    param_name = settings.PERSON_COOKIE_NAME

    def authenticate(self, request: HttpRequest, key: str | None) -> Visitor | None:
        """The person whose browser asks."""
        del request
        return queries.visitor(key)


class Anyone(APIKeyCookie):
    """Anyone whose request is not forged: the first fact makes a person."""

    param_name = settings.PERSON_COOKIE_NAME

    def authenticate(self, *_: object) -> Literal[True]:
        """Nobody is turned away; forged requests were, before."""
        return True

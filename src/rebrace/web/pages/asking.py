"""A Django request as the bridge takes it."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.middleware.csrf import get_token

from rebrace.web.bridge.visits import Asked
from rebrace.web.people import cookies


def asked(request: HttpRequest, route: str, values: Mapping[str, str]) -> Asked:
    """Who asks for what, with the fields of the form or of the address."""
    given = request.POST if request.method == "POST" else request.GET
    return Asked(
        route=route,
        path=request.path,
        visitor=cookies.visitor(request),
        fields={name: tuple(texts) for name, texts in given.lists()},
        values=values,
        languages=request.headers.get("Accept-Language", ""),
        csrf=get_token(request),
    )

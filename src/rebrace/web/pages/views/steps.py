"""All steps of the journey: every screen, and every answer to one."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect

from rebrace.web.bridge import conduct
from rebrace.web.bridge.visits import Asked
from rebrace.web.pages import errors, rates
from rebrace.web.pages.asking import asked
from rebrace.web.people import cookies

_UNREADY = 422


def step(request: HttpRequest, route: str, **values: str) -> HttpResponse:
    """Look at a step, or answer it."""
    if request.method == "POST":
        return _answer(request, route, values)
    if request.method not in {"GET", "HEAD"}:
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    return _respond(conduct.look(asked(request, route, values)))


def _answer(request: HttpRequest, route: str, values: dict[str, str]) -> HttpResponse:
    def ask() -> Asked:
        return asked(request, route, values)

    first = ask()
    try:
        done = conduct.send(first, may_join=lambda: rates.spend(rates.NEW_PERSONS, request), again=ask)
    except conduct.TooManyNewcomersError:
        return errors.too_many(request)
    response = _respond(done.then)
    token = done.token or (cookies.token(request) if first.visitor else None)
    if token:
        cookies.keep(response, token)
    return response


def _respond(then: conduct.Shown | conduct.Sent) -> HttpResponse:
    if isinstance(then, conduct.Sent):
        return HttpResponseRedirect(then.address, status=303)
    return HttpResponse(then.html, status=_UNREADY if then.troubled else 200)

"""How reminders reach her: notifications, the calendar, Baby Buddy, and someone who holds the baby."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseNotFound, HttpResponseRedirect

from rebrace.screens import routes
from rebrace.web.bridge import calendars, ways
from rebrace.web.habits import queries
from rebrace.web.pages import errors
from rebrace.web.pages.asking import asked
from rebrace.web.people import cookies

_UNREADY = 422


def page(request: HttpRequest, route: str) -> HttpResponse:
    """Look at the ways, or change one."""
    ask = asked(request, route, {})
    if request.method in {"GET", "HEAD"}:
        return HttpResponse(ways.ways(ask))
    if request.method != "POST":
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    if ask.visitor is None:
        return HttpResponseRedirect(routes.path("today"), status=303)
    deed, person = request.POST.get("do", ""), ask.visitor.person
    if deed == "connect":
        address = request.POST.get("address", "")[:200]
        trouble = ways.connect(person, address, request.POST.get("token", "")[:200])
        if trouble is not None:
            return HttpResponse(ways.ways(ask, trouble=trouble, typed=address), status=_UNREADY)
    token = ways.do(person, deed)
    if token is not None:
        address = request.build_absolute_uri(routes.path("calendar", token=token))
        return HttpResponse(ways.ways(ask, address=address))
    return HttpResponseRedirect(routes.path("ways"), status=303)


def push(request: HttpRequest, **_: str) -> HttpResponse:
    """A browser that wants notifications, or no longer does."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    visitor = cookies.visitor(request)
    if visitor is None:
        return errors.forbidden(request)
    told = _json(request)
    if told.get("leave") is True:
        ways.leave(visitor.person, told)
    elif not ways.introduce(visitor.person, told):
        return errors.bad_request(request)
    return HttpResponse(status=204)


def calendar_file(request: HttpRequest, **_: str) -> HttpResponse:
    """Her calendar as a file."""
    visitor = cookies.visitor(request)
    if visitor is None:
        return errors.not_found(request)
    return _calendar(visitor.person, "attachment")


def calendar(request: HttpRequest, token: str, **_: str) -> HttpResponse:
    """Her calendar for a program that has its secret address."""
    person = queries.whose_calendar(token)
    if person is None:
        return HttpResponseNotFound("This calendar address is no longer good.\n", content_type="text/plain")
    del request
    return _calendar(person, "inline")


def hold(request: HttpRequest, route: str) -> HttpResponse:
    """Ask someone to hold the baby."""
    ask = asked(request, route, {})
    if request.method == "POST" and ask.visitor is None:
        return HttpResponseRedirect(routes.path("today"), status=303)
    origin = request.build_absolute_uri("/").rstrip("/") if request.method == "POST" else None
    return HttpResponse(ways.hold(ask, origin))


def held(request: HttpRequest, route: str, token: str) -> HttpResponse:
    """What the one who holds the baby sees; whoever has the address may."""
    html, there = ways.held(asked(request, route, {"token": token}))
    return HttpResponse(html, status=200 if there else 404)


def _calendar(person: int, disposition: str) -> HttpResponse:
    headers = {"Content-Disposition": f'{disposition}; filename="rebrace.ics"', "X-Robots-Tag": "noindex"}
    return HttpResponse(calendars.of(person), content_type="text/calendar; charset=utf-8", headers=headers)


def _json(request: HttpRequest) -> dict[str, Any]:
    try:
        told = json.loads(request.body)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}

"""Her data: to take along, and to erase."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from rebrace.web.bridge import clock, exporting, writing
from rebrace.web.pages.views.steps import step
from rebrace.web.people import cookies
from rebrace.web.people.queries import Visitor


def export_json(request: HttpRequest, **_: str) -> HttpResponse:
    """Everything about her as one JSON file."""
    text = exporting.as_json(_herself(request).person, now=clock.now())
    return _file(text.encode(), "application/json", "rebrace.json")


def export_csv(request: HttpRequest, **_: str) -> HttpResponse:
    """Everything about her as tables."""
    return _file(exporting.as_csv(_herself(request).person), "application/zip", "rebrace.csv.zip")


def erase(request: HttpRequest, route: str) -> HttpResponse:
    """Ask whether she is sure; then erase everything, at once and for good."""
    if request.method != "POST" or "sure" not in request.POST:
        return step(request, route)
    visitor = cookies.visitor(request)
    if visitor is not None:
        writing.erase(visitor)
    response = HttpResponseRedirect("/", status=303)
    cookies.forget(response)
    return response


def _herself(request: HttpRequest) -> Visitor:
    """The person who is here; nobody else has anything to take along."""
    visitor = cookies.visitor(request)
    if visitor is None:
        raise Http404
    return visitor


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})

"""Her data: to take along, and to erase."""

from django.http import HttpRequest, HttpResponse

from rebrace.web.bridge import clock, conduct, exporting
from rebrace.web.pages.asking import asked
from rebrace.web.pages.views.steps import step
from rebrace.web.people import cookies


def export_json(request: HttpRequest, **_: str) -> HttpResponse:
    """Everything about her as one JSON file."""
    text = exporting.as_json(cookies.visitor(request), now=clock.now())
    return _file(text.encode(), "application/json", "rebrace.json")


def export_csv(request: HttpRequest, **_: str) -> HttpResponse:
    """Everything about her as tables."""
    return _file(exporting.as_csv(cookies.visitor(request)), "application/zip", "rebrace.csv.zip")


def erase(request: HttpRequest, route: str) -> HttpResponse:
    """Ask whether she is sure; then erase everything, at once and for good."""
    if request.method != "POST" or request.POST.get("erase") != "yes":
        return step(request, route)
    response = HttpResponse(conduct.erase(asked(request, route, {})).html)
    cookies.forget(response)
    # Also what her phone kept to work without a network.
    response["Clear-Site-Data"] = '"storage"'
    return response


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})

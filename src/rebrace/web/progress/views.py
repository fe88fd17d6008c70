"""Views of progress that are not screens: its pictures."""

from django.http import Http404, HttpRequest, HttpResponse

from rebrace.web.bridge.charts import picture
from rebrace.web.pages.asking import asked


def chart(request: HttpRequest, route: str, chart: str) -> HttpResponse:
    """One chart, as an image in the colours of a theme."""
    found = picture(asked(request, route, {}), chart)
    if found is None:
        raise Http404
    return HttpResponse(found, content_type="image/svg+xml")

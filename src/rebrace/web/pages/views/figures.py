"""Figures: pictures without a person, which a browser may keep for ever."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.cache import patch_vary_headers

from rebrace.web.bridge.figures import kept

_FOR_EVER: Final = "public, max-age=31536000, immutable"


def figure(request: HttpRequest, digest: str, exercise: str, rung: str, name: str) -> HttpResponse:
    """One figure; an address of an older digest shows the present one, which is then not kept."""
    if request.method not in {"GET", "HEAD"}:
        return HttpResponseNotAllowed(["GET", "HEAD"])
    found = kept(digest, exercise, rung, name, accepted=request.headers.get("Accept-Encoding", ""))
    if found is None:
        raise Http404
    response = HttpResponse(found.content, content_type="image/svg+xml")
    if found.encoding:
        response.headers["Content-Encoding"] = found.encoding
    patch_vary_headers(response, ["Accept-Encoding"])
    response.headers["Cache-Control"] = _FOR_EVER if found.lasting else "no-cache"
    return response

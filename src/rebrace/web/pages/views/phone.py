"""What makes pages an app of the phone: service worker, manifest, and what it takes along to be without a network."""

import json
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token

from rebrace.screens import assets, pwa
from rebrace.web.bridge import phones
from rebrace.web.pages import errors
from rebrace.web.pages.asking import asked
from rebrace.web.serving.phones import kit

SHELL: Final = "/offline/"
_SCREENS: Final = "screens/"
_NO_CACHE: Final = "no-cache"
_ROUTE: Final = "offline"


def service_worker(_: HttpRequest) -> HttpResponse:
    """The service worker with the list of what it keeps; another list is another worker, so the browser renews both."""
    kept = f"self.__WB_MANIFEST = {json.dumps(_kept())};\n"
    worker = (assets.CLIENT / "service-worker.js").read_text(encoding="utf-8")
    return HttpResponse(kept + worker, content_type="text/javascript", headers={"Cache-Control": _NO_CACHE})


def manifest(_: HttpRequest) -> HttpResponse:
    """How the app looks among her other apps."""
    found = pwa.manifest(f"{settings.STATIC_URL}{_SCREENS}")
    return JsonResponse(found, content_type="application/manifest+json", headers={"Cache-Control": _NO_CACHE})


def shell(request: HttpRequest) -> HttpResponse:
    """The page that stands in for all others when there is no network."""
    html = phones.shell(asked(request, _ROUTE, {}))
    return HttpResponse(html, headers={"X-Rebrace-Kit": _name()})


def kit_list(request: HttpRequest) -> HttpResponse:
    """The files that a phone takes along, and how many bytes they are."""
    found = _kit()
    return errors.not_found(request) if found is None else JsonResponse(found)


def token(request: HttpRequest) -> HttpResponse:
    """A form token for a phone that brings what was told without a network."""
    return JsonResponse({"token": get_token(request)})


def _kept() -> list[dict[str, str | None]]:
    """The few files that the page without an engine needs; all but that page bear their state in their address."""
    files = [
        *pwa.styles(f"{settings.STATIC_URL}{_SCREENS}"),
        *(f"{settings.STATIC_URL}client/{each}" for each in assets.files_of(_ROUTE)),
    ]
    return [{"url": SHELL, "revision": _name()}, *({"url": each, "revision": None} for each in files)]


def _name() -> str:
    found = _kit()
    return "" if found is None else str(found["name"])


@cache
def _kit() -> dict[str, object] | None:
    return kit.read(Path(settings.STATIC_ROOT))

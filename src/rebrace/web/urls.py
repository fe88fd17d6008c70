"""All addresses: the screens' routes, her data, and the API."""

import re
from collections.abc import Callable
from importlib import import_module

from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, path

from rebrace.screens.routes import ROUTES
from rebrace.web.pages import errors
from rebrace.web.pages.api import api
from rebrace.web.pages.views import figures, phone, privacy, steps
from rebrace.web.progress import views as progress


def _late(module: str, name: str) -> Callable[..., HttpResponse]:
    """A view whose libraries weigh megabytes: loaded with the first visit, so that a start does not wait for it."""

    def view(*words: object, **named: object) -> HttpResponse:
        found: Callable[..., HttpResponse] = getattr(import_module(f"rebrace.web.pages.views.{module}"), name)
        return found(*words, **named)

    return view


_OURS: dict[str, Callable[..., HttpResponse]] = {
    "export_json": privacy.export_json,
    "export_csv": privacy.export_csv,
    "erase": privacy.erase,
    "chart": progress.chart,
    "ways": _late("ways", "page"),
    "push": _late("ways", "push"),
    "calendar_file": _late("ways", "calendar_file"),
    "calendar": _late("ways", "calendar"),
    "hold": _late("ways", "hold"),
    "held": _late("ways", "held"),
}


def _pattern(route: str) -> str:
    """A route's path as Django writes it: `/moves/{exercise}/` becomes `moves/<str:exercise>/`."""
    return re.sub(r"\{(\w+)\}", r"<str:\1>", route.removeprefix("/"))


urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", api.urls),
    path("figures/<str:digest>/<str:exercise>/<str:rung>/<str:name>", figures.figure, name="figure"),
    path("service-worker.js", phone.service_worker),
    path("app.webmanifest", phone.manifest),
    path("offline/", phone.shell),
    path("phone/kit.json", phone.kit_list),
    path("phone/token/", phone.token),
    *(
        path(_pattern(each.path), _OURS.get(name, steps.step), {"route": name}, name=name)
        for name, each in ROUTES.items()
    ),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.broken

"""All addresses: the screens' routes, her data, and the API."""

import re
from collections.abc import Callable

from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, path

from rebrace.screens.routes import ROUTES
from rebrace.web.pages import errors
from rebrace.web.pages.api import api
from rebrace.web.pages.views import figures, phone, privacy, steps, ways
from rebrace.web.progress import views as progress

_OURS: dict[str, Callable[..., HttpResponse]] = {
    "export_json": privacy.export_json,
    "export_csv": privacy.export_csv,
    "erase": privacy.erase,
    "chart": progress.chart,
    "ways": ways.page,
    "push": ways.push,
    "calendar_file": ways.calendar_file,
    "calendar": ways.calendar,
    "hold": ways.hold,
    "held": ways.held,
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

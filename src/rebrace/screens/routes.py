"""The addresses of all screens, by name: the same for the server, the phone and the templates."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter
from typing import Final
from urllib.parse import quote, urlencode

from rebrace.engine.flows.given import GoTo


class Method(StrEnum):
    """How a route is visited."""

    GET = "GET"
    POST = "POST"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One address: a path with named places, and the methods it answers to."""

    name: str
    path: str
    """Such as `/check/{form}/{page}/`."""
    methods: tuple[Method, ...]

    @property
    def places(self) -> tuple[str, ...]:
        """Names of the places in the path, in order."""
        return tuple(name for _, name, _, _ in Formatter().parse(self.path) if name)


_READ = (Method.GET,)
_SEND = (Method.POST,)
_BOTH = (Method.GET, Method.POST)

ROUTES: Final[Mapping[str, Route]] = {
    name: Route(name=name, path=path, methods=methods)
    for name, path, methods in (
        ("today", "/", _READ),
        ("age", "/welcome/age/", _BOTH),
        ("birth", "/welcome/birth/", _BOTH),
        ("check", "/check/{form}/", _READ),
        ("check_page", "/check/{form}/{page}/", _BOTH),
        ("decision", "/decision/", _READ),
        ("opened", "/opened/", _BOTH),
        ("session", "/session/", _READ),
        ("session_start", "/session/start/", _SEND),
        ("session_set", "/session/set/", _SEND),
        ("session_skip", "/session/skip/", _SEND),
        ("session_swap", "/session/swap/", _BOTH),
        ("session_pause", "/session/pause/", _BOTH),
        ("session_watch", "/session/watch/", _READ),
        ("session_wrong", "/session/wrong/", _READ),
        ("session_stop", "/session/stop/", _SEND),
        ("done", "/done/{session}/", _BOTH),
        ("morning", "/morning/", _BOTH),
        ("moves", "/moves/", _READ),
        ("move", "/moves/{exercise}/", _BOTH),
        ("move_comfort", "/moves/{exercise}/comfort/", _SEND),
        ("back", "/back/", _BOTH),
        ("moment", "/back/moment/", _BOTH),
        ("progress", "/progress/", _READ),
        ("chart", "/progress/charts/{chart}.svg", _READ),
        ("timeline", "/progress/timeline/", _READ),
        ("weeks", "/progress/weeks/", _READ),
        ("measures", "/measures/", _READ),
        ("measure", "/measures/{measure}/", _BOTH),
        ("activities", "/measures/own/activities/", _BOTH),
        ("talk", "/talk/", _READ),
        ("questions", "/questions/", _SEND),
        ("posture", "/posture/", _BOTH),
        ("posture_camera", "/posture/camera/", _BOTH),
        ("breathe", "/breathe/", _READ),
        ("clearance", "/clearance/", _BOTH),
        ("settings", "/settings/", _BOTH),
        ("reminders", "/reminders/", _BOTH),
        ("anchor", "/reminders/now/", _SEND),
        ("ways", "/reminders/ways/", _BOTH),
        ("push", "/reminders/push/", _SEND),
        ("calendar_file", "/reminders/rebrace.ics", _READ),
        ("calendar", "/calendar/{token}.ics", _READ),
        ("hold", "/hold/", _BOTH),
        ("held", "/hold/{token}/", _READ),
        ("evidence", "/evidence/", _READ),
        ("evidence_family", "/evidence/{family}/", _READ),
        ("privacy", "/privacy/", _READ),
        ("export_json", "/privacy/export.json", _READ),
        ("export_csv", "/privacy/export.csv.zip", _READ),
        ("erase", "/privacy/erase/", _BOTH),
    )
}


def path(route: str, **values: str) -> str:
    """The path of a route, with its places filled and escaped."""
    return ROUTES[route].path.format_map({name: quote(value, safe="") for name, value in values.items()})


def address(target: GoTo) -> str:
    """The path, with its query, that a flow sends her to."""
    there = path(target.route, **target.values)
    return f"{there}?{urlencode(target.query)}" if target.query else there

"""The pages about how reminders reach her: what a server knows and no flow can."""

from collections.abc import Mapping
from urllib.parse import urlsplit

import segno
from django.conf import settings
from django.db import transaction
from markupsafe import Markup

from rebrace.engine.catalogue.policies.reminders import RemindersPolicy
from rebrace.engine.facts.state import State
from rebrace.engine.flows.reading import number
from rebrace.screens import routes
from rebrace.screens.ways import BabyLog, Held, Hold, Ways
from rebrace.web.babybuddy import queries as baby
from rebrace.web.babybuddy import services as babybuddy
from rebrace.web.bridge import clock, visits
from rebrace.web.bridge.rendering import page
from rebrace.web.bridge.visits import Asked
from rebrace.web.habits import pushing, queries, services
from rebrace.web.habits.rows import Browser
from rebrace.web.outgoing import sessions

_TOKEN_MOST = 100
_ENDPOINT_MOST = 1000


def ways(asked: Asked, *, address: str | None = None, trouble: str | None = None, typed: str = "") -> str:
    """The ways as they stand, and a fresh calendar address once."""
    state = visits.visit(asked).state
    person = asked.visitor.person if asked.visitor else None
    screen = Ways(
        ready=bool(state.sessions),
        public_key=pushing.public_key(),
        phones=0 if person is None else queries.phones(person),
        timed=state.reminders.clock is not None,
        calendar=person is not None and queries.has_calendar(person),
        address=address,
        baby=None if person is None else _baby(person, state),
        baby_address=typed,
        trouble=trouble,
    )
    return page(screen, state, asked)


def do(person: int, deed: str) -> str | None:
    """One of her deeds on that page; returns the token of a calendar address that was made."""
    if deed == "calendar":
        return services.fresh_calendar(person, now=clock.now())
    deeds = {
        "no_calendar": services.end_calendar,
        "silence": services.drop_phone,
        "disconnect": babybuddy.disconnect,
    }
    if deed in deeds:
        deeds[deed](person)
    return None


def connect(person: int, address: str, token: str) -> str | None:
    """Connect her Baby Buddy; returns the code of what is wrong with what she gave."""
    address, token = address.strip(), token.strip()
    parts = urlsplit(address) if address.isascii() else None
    if parts is None or parts.scheme not in {"http", "https"} or not parts.netloc or parts.query:
        return "address"
    if not sessions.may_read_from(address, settings.REACH):
        return "not_allowed"
    if not token.isascii() or not token.isalnum() or len(token) > _TOKEN_MOST:
        return "token"
    babybuddy.connect(person, address, token, now=clock.now())
    return None


@transaction.atomic
def introduce(person: int, told: Mapping[str, object]) -> bool:
    """A browser that wants notifications; False when what it sent cannot be used."""
    keys = told.get("keys")
    keys = keys if isinstance(keys, Mapping) else {}
    texts = (told.get("endpoint"), keys.get("p256dh"), keys.get("auth"))
    endpoint, p256dh, auth = (each if isinstance(each, str) else "" for each in texts)
    browser = Browser(endpoint=endpoint, p256dh=p256dh, auth=auth)
    if len(endpoint) > _ENDPOINT_MOST or not pushing.is_sound(browser):
        return False
    services.add_phone(person, browser, now=clock.now())
    services.look_again(person, clock.now())
    return True


def leave(person: int, told: Mapping[str, object]) -> None:
    """A browser that no longer wants any."""
    endpoint = told.get("endpoint")
    if isinstance(endpoint, str):
        services.drop_phone(person, endpoint)


def hold(asked: Asked, origin: str | None = None) -> str:
    """The page on which she asks someone to hold the baby; with an origin, she has chosen for how long."""
    seen = visits.visit(asked)
    offered = seen.catalogue.policy(RemindersPolicy).hold_minutes
    minutes = number(seen.given.one("minutes"))
    address = None
    if origin is not None and asked.visitor is not None and minutes in offered:
        token = services.ask_to_hold(asked.visitor.person, minutes, now=clock.now())
        address = origin + routes.path("held", token=token)
    screen = Hold(
        offered=offered,
        minutes=minutes if address else None,
        address=address,
        picture=address and _drawn(address),
    )
    return page(screen, seen.state, asked)


def held(asked: Asked) -> tuple[str, bool]:
    """What the one who holds the baby sees, and whether there is something to see."""
    found = queries.holding(asked.values["token"], clock.now())
    left = 0
    if found is not None:
        left = max(0, found.minutes * 60 - round((clock.now() - found.made_at).total_seconds()))
    screen = Held(minutes=found.minutes if found else 0, seconds=left, gone=found is None)
    return page(screen, State(), asked), found is not None


def _baby(person: int, state: State) -> BabyLog | None:
    found = baby.connected(person)
    if found is None:
        return None
    here = visits.local_now(state).tzinfo
    return BabyLog(
        address=found.address,
        trouble=found.trouble or None,
        last=found.answered_at and found.answered_at.astimezone(here),
        ahead=round(found.ahead / 60),
    )


def _drawn(address: str) -> Markup:
    """A QR code, drawn here; always dark on light, as cameras want it."""
    code = segno.make(address, error="m")
    return Markup(code.svg_inline(scale=5, dark="#000", light="#fff"))  # noqa: S704 - drawn by us

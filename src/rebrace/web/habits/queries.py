"""Reading what is needed to reach her."""

from datetime import datetime
from typing import Any

from rebrace.web.habits.models import Feed, Hold, Phone
from rebrace.web.habits.rows import Holding
from rebrace.web.people import tokens


def phones(person: int) -> int:
    """How many browsers show her notifications."""
    return Phone.objects.filter(person_id=person).count()


def has_calendar(person: int) -> bool:
    """She has a calendar address."""
    return Feed.objects.filter(person_id=person).exists()


def whose_calendar(token: str) -> int | None:
    """The person whose calendar a token opens."""
    digest = tokens.digest(token)
    if digest is None:
        return None
    return Feed.objects.filter(digest=digest).values_list("person_id", flat=True).first()


def holding(token: str, now: datetime) -> Holding | None:
    """The request that a token opens, while it is good."""
    digest = tokens.digest(token)
    row = digest and Hold.objects.filter(digest=digest, gone_at__gt=now).values_list("minutes", "made_at").first()
    return Holding(minutes=row[0], made_at=row[1]) if row else None


def kept(person: int) -> dict[str, Any]:
    """What is kept of her here, for her own copy: no keys, no tokens."""
    return {
        "browsers": [
            {"push_service": _host(endpoint), "since": made_at.isoformat()}
            for endpoint, made_at in Phone.objects.filter(person_id=person).values_list("endpoint", "made_at")
        ],
        "calendar_address_since": [
            made_at.isoformat() for made_at in Feed.objects.filter(person_id=person).values_list("made_at", flat=True)
        ],
        "asked_to_hold_baby": [
            {"minutes": minutes, "at": made_at.isoformat()}
            for minutes, made_at in Hold.objects.filter(person_id=person).values_list("minutes", "made_at")
        ],
    }


def _host(endpoint: str) -> str:
    return endpoint.split("/")[2]

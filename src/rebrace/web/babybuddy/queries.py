"""Reading connections."""

from typing import Any

from rebrace.web.babybuddy.models import Connection
from rebrace.web.babybuddy.rows import Asked, Connected
from rebrace.web.babybuddy.sealing import opened


def connected(person: int) -> Connected | None:
    """Her connection, without its token."""
    row = Connection.objects.filter(person_id=person).first()
    if row is None:
        return None
    return Connected(
        address=row.address, trouble=row.trouble, answered_at=row.answered_at, ahead=row.ahead, made_at=row.made_at
    )


def to_ask(person: int) -> Asked | None:
    """Her connection, with its token, while it may be asked."""
    row = Connection.objects.filter(person_id=person, ask_at__isnull=False).first()
    if row is None:
        return None
    return Asked(address=row.address, token=opened(bytes(row.token)), failures=row.failures, made_at=row.made_at)


def kept(person: int) -> dict[str, Any] | None:
    """What is kept of it, for her own copy: all but the token."""
    row = connected(person)
    return None if row is None else {"address": row.address, "since": row.made_at.isoformat()}

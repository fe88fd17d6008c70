"""How many answers and how many new persons one address may send.

Counted by the library `limits`: in the memory of each worker, or, with `REBRACE_LIMITS`, in a store that all share.
Generous, because a whole clinic may come from one address; they hold off machines, not people.
"""

import logging
from functools import cache
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from limits import RateLimitItem, parse
from limits.errors import StorageError
from limits.storage import storage_from_string
from limits.strategies import SlidingWindowCounterRateLimiter

ANSWERS: Final = parse("600/minute")
NEW_PERSONS: Final = parse("60/hour")

_NETWORK_BITS: Final = 64
"""One household has a whole network of IPv6 addresses."""

_log = logging.getLogger(__name__)


def spend(allowance: RateLimitItem, request: HttpRequest) -> bool:
    """Take one from the allowance of the visitor's address; False when nothing is left.

    When the store of counts cannot be reached, the answer passes: a mum is not kept out by our trouble.
    """
    try:
        return _limiter().hit(allowance, salted_hmac(__name__, address(request)).hexdigest())
    except StorageError:
        _log.exception("rate limits cannot be counted")
        return True


def address(request: HttpRequest) -> str:
    """The visitor's address, or its network where one visitor has many.

    Behind proxies it is the entry that the outermost trusted proxy added to `X-Forwarded-For`; entries before it are
    hearsay.
    """
    seen = request.META.get("REMOTE_ADDR") or ""
    if settings.PROXIES:
        hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
        seen = hops[-settings.PROXIES] if len(hops) >= settings.PROXIES else seen
    return _network(seen)


def forget() -> None:
    """Start counting anew."""
    _limiter.cache_clear()


def _network(text: str) -> str:
    try:
        found = ip_address(text)
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or ip_network((found, _NETWORK_BITS), strict=False))
    return str(found)


@cache
def _limiter() -> SlidingWindowCounterRateLimiter:
    return SlidingWindowCounterRateLimiter(storage_from_string(settings.RATE_LIMITS_STORAGE, wrap_exceptions=True))

"""Which addresses this server may connect to: someone else names them, so they could name our own network.

The name is looked at first, and the address once more after connecting and before anything is sent: a name may lead
elsewhere a moment later.
"""

import ipaddress
import socket
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

_HTTPS: Final = "https"
_NAME_MOST: Final = 253


class Reach(StrEnum):
    """How far the server may reach."""

    PUBLIC = "public"
    """Public addresses, over TLS."""
    HOME = "home"
    """For Baby Buddy also addresses of a private network, and without TLS there."""
    ANY = "any"
    """Every address, for tests on one machine."""


class OutOfReachError(OSError):
    """An address that this server may not connect to."""


def may_name(url: str, *, private: bool) -> bool:
    """An address has the form of one that may be asked for: a scheme and a host, no user, no fragment."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    schemes = {_HTTPS, "http"} if private else {_HTTPS}
    host = parts.hostname or ""
    return (
        parts.scheme in schemes
        and 0 < len(host) <= _NAME_MOST
        and port != 0
        and parts.username is None
        and parts.password is None
        and not parts.fragment
        and url.isascii()
        and url.isprintable()
        and " " not in url
    )


def refuse(address: str, *, private: bool, own: bool, plain: bool = False) -> None:
    """See that a connected address may be spoken to.

    With `private`, addresses of a home network may; with `own`, this machine's own too. Addresses that no server
    can have never may: link-local ones carry the keys of cloud machines. Over a `plain` connection nothing leaves the
    home: a token would travel for all to read.

    Raises `OutOfReachError`.
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    if found.is_link_local or found.is_multicast or found.is_unspecified:
        raise OutOfReachError("not an address of a server")
    elsewhere = (found.is_global and not plain) or (private and found.is_private)
    if not (own if found.is_loopback else elsewhere):
        raise OutOfReachError("not a public address")


def refuse_peer(connected: socket.socket, *, private: bool, own: bool, plain: bool) -> None:
    """The same for the other end of a connection."""
    refuse(connected.getpeername()[0], private=private, own=own, plain=plain)

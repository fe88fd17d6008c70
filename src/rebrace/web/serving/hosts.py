"""Under which names the server can be reached."""

import socket
from ipaddress import ip_address
from typing import Final

LOCAL: Final = ("localhost", "127.0.0.1", "[::1]")
_EVERYWHERE: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to
_OUTSIDE: Final = ("192.0.2.1", 9)
"""An address that belongs to nobody; naming it sends nothing, and tells which of our addresses would be used."""


def reached_as(host: str) -> tuple[str, ...]:
    """The names for an address to serve on; for all addresses, this machine's names in its own network."""
    if host not in _EVERYWHERE:
        return tuple(dict.fromkeys((*LOCAL, bracketed(host))))
    name = socket.gethostname().lower()
    return tuple(dict.fromkeys((*LOCAL, name, f"{name}.local", *_own_address())))


def bracketed(host: str) -> str:
    """A host as it stands in a web address."""
    return f"[{host}]" if ":" in host else host


def is_this_machine(host: str) -> bool:
    """Only programs on this machine can reach it."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _own_address() -> tuple[str, ...]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as trial:
        try:
            trial.connect(_OUTSIDE)
        except OSError:
            return ()
        return (str(trial.getsockname()[0]),)

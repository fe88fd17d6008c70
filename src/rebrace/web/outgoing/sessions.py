"""Sessions of the library `requests` that go nowhere else: no redirects, no proxies of the machine, bounded waits."""

import socket
from typing import Any, Final

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from rebrace.web.outgoing.reach import Reach, may_name, refuse_peer

WAIT: Final = (5, 10)
"""Seconds for connecting, and for each wait for more of an answer."""


class _Looked(HTTPConnection):
    private: bool
    own: bool

    def _new_conn(self) -> socket.socket:
        return _looked_at(super()._new_conn(), private=self.private, own=self.own, plain=True)


class _LookedOverTls(HTTPSConnection):
    private: bool
    own: bool

    def _new_conn(self) -> socket.socket:
        return _looked_at(super()._new_conn(), private=self.private, own=self.own)


def _looked_at(connected: socket.socket, *, private: bool, own: bool, plain: bool = False) -> socket.socket:
    try:
        refuse_peer(connected, private=private, own=own, plain=plain)
    except OSError:
        connected.close()
        raise
    return connected


class _Adapter(HTTPAdapter):
    """Looks at the other end of every connection before anything is sent."""

    def __init__(self, *, private: bool, own: bool) -> None:
        self._allowed = {"private": private, "own": own}
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - the library's signature
        super().init_poolmanager(*args, **kwargs)
        plain = type("Pool", (HTTPConnectionPool,), {"ConnectionCls": type("Looked", (_Looked,), self._allowed)})
        tls = type("TlsPool", (HTTPSConnectionPool,), {"ConnectionCls": type("Tls", (_LookedOverTls,), self._allowed)})
        self.poolmanager.pool_classes_by_scheme = {"http": plain, "https": tls}


class _Session(requests.Session):
    """Asks no environment for proxies or passwords, and follows nobody elsewhere."""

    def __init__(self, *, private: bool, own: bool) -> None:
        super().__init__()
        self.trust_env = False
        self.headers["User-Agent"] = "Rebrace"
        for scheme in ("http://", "https://"):
            self.mount(scheme, _Adapter(private=private, own=own))

    def request(self, *args: Any, **kwargs: Any) -> requests.Response:  # noqa: ANN401 - the library's signature
        """Ask once, and stay: an answer that leads elsewhere is an answer."""
        return super().request(*args, **{**kwargs, "allow_redirects": False})


def to_push_service(reach: Reach) -> requests.Session:
    """For the push services of browsers, which are never at home."""
    return _Session(private=reach is Reach.ANY, own=reach is Reach.ANY)


def to_baby_buddy(reach: Reach) -> requests.Session:
    """For a Baby Buddy, which stands at home where the host says that this is a home."""
    return _Session(private=reach is not Reach.PUBLIC, own=reach is not Reach.PUBLIC)


def may_push_to(url: str, reach: Reach) -> bool:
    """An address that a browser gave for its push service has an acceptable form."""
    return may_name(url, private=reach is Reach.ANY)


def may_read_from(url: str, reach: Reach) -> bool:
    """An address that she gave for her Baby Buddy has an acceptable form."""
    return may_name(url, private=reach is not Reach.PUBLIC)

"""Behind a proxy that holds the certificate, everything stays on TLS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.service.running import Server, Visitor, serving

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

PROXY = {"X-Forwarded-Proto": "https", "Host": "rebrace.example", "Referer": "https://rebrace.example/"}


def behind_a_proxy(home: Path) -> AbstractContextManager[Server]:
    return serving(home, REBRACE_TLS="proxy", REBRACE_HOSTS="rebrace.example,127.0.0.1")


def test_cookies_are_bound_to_the_host_and_travel_over_tls_only(tmp_path: Path) -> None:
    with behind_a_proxy(tmp_path) as server:
        answer = Visitor(server.port, headers=PROXY).send("/welcome/age/", {"age": "8"})
    assert answer.status == 303
    assert "__Host-rebrace" in answer.cookies
    for name, morsel in answer.cookies.items():
        assert name.startswith("__Host-rebrace")
        assert (morsel["secure"], morsel["path"], morsel["domain"], morsel["samesite"]) == (True, "/", "", "Lax")


def test_browsers_are_told_to_stay_on_tls(tmp_path: Path) -> None:
    with behind_a_proxy(tmp_path) as server:
        over_tls = Visitor(server.port, headers=PROXY).get("/")
        in_the_open = Visitor(server.port, headers={"Host": "rebrace.example"}).get("/")
    assert over_tls.headers["strict-transport-security"] == "max-age=31536000"
    assert "strict-transport-security" not in in_the_open.headers


def test_a_form_from_another_origin_is_refused(tmp_path: Path) -> None:
    with behind_a_proxy(tmp_path) as server:
        visitor = Visitor(server.port, headers=PROXY)
        visitor.get("/welcome/age/")
        visitor.headers = {**PROXY, "Origin": "https://evil.example"}
        assert visitor.send("/welcome/age/", {"age": "8"}).status == 403

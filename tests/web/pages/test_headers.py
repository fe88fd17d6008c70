"""What every answer tells the browser."""

from __future__ import annotations

import pytest

from tests.web.browsing import PAGE, Browser

pytestmark = pytest.mark.usefixtures("store")

EVERYWHERE = [PAGE, "/", "/privacy/", "/nothing/here/", "/api/openapi.json", "/api/nothing"]


def policy(browser: Browser, path: str) -> dict[str, str]:
    directives = browser.look(path)["Content-Security-Policy"].split(";")
    return dict(directive.strip().split(" ", 1) for directive in directives)


@pytest.mark.parametrize("path", EVERYWHERE)
def test_content_comes_from_this_host_alone_and_never_inline(path: str) -> None:
    assert policy(Browser(), path) == {
        "default-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "object-src": "'none'",
    }


@pytest.mark.parametrize("path", EVERYWHERE)
def test_nothing_is_kept_framed_sniffed_or_told_on(path: str) -> None:
    answer = Browser().look(path)
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"


def test_camera_and_movement_are_ours_and_everything_else_is_off() -> None:
    features = dict(each.strip().split("=") for each in Browser().look()["Permissions-Policy"].split(","))
    assert {name for name, allowed in features.items() if allowed != "()"} == {
        "camera",
        "accelerometer",
        "gyroscope",
        "screen-wake-lock",
    }
    assert features["camera"] == "(self)"
    assert features["geolocation"] == features["microphone"] == "()"


def test_on_plain_http_nobody_is_told_to_stay_on_tls() -> None:
    assert "Strict-Transport-Security" not in Browser().look()


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", ""])
def test_a_name_that_is_not_ours_gets_no_page(host: str) -> None:
    assert Browser().client.get(PAGE, headers={"host": host}).status_code == 400

"""What a browser is told: where content may come from, who may frame it, how cookies travel."""

import re
from collections.abc import MutableMapping
from typing import Final

from csp.constants import NONE, SELF

from rebrace.web.settings.environment import Tls

CONTENT_SECURITY_POLICY: Final = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

# Files bear rules of their own, as a worker is bound by its file's and not by its page's. Only the workers of the
# engine and of the camera may make a program of the bytes that they fetch, which is what WebAssembly is.
_FILES: Final = "default-src 'self'; frame-ancestors 'none'; object-src 'none'"
_COMPUTING: Final = "script-src 'self' 'wasm-unsafe-eval'"
_COMPUTING_FILES: Final = re.compile(r"/client/workers/(engine|pose)[.-]")


def file_headers(headers: MutableMapping[str, str], path: str, address: str) -> None:
    """The rules that go with a static file."""
    del path
    headers["Content-Security-Policy"] = f"{_FILES}; {_COMPUTING}" if _COMPUTING_FILES.search(address) else _FILES


# Camera and movement sensors are for our own pages; everything else that a page never needs is switched off.
PERMISSIONS_POLICY: Final = ", ".join(
    [
        *(f"{feature}=(self)" for feature in ("camera", "accelerometer", "gyroscope", "screen-wake-lock")),
        *(
            f"{feature}=()"
            for feature in (
                *("geolocation", "microphone", "payment", "usb", "serial", "midi", "display-capture"),
                *("browsing-topics", "identity-credentials-get", "idle-detection", "local-fonts"),
            )
        ),
    ]
)

HSTS_SECONDS: Final = 365 * 24 * 60 * 60


def cookie(name: str, tls: Tls) -> str:
    """The name of a cookie; over TLS with the prefix that binds it to this very host."""
    return name if tls is Tls.OFF else f"__Host-{name}"

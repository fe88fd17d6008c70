"""What a browser is told: where content may come from, who may frame it, how cookies travel."""

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

"""Rebrace among her other apps: its name, its colours, its signs."""

from typing import Any, Final

from rebrace.screens.assets import asset

PAPER: Final = "#fbf7f2"
"""The light theme's paper, behind the sign while the app opens."""
_SIGNS: Final = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-512.png", "512x512", "maskable"),
)


def manifest(prefix: str) -> dict[str, Any]:
    """What a browser wants to know of a web app."""
    return {
        "id": "/",
        "name": "Rebrace",
        "short_name": "Rebrace",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {"src": asset(prefix, name), "sizes": sizes, "type": "image/png", "purpose": purpose}
            for name, sizes, purpose in _SIGNS
        ],
    }


def styles(prefix: str) -> tuple[str, ...]:
    """What the page without a network is drawn with."""
    names = ("rebrace.css", "player.css", "offline.css", "pictures.svg", "icon.svg")
    return tuple(asset(prefix, name) for name in names)

"""The token in her browser's cookie: 256 random bits, of which only a hash is kept."""

import hashlib
import secrets
from typing import Final

_BYTES: Final = 32
_LENGTH: Final = 43
"""Characters of 32 bytes in URL-safe base 64 without padding."""


def fresh() -> str:
    """A new token."""
    return secrets.token_urlsafe(_BYTES)


def digest(token: str) -> bytes | None:
    """What is kept of a token; None for something that cannot be one.

    Plain SHA-256 is enough: with 256 random bits there is nothing to guess or to look up in a table.
    """
    if len(token) != _LENGTH or not token.isascii():
        return None
    return hashlib.sha256(token.encode("ascii")).digest()

"""A token sealed with the secret of this installation, so that a copy of the database alone opens nobody's house."""

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


def seal(token: str) -> bytes:
    """A token as it is kept."""
    return _box().encrypt(token.encode())


def opened(sealed: bytes) -> str | None:
    """The token again; None when the secret has changed since."""
    try:
        return _box().decrypt(sealed).decode()
    except InvalidToken:
        return None


def _box() -> Fernet:
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"rebrace.babybuddy").derive(settings.SECRET_KEY.encode())
    return Fernet(base64.urlsafe_b64encode(key))

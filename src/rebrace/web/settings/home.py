"""The data folder and the secrets that are kept in it."""

import base64
import os
import secrets
from pathlib import Path
from typing import Final

_KEPT_IN: Final = "secret_key"
_PUSH_KEPT_IN: Final = "push_key"
_SECRET_BYTES: Final = 48


class HomeNotWritableError(OSError):
    """The data folder cannot be used; the message says why and what to do."""


def prepare(home: Path) -> Path:
    """Make the data folder, for its owner alone, and see that it can be written.

    Raises `HomeNotWritableError`.
    """
    trial = home / f".trial-{secrets.token_hex(8)}"
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise HomeNotWritableError(
            f"The folder {home} cannot be written ({error.strerror}). Give it to this user, or set REBRACE_HOME to"
            " another folder."
        ) from error
    return home


def secret_key(home: Path) -> str:
    """The secret of this installation, made on first use and readable by its owner only.

    Raises `HomeNotWritableError`.
    """
    path = home / _KEPT_IN
    if not path.exists():
        _write_once(prepare(home) / _KEPT_IN, secrets.token_urlsafe(_SECRET_BYTES))
    return path.read_text(encoding="ascii").strip()


def push_key(home: Path) -> str:
    """The key by which push services know this installation, made on first use and readable by its owner only.

    Raises `HomeNotWritableError`.
    """
    path = home / _PUSH_KEPT_IN
    if not path.exists():
        _write_once(prepare(home) / _PUSH_KEPT_IN, _fresh_key())
    return path.read_text(encoding="ascii").strip()


def _fresh_key() -> str:
    """A private key of the curve P-256, as its 32 bytes in URL-safe base 64."""
    from cryptography.hazmat.primitives.asymmetric import ec

    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return base64.urlsafe_b64encode(number.to_bytes(32, "big")).decode("ascii").rstrip("=")


def _write_once(path: Path, text: str) -> None:
    """Write a file whole or not at all; of several writers at once the first wins."""
    draft = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        draft.unlink()

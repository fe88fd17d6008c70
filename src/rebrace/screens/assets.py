"""The style sheet and the pictures, each with a digest in its address so that it can be kept for ever."""

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "static"


@cache
def digest(name: str) -> str:
    """Short digest of a static file's content."""
    return blake2b((FOLDER / name).read_bytes(), digest_size=6).hexdigest()


@cache
def asset(prefix: str, name: str) -> str:
    """Address of a static file under the prefix of this host."""
    return f"{prefix}{name}?v={digest(name)}"

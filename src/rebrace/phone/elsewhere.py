"""The page for what only the server can do."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """It needs a network, and nothing was changed."""

    template: ClassVar[str] = "offline_elsewhere.html"

"""What the templates ask of the content's words."""

from typing import Protocol


class Words(Protocol):
    """The content's words in one language."""

    def __call__(self, key: str, /, **values: object) -> str:
        """The sentence of a key, with its places filled."""
        ...

    def many(self, key: str, /) -> tuple[str, ...]:
        """The sentences of a key that holds a list."""
        ...

    def __contains__(self, key: object, /) -> bool:
        """There are words under this key."""
        ...

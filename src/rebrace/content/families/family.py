"""One family of content: where its files lie, what each holds, and where the engine finds it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A folder, and the kind of value in its files."""

    folder: tuple[str, ...]
    kind: type[Any]
    rows: str | None = None
    """Name of the list of tables when a file holds several values."""
    name_field: str | None = "id"
    """The field that holds the id; it equals the file's name, or the folder's for a folder of its own."""
    own_folder: str | None = None
    """File name when each value has a folder of its own."""
    into: str | None = None
    """The catalogue's field that holds the values by id; none for families that the engine does not need."""
    alone: bool = False
    """The field holds the one value there is."""
    key: Callable[[str], object] = str
    """Makes the key in the catalogue from the id."""
    ids: tuple[str, ...] = ()
    """Ids that must be there."""

    def holds(self, inside: tuple[str, ...]) -> bool:
        """Whether a file at this path belongs to the family."""
        if self.own_folder is None:
            return inside[:-1] == self.folder
        depth = len(self.folder)
        return inside[:depth] == self.folder and inside[depth + 1 :] == (self.own_folder,)

    def name_of(self, inside: tuple[str, ...]) -> str:
        """The id that a file's place gives to its one value."""
        return inside[-2] if self.own_folder else inside[-1].removesuffix(".toml")

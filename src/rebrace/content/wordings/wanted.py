"""One key of the words, and what is expected there."""

from dataclasses import dataclass

from rebrace.content.shelf import Entry
from rebrace.content.words import FALLBACK


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A key that a family's words have or may have."""

    key: str
    place: str = ""
    """The file it belongs in."""
    many: bool = False
    """A list of texts rather than one text."""
    needed: bool = True
    whole_table: bool = False
    """The key is a table whose names the family leaves open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Makes the keys of one entry, which all begin alike and belong in one file."""

    start: str
    place: str

    def one(self, *names: str) -> tuple[Wanted, ...]:
        """Texts that must be there."""
        return tuple(Wanted(key=f"{self.start}.{name}", place=self.place) for name in names)

    def several(self, *names: str) -> tuple[Wanted, ...]:
        """Lists of texts that must be there."""
        return tuple(Wanted(key=f"{self.start}.{name}", place=self.place, many=True) for name in names)

    def perhaps(self, *names: str, many: bool = False) -> tuple[Wanted, ...]:
        """Texts that may be there."""
        return tuple(Wanted(key=f"{self.start}.{name}", place=self.place, many=many, needed=False) for name in names)


def about(entry: Entry, *path: str) -> About:
    """The keys of one entry: of its own folder where it has one, else of its family's words."""
    inside = entry.document.inside
    own = inside[0] == "exercises"
    place = entry.document.neighbour(*(inside[:-1] if own else (inside[0], "words")), f"{FALLBACK}.toml")
    return About(start=".".join((inside[0], *(path or (entry.id,)))), place=place)


def table(key: str) -> Wanted:
    """A table of texts under names of its own."""
    return Wanted(key=key, needed=False, whole_table=True)

"""Trouble as a value: where it is, what is wrong, how to mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong with a file or an input, for the person who can mend it."""

    place: str
    """File, form or request part, such as `exercises/side_step/exercise.toml`."""
    key: str
    """Dotted path of the key inside the place, such as `rungs[2].dose.sets`; may be empty."""
    sentence: str
    mend: str

    def __str__(self) -> str:
        where = f"{self.place}: {self.key}" if self.key else self.place
        return f"{where}: {self.sentence} {self.mend}".rstrip()

"""Where every number of the content comes from: a source, or a marked design choice.

A table says so with `source = [...]` and `design = true`; tables inside it that say nothing inherit it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.dialect import Dialect
from rebrace.engine.wire.trouble import shown, within

CONTENT_DIALECT: Final = Dialect(
    aside=frozenset({"source", "design", "reviewed_by", "reviewed_on"}), written_as=(("evidence", "source"),)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number of the content, for the page that shows where all of them come from."""

    file: str
    key: str
    value: int | float
    sources: tuple[str, ...]
    design: bool
    """Chosen by Rebrace rather than published; its sources, if any, are what it was derived from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a table says of where its numbers come from."""

    sources: tuple[str, ...] = ()
    design: bool = False


@dataclass(slots=True, kw_only=True)
class Provenance:
    """Walks one document; gathers its numbers, the sources it names and what is wrong with either."""

    place: str
    numbers: list[Number]
    named: list[tuple[str, str]]
    """Key and source id of every mention."""
    problems: list[Problem]

    def table(self, raw: Mapping[str, Any], key: str, inherited: Origin) -> dict[str, Any]:
        """The same table, with the sources it inherits written into it."""
        origin = self._origin(raw, key) if {"source", "design"} & raw.keys() else inherited
        told = {name: each for name, each in raw.items() if name not in CONTENT_DIALECT.aside}
        found = {name: self._value(each, within(key, name), origin) for name, each in told.items()}
        return {**found, "source": list(origin.sources)}

    def _value(self, raw: object, key: str, origin: Origin) -> object:
        if isinstance(raw, dict):
            return self.table(raw, key, origin)
        if isinstance(raw, list):
            return [self._value(each, f"{key}[{place}]", origin) for place, each in enumerate(raw)]
        if isinstance(raw, int | float) and not isinstance(raw, bool):
            self._number(raw, key, origin)
        return raw

    def _number(self, value: float, key: str, origin: Origin) -> None:
        if not origin.sources and not origin.design:
            mend = 'Name its source = ["..."] in its table, or mark the table design = true.'
            self._tell(key, "is a number from nowhere.", mend)
        self.numbers.append(Number(file=self.place, key=key, value=value, sources=origin.sources, design=origin.design))

    def _origin(self, raw: Mapping[str, Any], key: str) -> Origin:
        design = raw.get("design", False)
        if not isinstance(design, bool):
            self._tell(within(key, "design"), f"is {shown(design)}.", "Write true, or leave it out.")
        return Origin(sources=tuple(self._sources(raw.get("source", []), within(key, "source"))), design=design is True)

    def _sources(self, raw: object, key: str) -> Iterator[str]:
        if not isinstance(raw, list) or not all(isinstance(each, str) for each in raw):
            self._tell(key, f"is {shown(raw)}.", 'Write a list of source ids, such as ["S50"].')
            return
        for each in raw:
            self.named.append((key, each))
            yield each

    def _tell(self, key: str, sentence: str, mend: str) -> None:
        self.problems.append(Problem(place=self.place, key=key, sentence=sentence, mend=mend))


def walked(place: str, raw: Mapping[str, Any]) -> tuple[dict[str, Any], Provenance]:
    """A document's table with inherited sources written in, and what the walk gathered."""
    provenance = Provenance(place=place, numbers=[], named=[], problems=[])
    return provenance.table(raw, "", Origin()), provenance

"""How a document may differ from the plain shape of a dataclass."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """Keys that stand beside the data, and fields that go by another key.

    Content files carry `source`, `design`, `reviewed_by` and `reviewed_on` in any table; a field called `evidence`
    is written as `source` there.
    """

    aside: frozenset[str] = frozenset()
    """Keys that any table may carry and that are not part of its value."""
    written_as: tuple[tuple[str, str], ...] = ()
    """Field and the key it is written under; such a field is empty when its key is not there."""


PLAIN = Dialect()

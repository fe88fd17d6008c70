"""How a document may differ from the plain shape of a dataclass."""

from dataclasses import dataclass

from rebrace.engine.wire.scalars import Reader
from rebrace.engine.wire.trouble import Bad, Trouble


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

    def stripping(self, read: Reader) -> Reader:
        """A reader that is given a value without the keys that stand aside, at any depth."""

        def read_stripped(raw: object, key: str, trouble: Trouble) -> object | Bad:
            return read(self._strip(raw), key, trouble)

        return read_stripped if self.aside else read

    def _strip(self, raw: object) -> object:
        if isinstance(raw, dict):
            return {name: self._strip(each) for name, each in raw.items() if name not in self.aside}
        return [self._strip(each) for each in raw] if isinstance(raw, list) else raw


PLAIN = Dialect()

"""Every source that is named is in the register, and every entry of the register is there for something."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.engine.catalogue.sources import Source
from rebrace.engine.vocabulary.problems import Problem


def problems(shelf: Shelf) -> Iterator[Problem]:
    """Sources that nobody knows, and built-in ones that nobody needs."""
    known = shelf.ids(Source)
    for mention in shelf.mentions:
        if mention.source not in known:
            mend = "Add it to sources/sources.toml, or mend its id."
            sentence = f"names “{mention.source}”, which is no source of the register."
            yield Problem(place=mention.document.place, key=mention.key, sentence=sentence, mend=mend)
    named = {mention.source for mention in shelf.mentions}
    for entry, source in shelf.of(Source):
        if entry.document.built_in and source.background is None and source.id not in named:
            mend = "Name it where it is used, say in `background` what it was read for, or remove it."
            yield entry.problem("id", f"“{source.id}” is named by nothing.", mend)

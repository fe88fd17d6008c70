"""The words of triage: pages, tick lines, questions, why each rule is there, and what each decision says."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import About, Wanted, about, table
from rebrace.engine.catalogue.conditions import CIRCUMSTANCES
from rebrace.engine.catalogue.triage import CheckForm, Form, TriageItem
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Unlock


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every form and item, and of the decisions."""
    yield from _decisions()
    for name in ("silent", "items.recorded", "roles", "explain"):
        yield table(f"triage.{name}")
    for entry, form in shelf.of(CheckForm):
        yield from about(entry, "pages", form.form.value).one(*(f"{page.id}.title" for page in form.pages))
        for line in (line for page in form.pages for line in page.clusters):
            claim = ("claim",) if form.form is Form.SESSION else ()
            yield from about(entry, "clusters", line.id).one("line", "hint", *claim)
    for entry, item in shelf.of(TriageItem):
        it = about(entry, "items", item.id)
        yield from it.one("question", "reason")
        yield from it.one(*(f"choices.{choice}" for choice in item.choices))
        yield from it.perhaps("hint", "least", "most")
        yield from about(entry, "rules").one(*(f"{rule.id}.why" for rule in item.rules))


def _decisions() -> Iterator[Wanted]:
    it = About(start="triage", place="triage/words/en.toml")
    for disposition in Disposition:
        yield from it.one(f"dispositions.{disposition}.headline", f"dispositions.{disposition}.advice")
        yield from it.perhaps(f"dispositions.{disposition}.say")
    yield from it.one(*(f"holds.{hold}" for hold in Hold))
    yield from it.one(*(f"unlocks.{unlock}" for unlock in Unlock))
    yield from it.one(*(f"circumstances.{name}" for name in sorted(CIRCUMSTANCES)))

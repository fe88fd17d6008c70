"""The words of triage: pages, lines and questions, why each rule is there, what to do, how a lock opens."""

from collections.abc import Iterator
from typing import Final

from rebrace.content.shelf import Entry, Shelf
from rebrace.content.wordings.wanted import About, Wanted, about
from rebrace.content.words import FALLBACK
from rebrace.engine.catalogue.conditions import CIRCUMSTANCES
from rebrace.engine.catalogue.policies.opening import OpeningPolicy
from rebrace.engine.catalogue.triage import CheckForm, TriageItem
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Unlock

_PLACE: Final = f"triage/words/{FALLBACK}.toml"
_TO_SAY: Final = (Disposition.EMERGENCY, Disposition.URGENT_MENTAL_HEALTH, Disposition.SAME_DAY)


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of triage."""
    for entry, form in shelf.of(CheckForm):
        yield from _form(entry, form)
    for entry, item in shelf.of(TriageItem):
        it = about(entry, "items", item.id)
        yield from it.one("question", "reason", *(f"choices.{choice}" for choice in item.choices))
        yield from about(entry, "rules").one(*(f"{rule.id}.why" for rule in item.rules))
    for _, policy in shelf.of(OpeningPolicy):
        yield from _part("roles").one(*dict.fromkeys((*policy.checked_by, *policy.physio)))
    yield from _part("dispositions").one(*(f"{each}.{name}" for each in Disposition for name in ("headline", "advice")))
    yield from _part("dispositions").one(*(f"{each}.say" for each in _TO_SAY))
    yield from _part("holds").one(*Hold)
    yield from _part("unlocks").one(*Unlock)
    yield from _part("silent").one("reason", "why")
    yield from _part("recorded").one("reason")
    yield from _part("today").one("recovery", "minimum", "regress", "early_days")
    yield from _part("explain").one("yes", "is", "at_least", "all", "any", "not")
    yield from _part("circumstances").one(*sorted(CIRCUMSTANCES))


def _form(entry: Entry, form: CheckForm) -> Iterator[Wanted]:
    for page in form.pages:
        yield from about(entry, "pages", form.form, page.id).one("title")
        for cluster in page.clusters:
            yield from about(entry, "clusters", cluster.id).one("line", "hint")


def _part(name: str) -> About:
    return About(start=f"triage.{name}", place=_PLACE)

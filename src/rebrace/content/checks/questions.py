"""Triage items, their rules and forms fit together: every item is asked, every condition can be met."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from rebrace.content.shelf import Entry, Shelf
from rebrace.content.walking import Part, parts
from rebrace.engine.catalogue.conditions import CIRCUMSTANCES, AtLeast, Is, Yes
from rebrace.engine.catalogue.triage import AnswerKind, CheckForm, TriageItem
from rebrace.engine.vocabulary.problems import Problem


def problems(shelf: Shelf) -> Iterator[Problem]:
    """What is wrong between items, rules and forms."""
    items = shelf.mapping(TriageItem)
    known = shelf.ids(TriageItem)
    yield from _rule_ids(shelf)
    yield from _asked(shelf)
    for entry, item in shelf.of(TriageItem):
        yield from _answers(entry, item)
    for entry, form in shelf.of(CheckForm):
        yield from _form(entry, form, known)
    for entry, part in shelf.parts:
        if isinstance(part.owner, Yes | Is | AtLeast) and part.name == "item":
            yield from _condition(entry, part, items, known)


def _rule_ids(shelf: Shelf) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for entry, item in shelf.of(TriageItem):
        for place, rule in enumerate(item.rules):
            earlier = first.setdefault(rule.id, f"{entry.document.place} {entry.id}")
            if earlier != f"{entry.document.place} {entry.id}" or [each.id for each in item.rules].count(rule.id) > 1:
                yield entry.problem(f"rules[{place}].id", f"is a second “{rule.id}”.", f"The other is in {earlier}.")


def _asked(shelf: Shelf) -> Iterator[Problem]:
    asked = {item for _, form in shelf.of(CheckForm) for item in items_of(form)}
    for entry, item in shelf.of(TriageItem):
        if item.id not in asked and not _from_circumstances(item):
            yield entry.problem("", f"“{item.id}” is on no page of any form.", "Put it on a page in triage/forms.")


def _from_circumstances(item: TriageItem) -> bool:
    """An item that is never asked, because its rules look at circumstances only."""
    asks = {
        part.value for part in parts(item.rules) if isinstance(part.owner, Yes | Is | AtLeast) and part.name == "item"
    }
    return bool(asks) and asks <= CIRCUMSTANCES


def items_of(form: CheckForm) -> tuple[str, ...]:
    """The items of a form, in the order of its pages."""
    lines = [
        line
        for page in form.pages
        for line in (*(() if page.item is None else ((page.item,),)), *(line.items for line in page.clusters))
    ]
    return tuple(item for line in lines for item in line)


def _answers(entry: Entry, item: TriageItem) -> Iterator[Problem]:
    if (item.kind is AnswerKind.CHOICE) != bool(item.choices):
        yield entry.problem("choices", "fit no other kind than choice, which needs them.", "Mend kind or choices.")
    for choice in item.worrying:
        if choice not in item.choices:
            yield entry.problem(
                "worrying", f"has “{choice}”, which is no choice.", f"Choose from {', '.join(item.choices)}."
            )


def _form(entry: Entry, form: CheckForm, known: frozenset[str]) -> Iterator[Problem]:
    for item in dict.fromkeys(items_of(form)):
        if item not in known:
            yield entry.problem("pages", f"asks “{item}”, which is no item.", "Mend the id, or add the item.")
    lines = [line for page in form.pages for line in page.clusters]
    for line in lines:
        yield from _twice(entry, f"line “{line.id}”", line.items)
    yield from _twice(entry, "form", [line.id for line in lines])
    yield from _twice(entry, "form", [page.id for page in form.pages])
    for place, page in enumerate(form.pages):
        if (page.item is None) == (not page.clusters):
            mend = "Write either item or clusters."
            yield entry.problem(f"pages[{place}]", "is neither one item nor a list of lines.", mend)


def _twice(entry: Entry, what: str, ids: Iterable[str]) -> Iterator[Problem]:
    for each, count in Counter(ids).items():
        if count > 1:
            yield entry.problem("pages", f"has “{each}” {count} times in one {what}.", "Keep one of them.")


def _condition(entry: Entry, part: Part, items: Mapping[str, TriageItem], known: frozenset[str]) -> Iterator[Problem]:
    condition, name = part.owner, part.value
    item = items.get(name)
    if item is None:
        if name not in known and name not in CIRCUMSTANCES:
            yield entry.problem(part.key, f"asks “{name}”, which is no item.", "Mend the id, or add the item.")
    elif isinstance(condition, Yes) and item.kind is not AnswerKind.YES_NO:
        yield entry.problem(part.key, f"asks yes of “{name}”, which is a {item.kind}.", "Use is or at_least.")
    elif isinstance(condition, Is) and condition.choice not in (*item.choices, *_words_of(item.kind)):
        mend = f"Its answers are: {', '.join((*item.choices, *_words_of(item.kind)))}."
        yield entry.problem(part.key, f"asks “{name}” for “{condition.choice}”, which is no answer of it.", mend)
    elif isinstance(condition, AtLeast) and not _reachable(item, condition.number):
        mend = f"It takes {item.least} to {item.most}." if item.kind is AnswerKind.SCALE else "Use yes or is."
        yield entry.problem(part.key, f"asks “{name}” for {condition.number} or more.", mend)


def _words_of(kind: AnswerKind) -> tuple[str, ...]:
    return ("yes", "no", "not_sure") if kind is AnswerKind.YES_NO else ("not_sure",)


def _reachable(item: TriageItem, number: int) -> bool:
    return item.kind is AnswerKind.SCALE and item.least < number <= item.most

"""What a form asks: its items, which of them are answered, and what a line left unticked says."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.triage import AnswerKind, CheckForm, Form, Page, TriageItem
from rebrace.engine.triage.circumstances import Circumstances
from rebrace.engine.triage.evaluation import truth_of

NOT_SURE: Final = "not_sure"

_YES_NO: Final = ("yes", "no")


def choices_of(item: TriageItem) -> tuple[str, ...]:
    """Every definite answer to an item, as it is written down."""
    match item.kind:
        case AnswerKind.YES_NO:
            return _YES_NO
        case AnswerKind.SCALE:
            return tuple(str(number) for number in range(item.least, item.most + 1))
        case AnswerKind.CHOICE:
            return item.choices


def is_definite(item: TriageItem, answer: str | None) -> bool:
    """The answer is one that the item has; "not sure" is none."""
    match item.kind:
        case AnswerKind.YES_NO:
            return answer in _YES_NO
        case AnswerKind.SCALE:
            return answer is not None and answer in choices_of(item)
        case AnswerKind.CHOICE:
            return answer in item.choices


def definite(answers: Mapping[str, str], catalogue: Catalogue) -> Mapping[str, str]:
    """The answers that say something: to items that are known, and with a value that the item has."""
    return {
        item: answer
        for item, answer in answers.items()
        if item in catalogue.items and is_definite(catalogue.items[item], answer)
    }


def quiet(item: TriageItem) -> str:
    """What leaving its line unticked answers."""
    if item.quiet is not None:
        return item.quiet
    untroubled = (choice for choice in choices_of(item) if choice not in (*item.worrying, "yes"))
    return next(untroubled, NOT_SURE)


def items_of_page(page: Page) -> tuple[str, ...]:
    """The ids of a page's items, each once, in the order in which they are shown."""
    ticked = (item for cluster in page.clusters for item in cluster.items)
    return tuple(dict.fromkeys((*ticked, *((page.item,) if page.item else ()))))


def items_of(form: CheckForm) -> tuple[str, ...]:
    """The ids of a form's items."""
    return tuple(dict.fromkeys(item for page in form.pages for item in items_of_page(page)))


def is_asked(item: TriageItem, answers: Mapping[str, str], circumstances: Circumstances) -> bool:
    """A follow-up is asked when its condition holds, or may hold because a circumstance is not known."""
    return item.asked_when is None or truth_of(item.asked_when, answers, circumstances).may_hold


def asked(
    ids: Collection[str], said: Mapping[str, str], circumstances: Circumstances, catalogue: Catalogue
) -> Iterator[TriageItem]:
    """The items among these that are asked, given the definite answers."""
    for each in ids:
        item = catalogue.items.get(each)
        if item is not None and is_asked(item, said, circumstances):
            yield item


def missing(
    form: Form, answers: Mapping[str, str], circumstances: Circumstances, catalogue: Catalogue
) -> tuple[str, ...]:
    """The items of a form that are asked and not answered at all; "not sure" is an answer here."""
    ids, said = items_of(catalogue.forms[form]), definite(answers, catalogue)
    return tuple(
        item.id
        for item in asked(ids, said, circumstances, catalogue)
        if item.id not in said and answers.get(item.id) != NOT_SURE
    )


def quiet_answers(page: Page, ticked: Collection[str], catalogue: Catalogue) -> Mapping[str, str]:
    """The answers that the unticked lines of a page give; follow-ups among them are not asked.

    An item that stands in a ticked line too is left to be asked.
    """
    open_items = {item for cluster in page.clusters if cluster.id in ticked for item in cluster.items}
    return {
        item: quiet(catalogue.items[item])
        for cluster in page.clusters
        for item in cluster.items
        if item not in open_items and catalogue.items[item].asked_when is None
    }

"""The pages of a check-in as screens, and reading what she answered on one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from rebrace.engine.catalogue.triage import AnswerKind, Cluster, Form, Page, TriageItem
from rebrace.engine.facts.kinds.triage import Answer
from rebrace.engine.flows.given import Trouble, Visit
from rebrace.engine.triage.asking import NOT_SURE, choices_of, definite, is_asked, quiet_answers
from rebrace.engine.triage.circumstances import circumstances_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemQuestion:
    """One question and its possible answers; "not sure" is always one of them."""

    item: str
    kind: AnswerKind
    values: tuple[str, ...]
    told: str | None
    """What she answered, where the page is shown again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterLine:
    """One line of the tick list, with the questions behind it."""

    cluster: str
    ticked: bool
    questions: tuple[ItemQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPage:
    """One page: a tick list, or one question with an answer for each tap."""

    template: ClassVar[str] = "check.html"
    form: Form
    page: str
    number: int
    """1-based."""
    pages: int
    previous: str | None
    """The page before it."""
    lines: tuple[ClusterLine, ...]
    question: ItemQuestion | None
    unsure: bool
    """She is looking for the line that she is not sure about."""
    night: str | None
    """Her choice about the quiet variant, passed along."""
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTold:
    """What a page came to: its answers, or what is missing from them."""

    told: Mapping[str, str] = field(default_factory=dict)
    ticked: frozenset[str] = frozenset()
    troubles: tuple[Trouble, ...] = ()

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers as they are written down."""
        return tuple(Answer(item=item, value=value) for item, value in self.told.items())


def read(visit: Visit, page: Page, known: Mapping[str, str]) -> PageTold:
    """Read one page; `known` are the answers of the pages before it."""
    return _read_item(visit, page.item) if page.item else _read_lines(visit, page, known)


def _read_item(visit: Visit, name: str) -> PageTold:
    told = visit.given.one("answer")
    if told is None or told not in _values(visit.catalogue.items[name]):
        return PageTold(troubles=(Trouble(field="answer", code="choose_one"),))
    return PageTold(told={name: told})


def _read_lines(visit: Visit, page: Page, known: Mapping[str, str]) -> PageTold:
    """A list is answered by ticks, or by saying that nothing fits; never by both, never by neither."""
    ticked = visit.given.many("line") & {each.id for each in page.clusters}
    none = visit.given.has("none")
    behind = dict(_behind(visit, page, ticked))
    if none == bool(ticked):
        code = "ticked_and_none" if none else "tick_or_none"
        return PageTold(told=behind, ticked=ticked, troubles=(Trouble(field="lines", code=code),))
    told = {**quiet_answers(page, ticked, visit.catalogue), **behind}
    missing = tuple(_missing(visit, page, ticked, {**known, **told}))
    return PageTold(told=told, ticked=ticked, troubles=missing)


def _behind(visit: Visit, page: Page, ticked: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What she said behind the ticked lines; looking for what she is not sure of, silence is that."""
    unsure = visit.given.has("unsure")
    for item in _items(visit, page, ticked):
        value = visit.given.one(item.id)
        if value in _values(item):
            yield item.id, value or NOT_SURE
        elif unsure and item.asked_when is None:
            yield item.id, NOT_SURE


def _missing(visit: Visit, page: Page, ticked: frozenset[str], told: Mapping[str, str]) -> Iterator[Trouble]:
    for item in _items(visit, page, ticked):
        if item.id not in told and asks(visit, item, told):
            yield Trouble(field=item.id, code="say_yes_no")


def asks(visit: Visit, item: TriageItem, known: Mapping[str, str]) -> bool:
    """A follow-up is asked once its condition may hold; every other item always is."""
    said = definite(known, visit.catalogue)
    return is_asked(item, said, circumstances_of(visit.state, visit.today))


def _items(visit: Visit, page: Page, ticked: frozenset[str]) -> Iterator[TriageItem]:
    """The items behind ticked lines, each once."""
    names = (item for cluster in page.clusters if cluster.id in ticked for item in cluster.items)
    return (visit.catalogue.items[name] for name in dict.fromkeys(names))


def _values(item: TriageItem) -> tuple[str, ...]:
    """Every answer to an item that can be sent."""
    return (*choices_of(item), NOT_SURE)


def page_screen(
    visit: Visit, form: Form, page: Page, known: Mapping[str, str], told: PageTold | None = None
) -> CheckPage:
    """A page as it is first seen, or seen again with what she told and what is missing."""
    pages = _pages(visit, form, page, known)
    answered, place = told or PageTold(), pages.index(page)
    so_far = {**known, **answered.told}
    return CheckPage(
        form=form,
        page=page.id,
        number=place + 1,
        pages=len(pages),
        previous=pages[place - 1].id if place else None,
        lines=tuple(_line(visit, cluster, so_far, answered) for cluster in page.clusters),
        question=_question(visit.catalogue.items[page.item], {}) if page.item else None,
        unsure=visit.given.has("unsure"),
        night=visit.given.one("night"),
        troubles=answered.troubles,
    )


def _pages(visit: Visit, form: Form, here: Page, known: Mapping[str, str]) -> tuple[Page, ...]:
    """The pages that she will see, as far as it is known; the one she looks at is always among them."""
    items = visit.catalogue.items
    return tuple(
        page
        for page in visit.catalogue.forms[form].pages
        if page == here or page.item is None or asks(visit, items[page.item], known)
    )


def _line(visit: Visit, cluster: Cluster, known: Mapping[str, str], told: PageTold) -> ClusterLine:
    items = (visit.catalogue.items[name] for name in cluster.items)
    return ClusterLine(
        cluster=cluster.id,
        ticked=cluster.id in told.ticked,
        questions=tuple(_question(item, told.told) for item in items if asks(visit, item, known)),
    )


def _question(item: TriageItem, told: Mapping[str, str]) -> ItemQuestion:
    return ItemQuestion(item=item.id, kind=item.kind, values=choices_of(item), told=told.get(item.id))

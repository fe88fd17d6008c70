"""The forms: every item is asked, every line is honest about what it answers, and the first check is short."""

from itertools import pairwise

import pytest

from rebrace.content.loader import built_in
from rebrace.engine.catalogue.triage import AnswerKind, Form
from rebrace.engine.triage.asking import choices_of, items_of_page, missing, quiet, quiet_answers
from tests.examples.triage import CATALOGUE, ITEMS, answered, circumstances, items, judged, severities

WORDS = built_in().words
PAGES = {(form, page.id): page for form in Form for page in CATALOGUE.forms[form].pages}
TICK_LISTS = {where: page for where, page in PAGES.items() if page.clusters}
LINES = tuple((where, cluster) for where, page in TICK_LISTS.items() for cluster in page.clusters)
SPECIFIED = {f"E{number:02}" for number in range(1, 27)} | {"H1", "H2", "H3", "H4"} | {
    f"P{number:02}" for number in range(1, 21)
}  # fmt: skip
BY_CIRCUMSTANCE = {"P17"}

FIRST_CHECK_WORDS = 115
"""Most words in titles and lines of the first check; buttons and the numbers from 0 to 10 come on top."""


def test_every_specified_item_is_there() -> None:
    assert {name.split("_")[0] for name in ITEMS} >= SPECIFIED


def test_the_full_check_asks_every_specified_item_that_a_date_does_not_answer() -> None:
    assert {name.split("_")[0] for name in items(Form.FULL)} >= SPECIFIED - BY_CIRCUMSTANCE


def test_every_item_is_asked_somewhere_or_answered_by_a_date() -> None:
    assert set(ITEMS) - {name for form in Form for name in items(form)} == BY_CIRCUMSTANCE


@pytest.mark.parametrize("form", Form)
def test_no_item_stands_on_two_pages_of_a_form(form: Form) -> None:
    asked = [name for page in CATALOGUE.forms[form].pages for name in items_of_page(page)]
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize(("where", "cluster"), LINES, ids=lambda each: getattr(each, "id", None))
def test_a_follow_up_stands_in_the_line_of_what_it_follows(where: object, cluster: object) -> None:
    followed = {
        name: [each for each in cluster.items if each == name.split("_")[0] or each.startswith("H4")]  # type: ignore[attr-defined]
        for name in cluster.items  # type: ignore[attr-defined]
        if ITEMS[name].asked_when is not None
    }
    assert [name for name, parents in followed.items() if not parents] == []


@pytest.mark.parametrize("where", TICK_LISTS)
def test_a_page_without_ticks_answers_every_item_but_the_follow_ups(where: tuple[Form, str]) -> None:
    page = TICK_LISTS[where]
    asked = {name for name in items_of_page(page) if ITEMS[name].asked_when is None}
    assert set(quiet_answers(page, (), CATALOGUE)) == asked


@pytest.mark.parametrize(("where", "cluster"), LINES, ids=lambda each: getattr(each, "id", None))
def test_a_ticked_line_leaves_all_its_items_to_be_asked(where: tuple[Form, str], cluster: object) -> None:
    told = quiet_answers(TICK_LISTS[where], {cluster.id}, CATALOGUE)  # type: ignore[attr-defined]
    assert told.keys() & set(cluster.items) == set()  # type: ignore[attr-defined]


@pytest.mark.parametrize("form", Form)
def test_a_form_without_ticks_lacks_nothing(form: Form) -> None:
    assert missing(form, answered(form), circumstances(), CATALOGUE) == ()


def test_a_follow_up_is_missing_once_it_is_asked() -> None:
    assert missing(Form.FULL, answered(E13="yes"), circumstances(), CATALOGUE) == ("E13_sudden",)


@pytest.mark.parametrize("name", sorted(ITEMS))
def test_the_quiet_answer_is_one_of_the_item_and_worries_nobody(name: str) -> None:
    item = ITEMS[name]
    assert quiet(item) in choices_of(item)
    assert quiet(item) not in (*item.worrying, "yes")


@pytest.mark.parametrize("name", [name for name, item in ITEMS.items() if item.kind is AnswerKind.CHOICE])
def test_choices_that_worry_are_written_from_the_mildest_on(name: str) -> None:
    verdicts = [severities(judged({name: choice}, Form.STOP)) for choice in ITEMS[name].worrying]
    assert all(mild <= bad for mild, bad in pairwise(verdicts))


def test_the_first_check_is_read_within_a_minute() -> None:
    pages = [page for page in CATALOGUE.forms[Form.FULL].pages if page.item != "P15"]
    titles = [WORDS(f"triage.pages.full.{page.id}.title") for page in pages]
    lines = [WORDS(f"triage.clusters.{line.id}.line") for page in pages for line in page.clusters]
    assert sum(len(text.split()) for text in (*titles, *lines)) <= FIRST_CHECK_WORDS


def test_the_first_check_takes_five_taps() -> None:
    pages = CATALOGUE.forms[Form.FULL].pages
    told = answered()
    asked = [page for page in pages if not page.item or page.item not in missing_follow_ups(told)]
    assert len(asked) == 5


def missing_follow_ups(told: dict[str, str]) -> set[str]:
    return {page.item for page in CATALOGUE.forms[Form.FULL].pages if page.item and page.item not in told}


def test_the_check_before_a_session_is_one_list_and_one_number() -> None:
    pages = CATALOGUE.forms[Form.SESSION].pages
    assert [bool(page.clusters) for page in pages] == [True, False]
    assert pages[-1].item == "pain_now"


def test_the_weekly_check_is_one_page_more() -> None:
    assert len(CATALOGUE.forms[Form.WEEKLY].pages) == len(CATALOGUE.forms[Form.SESSION].pages) + 1


def test_the_weekly_check_asks_for_the_legs_the_bladder_the_mood_and_the_wound() -> None:
    assert set(items(Form.WEEKLY)) >= {"E02", "E11", "E12", "P07", "P08", "P09", "E04", "E22", "H1", "H4_low"}


def test_pain_that_moves_to_the_leg_asks_again_for_the_nerves() -> None:
    leg = next(cluster for cluster in PAGES[(Form.SESSION, "today")].clusters if cluster.id == "leg")
    assert set(leg.items) >= {"E10", "E11", "E12", "E13"}


@pytest.mark.parametrize(
    ("form", "line", "item"),
    [
        (Form.FULL, "bladder_bowel", "E20"),
        (Form.FULL, "pelvic_floor", "P11_lump"),
        (Form.SESSION, "leg", "E21"),
        (Form.WEEKLY, "leg", "E21"),
        (Form.STOP, "numb", "E09"),
        (Form.STOP, "numb", "stop_numb"),
    ],
)
def test_whoever_ticks_a_line_is_asked_what_its_words_promise(form: Form, line: str, item: str) -> None:
    """Burning pee, a lump without doming, a buttock that takes no weight, a numb face, arm or foot."""
    [cluster] = [each for page in CATALOGUE.forms[form].pages for each in page.clusters if each.id == line]
    assert item in cluster.items
    assert ITEMS[item].asked_when is None

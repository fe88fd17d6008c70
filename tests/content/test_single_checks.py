"""What each check finds, on files of a few lines."""

from pathlib import Path

import pytest

from rebrace.content.checks import coaches, measures, numbers_to_dial, questions, sources, thresholds
from rebrace.content.documents import Document, parse
from rebrace.content.gathering import Gathering, gather
from rebrace.engine.vocabulary.problems import Problem

PAIN = """
design = true
green_most = {green}
amber_most = {amber}
raised_by = 2
rest = 2
raised_in_a_row = 2
lighter_days = 7
lighter_sets = 60
"""

MEASURE = 'id = "m"\ndesign = true\nscoring = "sum"\nbetter = "lower"\nlicence = "own words"\n'

HABIT = """
id = "feeding"
design = true
unit = "times"
choices = {choices}
counts_from = {counts_from}
full_at = 12
weights = {{ core = 100 }}
antidote = "cat_cow"
antidote_seconds = 60
daily = true
"""

STANCES = """
design = true
[of]
standing = "upright"
seated = "upright"
half_kneeling = "upright"
supine = "flat"
side_lying = "flat"
prone = "{prone}"
quadruped = "flat"
[[stances]]
id = "upright"
[[stances]]
id = "flat"
"""

COACH = """
design = true
stance = "{whole}"
[[rungs]]
id = "one"
stance = "{rung}"
"""

ITEM = """
[[item]]
id = "{item}"
kind = "{kind}"
silence = {{ then = "gp", hold = "nothing_held" }}
design = true
{more}
"""


def gathered(**files: str) -> Gathering:
    """Files by their path, written with underscores, read as built-in content."""
    documents = []
    for name, text in files.items():
        inside = tuple(f"{name}.toml".replace("__", "/").split("/"))
        table = parse(text.encode(), "/".join(inside))
        assert not isinstance(table, Problem), str(table)
        documents.append(
            Document(
                place="/".join(inside),
                path=Path(*inside),
                inside=inside,
                built_in=True,
                text=text.encode(),
                table=table,
            )
        )
    return gather(documents)


def keys(found: object) -> list[str]:
    """The keys of problems."""
    assert hasattr(found, "__iter__")
    return [problem.key for problem in found]


@pytest.mark.parametrize(("green", "amber", "found"), [(3, 5, []), (5, 5, []), (6, 5, ["green_most"])])
def test_a_policy_names_pairs_that_stand_in_order(green: int, amber: int, found: list[str]) -> None:
    shelf = gathered(rules__pain=PAIN.format(green=green, amber=amber)).shelf()
    assert keys(thresholds.problems(shelf)) == found


@pytest.mark.parametrize(
    ("choices", "counts_from", "found"),
    [
        ([0, 4, 8], 8, []),
        ([0, 4, 4], 8, ["choices"]),
        ([0, 8, 4], 8, ["choices"]),
        ([2, 4], 8, ["choices"]),
        ([0, 4], 13, ["counts_from"]),
    ],
)
def test_a_habit_rises(choices: list[int], counts_from: int, found: list[str]) -> None:
    shelf = gathered(loads__feeding=HABIT.format(choices=choices, counts_from=counts_from)).shelf()
    assert keys(thresholds.problems(shelf)) == found


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ('every = 7\nitems = [{ id = "a", least = 0, most = 3 }]', []),
        ("every = 7\nitems = []", ["items"]),
        ('items = [{ id = "a", least = 0, most = 3 }]', ["weeks"]),
        ('weeks = [0, 4]\nevery = 7\nitems = [{ id = "a", least = 0, most = 3 }]', ["weeks"]),
        ('every = 7\nitems = [{ id = "a", least = 3, most = 3 }]', ["items[0]"]),
        (
            'every = 7\nitems = [{ id = "a", least = 0, most = 3 }, { id = "a", least = 0, most = 3 }]',
            ["items[1].id"],
        ),
    ],
)
def test_a_measure_can_be_asked_and_answered(more: str, found: list[str]) -> None:
    assert keys(measures.problems(gathered(measures__m=MEASURE + more).shelf())) == found


def rule(when: str) -> str:
    """A rule with a condition, as TOML."""
    return f'{{ id = "r", when = {when}, then = "gp", hold = "rest", unlock = "checked" }}'


@pytest.mark.parametrize(
    ("kind", "more", "when", "found"),
    [
        ("yes_no", "", '{ yes = "x" }', []),
        ("choice", 'choices = ["a"]', '{ is = ["x", "a"] }', []),
        ("choice", 'choices = ["a"]', '{ is = ["x", "not_sure"] }', []),
        ("scale", "", '{ at_least = ["x", 10] }', []),
        ("yes_no", "", '{ at_least = ["age_of_baby", 3] }', ["item[0].rules[0].when.item"]),
        ("yes_no", 'choices = ["a"]', '{ yes = "x" }', ["item[0].choices"]),
        ("choice", 'choices = ["a"]\nworrying = ["b"]', '{ is = ["x", "a"] }', ["item[0].worrying"]),
        ("choice", 'choices = ["a"]', '{ yes = "x" }', ["item[0].rules[0].when.item"]),
        ("choice", 'choices = ["a"]', '{ is = ["x", "b"] }', ["item[0].rules[0].when.item"]),
        ("scale", "", '{ at_least = ["x", 11] }', ["item[0].rules[0].when.item"]),
        ("scale", "", '{ at_least = ["x", 0] }', ["item[0].rules[0].when.item"]),
    ],
)
def test_a_question_and_its_rules_fit_together(kind: str, more: str, when: str, found: list[str]) -> None:
    item = ITEM.format(item="x", kind=kind, more=f"{more}\nrules = [{rule(when)}]")
    form = '[[pages]]\nid = "p"\nclusters = [{ id = "c", items = ["x"] }]\n'
    assert keys(questions.problems(gathered(triage__items__one=item, triage__forms__full=form).shelf())) == found


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ('[[pages]]\nid = "p"\nitem = "x"', []),
        ('[[pages]]\nid = "p"\nitem = "y"', ["item[0]", "pages"]),
        ('[[pages]]\nid = "p"', ["item[0]", "pages[0]"]),
        ('[[pages]]\nid = "p"\nitem = "x"\nclusters = [{ id = "c", items = ["x"] }]', ["pages[0]"]),
        ('[[pages]]\nid = "p"\nclusters = [{ id = "c", items = ["x", "x"] }]', ["pages"]),
        ('[[pages]]\nid = "p"\nitem = "x"\n[[pages]]\nid = "p"\nitem = "x"', ["pages"]),
    ],
)
def test_a_form_asks_what_there_is(pages: str, found: list[str]) -> None:
    files = {
        "triage__items__one": ITEM.format(item="x", kind="yes_no", more="rules = []"),
        "triage__forms__full": pages,
    }
    assert sorted(keys(questions.problems(gathered(**files).shelf()))) == found


def test_two_rules_may_not_share_an_id() -> None:
    twice = rule('{ yes = "x" }')
    form = '[[pages]]\nid = "p"\nitem = "x"'
    one = ITEM.format(item="x", kind="yes_no", more=f"rules = [{twice}, {twice}]")
    found = questions.problems(gathered(triage__items__one=one, triage__forms__full=form).shelf())
    assert set(keys(found)) == {"item[0].rules[0].id", "item[0].rules[1].id"}


def test_a_source_is_used_or_says_what_it_is_background_for() -> None:
    register = """
    [[entry]]
    id = "S01"
    kind = "read"
    title = "Used"
    [[entry]]
    id = "S02"
    kind = "read"
    title = "Idle"
    [[entry]]
    id = "S03"
    kind = "read"
    title = "Background"
    background = "Why we never say always."
    """
    pain = PAIN.format(green=3, amber=5).replace("design = true", 'source = ["S01", "S04"]')
    found = list(sources.problems(gathered(sources__sources=register, rules__pain=pain).shelf()))
    assert keys(found) == ["source", "entry[1].id"]
    assert "S04" in found[0].sentence


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('dial = "000"\nshown = "000"', []),
        ('dial = "+61131114"\nshown = "+61 13 11 14"', []),
        ('dial = "call us"\nshown = "call us"', ["emergency[0].dial", "emergency[0].shown"]),
        ('dial = "000"\nshown = "001"', ["emergency[0].shown"]),
    ],
)
def test_a_number_is_shown_as_it_is_dialled(line: str, found: list[str]) -> None:
    pack = f"""
    id = "AU"
    time_zone = "Australia/Sydney"
    physio_title = "physio"
    health = []
    [[emergency]]
    id = "e"
    name = "E"
    {line}
    [[crisis]]
    id = "c"
    name = "C"
    dial = "131114"
    shown = "13 11 14"
    """
    assert keys(numbers_to_dial.problems(gathered(locales__AU=pack).shelf())) == found


@pytest.mark.parametrize(
    ("signature", "signed", "found"),
    [
        ("", False, []),
        ('reviewed_by = "A. Name, PT 123"\nreviewed_on = 2026-03-01', True, []),
        ('reviewed_by = ""\nreviewed_on = 2026-03-01', False, ["reviewed_by"]),
        ('reviewed_by = "A. Name, PT 123"', False, ["reviewed_on"]),
        ('reviewed_by = "A. Name, PT 123"\nreviewed_on = "soon"', False, ["reviewed_on"]),
    ],
)
def test_a_signature_is_a_name_and_a_day(signature: str, signed: bool, found: list[str]) -> None:  # noqa: FBT001
    gathering = gathered(rules__pain=f"{signature}\n{PAIN.format(green=3, amber=5)}")
    assert (gathering.reviewed, keys(gathering.problems)) == (signed, found)


def test_a_number_inherits_where_it_comes_from() -> None:
    text = 'source = ["S01"]\n' + PAIN.format(green=3, amber=5).replace("design = true\n", "")
    numbers = gathered(rules__pain=text).numbers
    assert {number.sources for number in numbers} == {("S01",)}
    assert not any(number.design for number in numbers)


def test_a_number_from_nowhere_is_told_each_time() -> None:
    found = gathered(rules__pain=PAIN.format(green=3, amber=5).replace("design = true\n", "")).problems
    assert len(found) == 7


@pytest.mark.parametrize(
    ("prone", "whole", "rung", "found"),
    [
        ("flat", "upright", "flat", []),
        ("flat", "hanging", "flat", ["stance"]),
        ("flat", "upright", "hanging", ["rungs[0].stance"]),
        ("hanging", "upright", "flat", ["of.prone"]),
    ],
)
def test_a_stance_that_is_named_is_told(prone: str, whole: str, rung: str, found: list[str]) -> None:
    files = {"rules__stances": STANCES.format(prone=prone), "exercises__m__coach": COACH.format(whole=whole, rung=rung)}
    assert [key for key in keys(coaches.problems(gathered(**files).shelf())) if key] == found

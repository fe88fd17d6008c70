"""The page about evidence reads every rule of triage aloud, from the very condition that decides it."""

import re
from html import unescape

import pytest

from rebrace.screens.evidence import evidence
from tests.engine.flows.person import content
from tests.screens.samples import page

RULES = [rule.id for item in content().catalogue.items.values() for rule in item.rules]


@pytest.fixture(name="text", scope="module")
def _text() -> str:
    html = page(evidence(content(), "triage"), "/evidence/triage/")
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_why_it_is_there(text: str, rule: str) -> None:
    assert content().words(f"triage.rules.{rule}.why") in text


@pytest.mark.parametrize(
    "said",
    [
        "When: yes to “Is it on one side only?”",
        "When: all of (yes to “Do you leak pee when you cough, lift or move?”; 12 or more to “weeks since the birth”)",
        (
            "When: any of (“Sometimes” to “Do you have thoughts of harming yourself or your baby?”; "
            "“Yes, now” to “Do you have thoughts of harming yourself or your baby?”)"
        ),
        "When: not (14 or more to “days since the birth”)",
    ],
)
def test_a_condition_is_read_aloud(text: str, said: str) -> None:
    assert said in text


def test_no_rule_is_left_unread(text: str) -> None:
    assert text.count("When:") == len(RULES)

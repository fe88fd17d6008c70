"""Facts come in through the API: each once, each judged by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rebrace.engine.facts.register import KINDS
from tests.web.bodies import pain, sent
from tests.web.browsing import Browser

pytestmark = pytest.mark.usefixtures("store")


def results(browser: Browser, *facts: object) -> list[str]:
    answer = browser.bring(*facts)
    assert answer.status_code == 200, answer.content
    return [each["result"] for each in answer.json()["results"]]


def complaint(browser: Browser, fact: object) -> dict[str, str]:
    [result] = browser.bring(fact).json()["results"]
    assert result["result"] == "refused"
    return dict(result["complaints"][0])


def test_the_first_fact_makes_a_person() -> None:
    browser = Browser()
    assert browser.key is None
    assert results(browser, pain()) == ["stored"]
    assert browser.key


def test_a_batch_tells_what_became_of_each_fact() -> None:
    browser = Browser()
    results(browser, pain(2, name="a"), pain(2, name="b"))
    batch = (pain(2, name="a"), pain(9, name="b"), pain(99, name="c"), pain(5, name="d"), "nonsense")
    assert results(browser, *batch) == ["known", "conflict", "refused", "stored", "refused"]


def test_one_bad_fact_does_not_hold_up_the_queue() -> None:
    browser = Browser()
    assert results(browser, sent("dance", {}), pain()) == ["refused", "stored"]
    assert len(browser.fetch()["facts"]) == 1


def test_a_batch_of_bad_facts_makes_no_person() -> None:
    browser = Browser()
    assert results(browser, sent("dance", {})) == ["refused"]
    assert browser.key is None


def test_a_refusal_says_where_what_and_how_to_mend_it() -> None:
    told = complaint(Browser(), sent("pain_told", {"pain": "a lot"}))
    assert told["place"] == "facts[0].data.pain"
    assert told["sentence"]
    assert told["mend"]


def test_a_conflict_says_how_to_keep_both() -> None:
    browser = Browser()
    results(browser, pain(2, name="a"))
    [result] = browser.bring(pain(9, name="a")).json()["results"]
    assert "fresh UUID" in result["complaints"][0]["mend"]


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("lock_opened", {"rules": ["x"], "by": "professional", "on": "2026-03-01", "role": "physio"}),
        ("clearance_stated", {"item": "x", "holds": True, "by": "professional", "on": "2026-03-01"}),
        (
            "early_cleared",
            {"exercise": "x", "rung": "y", "by": "professional", "on": "2026-03-01", "role": "physio"},
        ),
    ],
)
def test_nobody_speaks_for_a_professional(kind: str, data: dict[str, object]) -> None:
    browser = Browser()
    told = complaint(browser, sent(kind, data))
    assert told["place"] == "facts[0].data.by"
    assert "professional" in told["sentence"]
    assert browser.key is None


def test_every_kind_that_names_a_voice_is_watched() -> None:
    voiced = {kind for kind, body in KINDS.items() if "by" in body.__annotations__}
    assert voiced == {"lock_opened", "clearance_stated", "early_cleared"}


def test_a_time_outside_all_reason_is_refused() -> None:
    told = complaint(Browser(), {**pain(), "at": "1970-01-01T00:00:00+00:00"})
    assert told["place"] == "facts[0].at"


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-03-02T12:00:00"])
def test_times_at_the_edge_of_the_calendar_and_without_a_zone_are_refused(at: str) -> None:
    assert results(Browser(), {**pain(), "at": at}) == ["refused"]


def test_an_empty_batch_is_nothing() -> None:
    assert results(Browser()) == []


def test_a_fact_from_yesterday_keeps_its_time() -> None:
    browser = Browser()
    told = pain(ago=timedelta(days=1))
    results(browser, told)
    [kept] = browser.fetch()["facts"]
    assert kept["at"] == kept["claimed"]
    assert kept["received"] > kept["at"]

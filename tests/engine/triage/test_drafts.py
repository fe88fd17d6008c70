"""Check-ins under way: page by page, forgotten after two hours."""

import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.triage.drafting import draft_of
from tests.examples.triage import CATALOGUE, at, check, mother, page

HOUR = 1 / 24


def test_pages_gather_in_one_draft() -> None:
    state = mother((0, page(Form.FULL, "warning", E01="no")), (0.01, page(Form.FULL, "mind", H1="no")))
    draft = draft_of(state, Form.FULL, at(0.02), CATALOGUE)
    assert draft is not None
    assert (draft.at, draft.pages) == (at(0), ("warning", "mind"))
    assert draft.answers == {"E01": "no", "H1": "no"}


def test_a_page_answered_again_replaces_its_answers_and_their_follow_ups() -> None:
    state = mother(
        (0, page(Form.FULL, "back", P06="yes", P06_walking="yes")), (0.01, page(Form.FULL, "back", P06="no"))
    )
    draft = draft_of(state, Form.FULL, at(0.02), CATALOGUE)
    assert draft is not None
    assert (draft.pages, draft.answers) == (("back",), {"P06": "no"})


@pytest.mark.parametrize(("hours", "stands"), [(2, True), (2.1, False), (-1, False)])
def test_a_draft_waits_two_hours(hours: float, stands: bool) -> None:  # noqa: FBT001
    state = mother((0, page(Form.FULL, "warning", E01="no")))
    assert (draft_of(state, Form.FULL, at(hours * HOUR), CATALOGUE) is not None) is stands


def test_a_draft_counts_from_its_first_page() -> None:
    state = mother((0, page(Form.FULL, "warning", E01="no")), (1.5 * HOUR, page(Form.FULL, "mind", H1="no")))
    assert draft_of(state, Form.FULL, at(2.5 * HOUR), CATALOGUE) is None


def test_another_form_begins_another_draft() -> None:
    state = mother((0, page(Form.FULL, "warning", E01="no")), (0.01, page(Form.SESSION, "today", E03="no")))
    assert draft_of(state, Form.FULL, at(0.02), CATALOGUE) is None
    assert draft_of(state, Form.SESSION, at(0.02), CATALOGUE) is not None


def test_a_finished_check_ends_the_draft() -> None:
    state = mother((0, page(Form.FULL, "warning", E01="no")), (0.01, check()))
    assert draft_of(state, Form.FULL, at(0.02), CATALOGUE) is None


def test_a_draft_is_no_check() -> None:
    assert mother((0, page(Form.FULL, "warning", E01="no"))).triage.checks == {}

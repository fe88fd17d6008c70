"""Check-ins under way: kept page by page, and forgotten when they have waited too long."""

from datetime import datetime, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.cadence import CadencePolicy
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.kinds.triage import CheckPageAnswered
from rebrace.engine.facts.state import CheckDraft, State
from rebrace.engine.triage.asking import items_of_page


def draft_of(state: State, form: Form, now: datetime, catalogue: Catalogue) -> CheckDraft | None:
    """The pages of a form that still count; None when there are none, or they are too old, or from the future."""
    draft = state.triage.draft
    wait = timedelta(hours=catalogue.policy(CadencePolicy).draft)
    if draft is None or draft.form is not form or not timedelta(0) <= now - draft.at <= wait:
        return None
    return draft


def with_page(state: State, page: CheckPageAnswered, at: datetime, catalogue: Catalogue) -> CheckDraft:
    """The draft after one more page; answering a page again replaces all its answers, those of follow-ups too."""
    draft = draft_of(state, page.form, at, catalogue) or CheckDraft(form=page.form, at=at, pages=(), answers={})
    asked = {item for each in catalogue.forms[page.form].pages if each.id == page.page for item in items_of_page(each)}
    others = {item: value for item, value in draft.answers.items() if item not in asked}
    return CheckDraft(
        form=draft.form,
        at=draft.at,
        pages=tuple(dict.fromkeys((*draft.pages, page.page))),
        answers={**others, **{each.item: each.value for each in page.answers}},
    )

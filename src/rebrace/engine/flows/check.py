"""A check-in: page by page, each kept at once; an alarming page leads to what to do now, without the others."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from rebrace.engine.catalogue.policies.cadence import CadencePolicy
from rebrace.engine.catalogue.triage import Form, Page
from rebrace.engine.facts.fact import FactBody
from rebrace.engine.facts.kinds.session import SessionStopped, StopReason
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered, CheckPageAnswered
from rebrace.engine.facts.state import CheckSeen
from rebrace.engine.facts.verdict import Verdict
from rebrace.engine.flows import folding, session_start
from rebrace.engine.flows.check_pages import PageTold, asks, page_screen, read
from rebrace.engine.flows.given import GoTo, Screen, Step, Visit
from rebrace.engine.flows.open_session import open_session
from rebrace.engine.flows.reading import chosen
from rebrace.engine.triage.cadence import is_used
from rebrace.engine.triage.circumstances import circumstances_of, covers_of
from rebrace.engine.triage.drafting import draft_of
from rebrace.engine.triage.judging import is_alarming, judge, judge_told
from rebrace.engine.triage.permission import Permission, permit
from rebrace.engine.vocabulary.dispositions import Disposition
from rebrace.engine.vocabulary.version import ENGINE_VERSION

_DECISION = GoTo(route="decision")
_STARTS = frozenset({Form.SESSION, Form.WEEKLY})
"""After these she has already said that she wants to start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where she is in a form: the page, and what the pages before it said."""

    form: Form
    page: Page
    known: Mapping[str, str]
    pages: frozenset[str]
    """Ids of the pages that are answered."""


def show(visit: Visit) -> GoTo:
    """The first page of a form that is still to be answered."""
    form = chosen(visit.values.get("form"), Form)
    if form is None:
        return GoTo(route="today")
    draft = draft_of(visit.state, form, visit.now, visit.catalogue)
    known, done = (draft.answers, draft.pages) if draft else ({}, ())
    page = _next(visit, form, known, frozenset(done)) or visit.catalogue.forms[form].pages[0]
    return _to(visit, form, page)


def show_page(visit: Visit) -> Screen | GoTo:
    """One page of a form."""
    here = _place(visit)
    if here is None:
        return GoTo(route="today")
    return page_screen(visit, here.form, here.page, here.known)


def answer(visit: Visit) -> Step:
    """Keep a page. The last one makes the check; one that cannot wait leads on at once.

    An emergency does not even wait for the other questions of its page. Anything less does, because one of them
    may make it an emergency.
    """
    here = _place(visit)
    if here is None:
        return Step(next=GoTo(route="today"))
    told = read(visit, here.page, here.known)
    answers = {**here.known, **told.told}
    so_far = _so_far(visit, answers)
    if told.troubles and so_far.disposition is not Disposition.EMERGENCY:
        return Step(next=page_screen(visit, here.form, here.page, here.known, told))
    if _is_known(visit, here, told):
        return Step(next=_onwards(visit, here.form))
    following = here.page if told.troubles else _next(visit, here.form, answers, here.pages | {here.page.id})
    if following is None:
        return _checked(visit, here.form, answers)
    page = CheckPageAnswered(form=here.form, page=here.page.id, answers=told.answers)
    if is_alarming(so_far):
        return Step(facts=visit.facts(page, *_stopped(visit, here.form)), next=_DECISION)
    return Step(facts=visit.facts(page), next=_to(visit, here.form, following))


def _place(visit: Visit) -> Place | None:
    form = chosen(visit.values.get("form"), Form)
    pages = visit.catalogue.forms[form].pages if form else ()
    page = next((each for each in pages if each.id == visit.values.get("page")), None)
    if form is None or page is None:
        return None
    draft = draft_of(visit.state, form, visit.now, visit.catalogue)
    if draft is not None:
        return Place(form=form, page=page, known=draft.answers, pages=frozenset(draft.pages))
    seen = _just_checked(visit, form, page)
    if seen is not None:
        answered = frozenset(each.id for each in pages if _is_asked(visit, each, seen.answers))
        return Place(form=form, page=page, known=seen.answers, pages=answered)
    return Place(form=form, page=page, known={}, pages=frozenset())


def _just_checked(visit: Visit, form: Form, page: Page) -> CheckSeen | None:
    """The check that this very page completed a while ago: it was sent twice, or corrected after "back"."""
    seen, wait = visit.state.triage.checks.get(form), visit.catalogue.policy(CadencePolicy).draft
    if (
        seen is None
        or is_used(seen, visit.state)
        or not timedelta(0) <= visit.now - seen.begun <= timedelta(hours=wait)
    ):
        return None
    asked = [each for each in visit.catalogue.forms[form].pages if _is_asked(visit, each, seen.answers)]
    return seen if page == asked[-1] else None


def _next(visit: Visit, form: Form, answers: Mapping[str, str], done: frozenset[str]) -> Page | None:
    """The next page in the order of the form; a page with a follow-up only when it is asked."""
    return next(
        (page for page in visit.catalogue.forms[form].pages if page.id not in done and _is_asked(visit, page, answers)),
        None,
    )


def _is_asked(visit: Visit, page: Page, answers: Mapping[str, str]) -> bool:
    return page.item is None or asks(visit, visit.catalogue.items[page.item], answers)


def _to(visit: Visit, form: Form, page: Page) -> GoTo:
    night = visit.given.one("night")
    return GoTo(
        route="check_page",
        values={"form": form, "page": page.id},
        query={"night": night} if night in {"0", "1"} else {},
    )


def _so_far(visit: Visit, answers: Mapping[str, str]) -> Verdict:
    """The verdict on what was told, with nothing made of what was not asked yet."""
    return judge_told(
        answers,
        circumstances=circumstances_of(visit.state, visit.today),
        covers=covers_of(visit.state, visit.today),
        catalogue=visit.catalogue,
    )


def _is_known(visit: Visit, here: Place, told: PageTold) -> bool:
    """The very answers of a check that was just completed."""
    seen = _just_checked(visit, here.form, here.page)
    in_hand = draft_of(visit.state, here.form, visit.now, visit.catalogue)
    return seen is not None and in_hand is None and told.told.items() <= seen.answers.items()


def _onwards(visit: Visit, form: Form) -> GoTo:
    """Where a check led that is already written down."""
    running = open_session(visit) if form is not Form.FULL else None
    return _DECISION if running is None else GoTo(route="session")


def _checked(visit: Visit, form: Form, answers: Mapping[str, str]) -> Step:
    """Everything is answered: the verdict is written down beside the answers."""
    verdict = judge(
        answers,
        form=form,
        circumstances=circumstances_of(visit.state, visit.today),
        covers=covers_of(visit.state, visit.today),
        catalogue=visit.catalogue,
    )
    check = CheckAnswered(
        form=form,
        answers=tuple(Answer(item=item, value=value) for item, value in answers.items()),
        verdict=verdict,
        content=visit.catalogue.digest,
        engine=ENGINE_VERSION,
    )
    if form is Form.STOP:
        return _after_stop(visit, check, verdict)
    return _start(visit, check) if form in _STARTS else Step(facts=visit.facts(check), next=_DECISION)


def _start(visit: Visit, check: CheckAnswered) -> Step:
    """With nothing new the session begins at once; anything else is told first."""
    facts = visit.facts(check)
    known = folding.apply(visit.state, facts[0], visit.catalogue)
    permission = permit(known, visit.now, visit.catalogue)
    if check.verdict.disposition is not Disposition.GO or not isinstance(permission, Permission):
        return Step(facts=facts, next=_DECISION)
    begun = session_start.started(replace(visit, state=known, before=len(facts)), permission)
    return Step(facts=(*facts, *begun.facts), next=begun.next)


def _after_stop(visit: Visit, check: CheckAnswered, verdict: Verdict) -> Step:
    """Nothing on the list: on with the session. Anything on it ends the session."""
    if verdict.disposition is Disposition.GO:
        running = open_session(visit)
        return Step(facts=visit.facts(check), next=GoTo(route="session" if running else "today"))
    return Step(facts=visit.facts(check, *_stopped(visit, Form.STOP)), next=_DECISION)


def _stopped(visit: Visit, form: Form) -> tuple[FactBody, ...]:
    """What the stop list finds ends the session under way; what was done counts."""
    running = open_session(visit)
    if form is not Form.STOP or running is None:
        return ()
    return (SessionStopped(session=running.session, reason=StopReason.SOMETHING_WRONG),)

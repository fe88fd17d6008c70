"""One sitting of `rebrace today`: ask what is due, then tell the decision and the plan."""

from rebrace.cli.terminal import asking
from rebrace.cli.terminal.asking import Interview
from rebrace.cli.terminal.decisions import decision_lines
from rebrace.cli.terminal.exits import Exit
from rebrace.cli.terminal.judged import Judged, looked_at
from rebrace.cli.terminal.output import print_json, print_lines
from rebrace.cli.terminal.plans import plan_lines
from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.planner.planning import plan
from rebrace.engine.planner.session import Plan, Request
from rebrace.engine.triage import Permission, Refusal, permit
from rebrace.engine.vocabulary.quantities import Minutes


def ask_what_is_due(interview: Interview) -> None:
    """The birth, then every form that stands before a session."""
    diary = interview.diary
    asking.birth(interview)
    asked = set()
    granted = permit(diary.state, diary.now, diary.catalogue)
    while isinstance(granted, Refusal) and granted.needs is not None and granted.needs not in asked:
        asked.add(granted.needs)
        asking.check(interview, granted.needs)
        granted = permit(diary.state, diary.now, diary.catalogue)
    diary.close()


def tell(interview: Interview, minutes: Minutes, *, night: bool, as_json: bool) -> Exit:
    """Print the decision and, where one is permitted, the session."""
    diary = interview.diary
    found = looked_at(diary.state, diary.now, diary.catalogue)
    session = _session(found, interview, minutes, night=night)
    if as_json:
        print_json({"decision": found.summary(), "plan": session})
    else:
        interview.say()
        print_lines(decision_lines(found.decision, found.hold, interview.words))
        print_lines(("", *plan_lines(session, interview.words)) if session else ())
    return Exit.REFUSED if session is None else Exit.DONE


def _session(found: Judged, interview: Interview, minutes: Minutes, *, night: bool) -> Plan | None:
    if not isinstance(found.granted, Permission):
        return None
    catalogue, preferences = interview.diary.catalogue, found.state.preferences
    usual = catalogue.policy(JourneyPolicy).equipment_usual
    request = Request(
        minutes=minutes,
        places=preferences.places,
        equipment=usual if preferences.equipment is None else preferences.equipment,
        baby_in_arms=preferences.baby_in_arms,
        night=night,
        now=interview.diary.now,
    )
    return plan(found.granted, request, state=found.state, catalogue=catalogue)

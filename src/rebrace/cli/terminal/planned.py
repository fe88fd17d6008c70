"""The plan of a file's person, or why there is none."""

from datetime import datetime

from rebrace.cli.terminal.cases import heading
from rebrace.cli.terminal.decisions import decision_lines
from rebrace.cli.terminal.exits import Exit
from rebrace.cli.terminal.judged import judged
from rebrace.cli.terminal.output import print_json, print_lines
from rebrace.cli.terminal.plans import plan_lines
from rebrace.cli.terminal.profiles import Profile
from rebrace.cli.terminal.requests import request_of
from rebrace.content.loader import Content
from rebrace.engine.planner.planning import plan
from rebrace.engine.triage import Permission
from rebrace.engine.vocabulary.quantities import Minutes


def tell(profile: Profile, minutes: Minutes, now: datetime, content: Content, *, as_json: bool) -> Exit:
    """Print the session, or the decision that refuses one."""
    found = judged(profile, now, content.catalogue)
    session = None
    if isinstance(found.granted, Permission):
        request = request_of(profile.having, minutes, now, content.catalogue)
        session = plan(found.granted, request, state=found.state, catalogue=content.catalogue)
    if as_json:
        print_json({"decision": found.summary(), "plan": session})
    elif session is None:
        print_lines((*heading(profile), *decision_lines(found.decision, found.hold, content.words)))
    else:
        print_lines((*heading(profile), *plan_lines(session, content.words)))
    return Exit.REFUSED if session is None else Exit.DONE

"""Starting a session: permission and plan are worked out again here, whatever the form says."""

from rebrace.engine.facts.kinds.session import SessionStarted, SessionStopped, StopReason
from rebrace.engine.flows.given import GoTo, Step, Visit
from rebrace.engine.flows.open_session import open_session, present
from rebrace.engine.flows.planning import planned, written
from rebrace.engine.triage.permission import Permission, Refusal, permit


def answer(visit: Visit) -> Step:
    """Go on with the session under way, or start today's."""
    permission = permit(visit.state, visit.now, visit.catalogue)
    if not isinstance(permission, Permission):
        return Step(next=refused(permission))
    return started(visit, permission)


def refused(refusal: Refusal) -> GoTo:
    """Where a refusal leads: to the check that is needed, else to what to do now."""
    if refusal.needs is not None:
        return GoTo(route="check", values={"form": refusal.needs})
    return GoTo(route="decision")


def started(visit: Visit, permission: Permission) -> Step:
    """The facts of a new session under a permission; the one under way goes on where there is one."""
    running = open_session(visit)
    if running is not None and present(visit, running, permission) is not None:
        return Step(next=GoTo(route="session"))
    plan = planned(visit, permission)
    if not plan.steps:
        return Step(next=GoTo(route="today"))
    begun = SessionStarted(
        session=visit.made_id("session"),
        check=permission.check,
        shape=plan.shape,
        minutes=plan.minutes,
        steps=tuple(written(step) for step in plan.steps),
    )
    return Step(facts=visit.facts(*_ended(visit), begun), next=GoTo(route="session"))


def _ended(visit: Visit) -> tuple[SessionStopped, ...]:
    """Sessions left open earlier end as they are; what was done counts."""
    return tuple(
        SessionStopped(session=each.session, reason=StopReason.BABY) for each in visit.state.sessions if each.is_open
    )

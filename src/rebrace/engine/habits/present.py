"""A reminder that is here now: due, or sent a little while ago and not answered yet."""

from datetime import UTC, datetime, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.reminders import RemindersPolicy
from rebrace.engine.facts.state import State
from rebrace.engine.habits.due import next_due


def is_here(state: State, now: datetime, catalogue: Catalogue) -> bool:
    """Her page shows a reminder now."""
    due = next_due(state, now, catalogue)
    if due is not None and due.instant <= now.astimezone(UTC):
        return True
    reminders = state.reminders
    if not reminders.sent or not reminders.ignored:
        return False
    fresh = timedelta(minutes=catalogue.policy(RemindersPolicy).stale)
    return now.astimezone(UTC) - reminders.sent[-1].astimezone(UTC) < fresh

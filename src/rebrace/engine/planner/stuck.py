"""Whether nothing has moved for some weeks, so that fewer exercises may help more."""

from datetime import timedelta

from rebrace.engine.catalogue.policies.programme import Phase, ProgrammePolicy
from rebrace.engine.planner.ladders import is_strength
from rebrace.engine.planner.situation import Situation


def is_stuck(situation: Situation) -> bool:
    """No strength ladder that she trains has changed for weeks; after the twelve weeks that is as it should be."""
    policy = situation.catalogue.policy(ProgrammePolicy)
    since = situation.today - timedelta(weeks=policy.stuck_after)
    exercises = situation.catalogue.exercises
    trained = [
        ladder
        for name, ladder in situation.state.ladders.items()
        if is_strength(exercises.get(name)) and ladder.last_day is not None and ladder.last_day >= since
    ]
    return (
        bool(trained)
        and situation.phase.phase is not Phase.MAINTAIN
        and all((ladder.last_change or ladder.since) <= since for ladder in trained)
    )

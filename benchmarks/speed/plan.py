"""Planning today's session for a person with two years of history; `python -m benchmarks.speed.plan`."""

from collections.abc import Callable
from datetime import timedelta
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import Any

from benchmarks.recording import below, record
from rebrace.content.loader import built_in
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.session import PlannedStep
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered
from rebrace.engine.facts.state import State
from rebrace.engine.flows.folding import apply, rebuild
from rebrace.engine.planner.planning import plan
from rebrace.engine.planner.session import Request
from rebrace.engine.planner.swaps import swaps
from rebrace.engine.triage.asking import items_of, quiet
from rebrace.engine.triage.circumstances import circumstances_of, covers_of
from rebrace.engine.triage.judging import judge
from rebrace.engine.triage.permission import Permission, permit
from rebrace.engine.vocabulary.quantities import Minutes
from rebrace.engine.vocabulary.surroundings import Equipment, Place
from tests.examples.two_years import END, two_years

CATALOGUE = built_in().catalogue
MINUTES = range(3, 26)
ROUNDS = 20
NOW = END + timedelta(hours=1)


def measure() -> dict[str, Any]:
    """Times in milliseconds: on the clock, and on the processor alone, which other programs do not disturb."""
    facts = two_years(CATALOGUE)
    state = checked(rebuild(facts, CATALOGUE))
    permission = permit(state, NOW, CATALOGUE)
    if not isinstance(permission, Permission):
        raise SystemExit(f"Nothing to measure: {permission}")
    requests = [request(minutes) for minutes in MINUTES]
    plans = [lambda each=each: plan(permission, each, state=state, catalogue=CATALOGUE) for each in requests]
    return {
        "facts": len(facts),
        "plans": len(plans) * ROUNDS,
        "clock_ms": _spread([_once(work, perf_counter) for work in plans * ROUNDS]),
        "processor_ms": _spread([_once(work, process_time) for work in plans * ROUNDS]),
        "swaps_processor_ms": round(_swaps(permission, state), 2),
    }


def checked(state: State) -> State:
    """She has just answered the full check, with nothing to tell."""
    told = {item: quiet(CATALOGUE.items[item]) for item in items_of(CATALOGUE.forms[Form.FULL])} | {"pain_now": "2"}
    circumstances, covers = circumstances_of(state, NOW.date()), covers_of(state, NOW.date())
    verdict = judge(told, form=Form.FULL, circumstances=circumstances, covers=covers, catalogue=CATALOGUE)
    answers = tuple(Answer(item=item, value=value) for item, value in told.items())
    body = CheckAnswered(form=Form.FULL, answers=answers, verdict=verdict, content="", engine="")
    return apply(state, Fact(id="00000000-0000-4000-8000-000000000001", at=NOW, body=body), CATALOGUE)


def request(minutes: int) -> Request:
    """All places, all things, nothing in her arms: the largest choice there is."""
    return Request(
        minutes=Minutes(minutes),
        places=tuple(Place),
        equipment=tuple(Equipment),
        baby_in_arms=False,
        night=False,
        now=NOW,
    )


def _swaps(permission: Permission, state: State) -> float:
    wanted = request(20)
    steps = tuple(
        PlannedStep(exercise=each.exercise, rung=each.rung, sets=each.sets, amount=each.amount)
        for each in plan(permission, wanted, state=state, catalogue=CATALOGUE).steps
    )
    places = [place for place, step in enumerate(steps) if not CATALOGUE.exercises[step.exercise].breathing]
    return median(
        _once(lambda: swaps(permission, wanted, steps, places[0], state=state, catalogue=CATALOGUE), process_time)
        for _ in range(ROUNDS)
    )


def _once(work: Callable[[], object], clock: Callable[[], float]) -> float:
    begun = clock()
    work()
    return 1000 * (clock() - begun)


def _spread(times: list[float]) -> dict[str, float]:
    return {"median": round(median(times), 2), "p99": round(quantiles(times, n=100)[98], 2)}


if __name__ == "__main__":
    found = measure()
    record("plan", found, [below("milliseconds to plan, the median on the clock", 5, found["clock_ms"]["median"])])

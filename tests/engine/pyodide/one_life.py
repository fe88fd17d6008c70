"""A few days of one life through the engine, printed as JSON: runs alike under CPython and under Pyodide.

Nothing here knows where it runs; the test compares what both print.
"""

import json
import sys
from datetime import datetime, timedelta, timezone
from uuid import UUID

from rebrace.content.loader import built_in
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.day import HabitAmount, LoadsTicked, PainTold
from rebrace.engine.facts.kinds.session import PlannedStep, SessionFinished, SessionStarted, SetDone
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered
from rebrace.engine.facts.state import State
from rebrace.engine.flows import decision, folding, today
from rebrace.engine.flows.given import Given, Visit
from rebrace.engine.planner.planning import plan
from rebrace.engine.planner.session import Plan, Request
from rebrace.engine.triage import Permission, circumstances_of, covers_of, items_of, judge, permit, quiet
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.quantities import Minutes, Pain
from rebrace.engine.vocabulary.surroundings import Equipment, Place
from rebrace.engine.wire.encoding import encode
from rebrace.engine.wire.facts import decode_fact, encode_fact
from rebrace.engine.wire.states import decode_state, encode_state, state_shape
from rebrace.screens.chrome import Chrome
from rebrace.screens.render import render

BEGAN = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=11)))
CONTENT = built_in()
CATALOGUE = CONTENT.catalogue


def fact(number: int, body: FactBody) -> Fact:
    """The fact with a number, an hour after the one before, once through JSON and back."""
    made = Fact(id=str(UUID(int=number)), at=BEGAN + timedelta(hours=number), body=body)
    read = decode_fact(json.loads(json.dumps(encode_fact(made))))
    assert read == made
    return made


def check(state: State, form: Form, told: dict[str, str], now: datetime) -> CheckAnswered:
    """A check with these answers, and everything else as a line left unticked."""
    answers = {**{item: quiet(CATALOGUE.items[item]) for item in items_of(CATALOGUE.forms[form])}, **told}
    verdict = judge(
        answers,
        form=form,
        circumstances=circumstances_of(state, now.date()),
        covers=covers_of(state, now.date()),
        catalogue=CATALOGUE,
    )
    pairs = tuple(Answer(item=item, value=value) for item, value in answers.items())
    return CheckAnswered(form=form, answers=pairs, verdict=verdict, content=CATALOGUE.digest, engine="test")


def session(state: State, now: datetime) -> Plan | None:
    """Today's session, if triage permits one."""
    permission = permit(state, now, CATALOGUE)
    request = Request(
        minutes=Minutes(15),
        places=tuple(Place),
        equipment=tuple(Equipment),
        baby_in_arms=False,
        night=False,
        now=now,
    )
    return plan(permission, request, state=state, catalogue=CATALOGUE) if isinstance(permission, Permission) else None


def page(state: State, now: datetime, *, decided: bool) -> str:
    """The page she sees: today, or what triage decided."""
    visit = Visit(state=state, given=Given(form=str(UUID(int=0))), now=now, catalogue=CATALOGUE)
    screen = decision.show(visit) if decided else today.show(visit)
    chrome = Chrome(form=str(UUID(int=0)), version="test")
    return render(screen, words=CONTENT.words, chrome=chrome)  # type: ignore[arg-type] # both show a screen here


def life(told: dict[str, str]) -> dict[str, object]:
    """Birth, check, a session done as planned, the morning after; and what each led to."""
    known = folding.rebuild([], CATALOGUE)
    bodies: list[FactBody] = [
        BabyBorn(earliest=BEGAN.date() - timedelta(weeks=9), latest=BEGAN.date() - timedelta(weeks=9)),
        BirthTold(birth=BirthType.CAESAREAN),
        LoadsTicked(day=BEGAN.date(), habits=(HabitAmount(habit="feeding", amount=10),)),
    ]
    facts = [fact(number, body) for number, body in enumerate(bodies, 1)]
    known = folding.rebuild(facts, CATALOGUE)
    answered = fact(4, check(known, Form.FULL, told, BEGAN + timedelta(hours=4)))
    known = folding.apply(known, answered, CATALOGUE)
    now = BEGAN + timedelta(hours=4, minutes=5)
    planned = session(known, now)
    result = {"verdict": encode(answered.body), "plan": encode(planned), "page": page(known, now, decided=True)}
    if planned is not None:
        for number, body in enumerate(done(planned, answered.id), 5):
            known = folding.apply(known, fact(number, body), CATALOGUE)
    kept = encode_state(known)
    assert decode_state(kept) == known
    later = BEGAN + timedelta(days=4)
    return {**result, "state": kept, "later": page(known, later, decided=False)}


def done(planned: Plan, check_id: str) -> list[FactBody]:
    """The session as it was planned, and how it went."""
    name = str(UUID(int=99))
    steps = tuple(
        PlannedStep(exercise=each.exercise, rung=each.rung, sets=each.sets, amount=each.amount)
        for each in planned.steps
    )
    sets = [
        SetDone(session=name, step=place, exercise=each.exercise, rung=each.rung, number=number, amount=each.amount)
        for place, each in enumerate(steps)
        for number in range(1, each.sets + 1)
    ]
    started = SessionStarted(session=name, check=check_id, shape=planned.shape, minutes=planned.minutes, steps=steps)
    return [started, *sets, SessionFinished(session=name, pain=Pain(2)), PainTold(pain=Pain(2))]


RESULT = {
    "python": sys.version.split()[0],
    "digest": CATALOGUE.digest,
    "shape": state_shape(),
    "lives": {
        "dull ache": life({"pain_now": "4"}),
        "one side only": life({"P03": "yes", "pain_now": "5"}),
        "chest pain": life({"E01": "yes"}),
        "not sure": life({"E10": "not_sure"}),
    },
}
sys.stdout.write(json.dumps(RESULT, sort_keys=True) + "\n")

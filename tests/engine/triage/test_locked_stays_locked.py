"""Whoever is locked reaches no permission by any sequence of facts, except by an examination that counts."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.clearance import ClearanceStated, EarlyCleared
from rebrace.engine.facts.kinds.session import SessionFinished, SessionStarted, SessionStopped, StopReason
from rebrace.engine.facts.kinds.triage import Voice
from rebrace.engine.facts.state import State
from rebrace.engine.triage.permission import Permission, Refusal, outlook, permit
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Hold, Scope
from rebrace.engine.vocabulary.quantities import Minutes
from tests.examples.telling import START, fact
from tests.examples.triage import CATALOGUE, GO, ITEMS, answered, born, check, living, on, opening, page, worst, written

REASONS = ("E01", "E02", "E10", "E22", "H1", "E24_pressure")
"""Reasons to be locked that only an examination opens."""

NOT_THE_REASONS = sorted(set(ITEMS) - set(REASONS))
hours = st.integers(1, 24 * 45)
forms = st.sampled_from(Form)
answers = st.dictionaries(st.sampled_from(sorted(ITEMS)), st.sampled_from(("yes", "no", "not_sure", "0", "9")))


class Telling(RuleBasedStateMachine):
    """A woman who tells one thing after another."""

    state: State
    now: datetime
    count: int

    def begin(self, *facts: Fact) -> None:
        self.now, self.count = START, 0
        self.state = living(*facts)

    def tell(self, body: FactBody, at: datetime | None = None) -> None:
        self.count += 1
        told = fact(body, minute=round(((at or self.now) - START).total_seconds() / 60), name=str(self.count))
        self.state = living(told, before=self.state)

    @rule(passed=hours)
    def wait(self, passed: int) -> None:
        self.now += timedelta(hours=passed)

    @rule(form=forms)
    def answer_quietly(self, form: Form) -> None:
        self.tell(check(form))

    @rule(form=forms, told=answers)
    def answer_anything(self, form: Form, told: dict[str, str]) -> None:
        self.tell(written(form, told, GO))


class Locked(Telling):
    """One who told one thing that must be examined, and then everything else that can be told."""

    reason: str

    @initialize(reason=st.sampled_from(REASONS), birth=st.sampled_from(BirthType))
    def tell_it(self, reason: str, birth: BirthType) -> None:
        self.begin(*born(birth=birth))
        self.tell(written(Form.FULL, answered(**{reason: worst(ITEMS[reason]), "H1_plan": "no"})))
        self.reason = reason

    @rule(form=forms, told=answers)
    def answer_a_page(self, form: Form, told: dict[str, str]) -> None:
        self.tell(page(form, CATALOGUE.forms[form].pages[0].id, **told))

    @rule(form=forms, back=hours)
    def answer_in_the_past(self, form: Form, back: int) -> None:
        self.tell(check(form), at=self.now - timedelta(hours=back))

    @rule(form=forms, ahead=hours)
    def answer_in_the_future(self, form: Form, ahead: int) -> None:
        self.tell(check(form), at=self.now + timedelta(hours=ahead))

    @rule(role=st.sampled_from(("", "neighbour", "mother", "PHYSIO")), by=st.sampled_from(Voice))
    def claim_that_nobody_opened_it(self, role: str, by: Voice) -> None:
        self.tell(opening(self.reason, on=self.now.date(), role=role, by=by))

    @rule(days=st.integers(1, 400), role=st.sampled_from(("gp", "physio", "hospital")))
    def claim_an_examination_to_come(self, days: int, role: str) -> None:
        self.tell(opening(self.reason, on=self.now.date() + timedelta(days=days), role=role))

    @rule(days=st.integers(1, 400), role=st.sampled_from(("gp", "physio", "hospital")))
    def claim_an_examination_before_it(self, days: int, role: str) -> None:
        self.tell(opening(self.reason, on=on(-days), role=role))

    @rule(names=st.lists(st.sampled_from(NOT_THE_REASONS)), role=st.sampled_from(("gp", "physio")))
    def open_other_things(self, names: list[str], role: str) -> None:
        self.tell(opening(*names, "recorded", on=self.now.date(), role=role))

    @rule(birth=st.sampled_from(BirthType), days=st.integers(-400, 400))
    def tell_another_birth(self, birth: BirthType, days: int) -> None:
        day = self.now.date() - timedelta(days=days)
        self.tell(BabyBorn(earliest=day, latest=day))
        self.tell(BirthTold(birth=birth))

    @rule(body=st.sampled_from(("clearance", "early", "started", "finished", "baby", "wrong")))
    def do_other_things(self, body: str) -> None:
        self.tell(self.other(body))

    def other(self, name: str) -> FactBody:
        today: Any = self.now.date()
        latest = next(iter(self.state.triage.checks.values()), None)
        bodies: dict[str, FactBody] = {
            "clearance": ClearanceStated(item="postnatal_check", holds=True, by=Voice.PROFESSIONAL, on=today),
            "early": EarlyCleared(
                exercise="hip_thrust", rung="mini_thrust", by=Voice.PROFESSIONAL, on=today, role="gp"
            ),
            "started": SessionStarted(
                session="s", check=latest.fact if latest else "none", shape="full", minutes=Minutes(20), steps=()
            ),
            "finished": SessionFinished(session="s", heaviness=False, leak=False, doming=False),
            "baby": SessionStopped(session="s", reason=StopReason.BABY),
            "wrong": SessionStopped(session="s", reason=StopReason.SOMETHING_WRONG),
        }
        return bodies[name]

    @invariant()
    def she_is_refused(self) -> None:
        refusal = permit(self.state, self.now, CATALOGUE)
        assert isinstance(refusal, Refusal)
        assert refusal.hold is Hold.REST
        assert self.reason in {lock.rule for lock in refusal.locks}

    @invariant()
    def no_preview_promises_a_session(self) -> None:
        assert isinstance(outlook(self.state, self.now, CATALOGUE), Refusal)


class Awaiting(Telling):
    """One who waits for a physio: until one has looked, no permission opens more than the calm set."""

    @initialize()
    def tell_it(self) -> None:
        self.begin(*born())
        self.tell(check(P04="yes", P04_long="no"))

    @rule(role=st.sampled_from(("gp", "midwife", "hospital", "mental_health", "")))
    def claim_that_another_opened_it(self, role: str) -> None:
        self.tell(opening("P04", on=self.now.date(), role=role))

    @invariant()
    def nothing_but_the_calm_set_opens(self) -> None:
        for leave in (permit(self.state, self.now, CATALOGUE), outlook(self.state, self.now, CATALOGUE)):
            assert not isinstance(leave, Permission) or leave.scope is Scope.CALM


TestLocked = Locked.TestCase
TestLocked.settings = settings(max_examples=60, stateful_step_count=20)
TestAwaiting = Awaiting.TestCase
TestAwaiting.settings = settings(max_examples=40, stateful_step_count=20)


def test_an_examination_that_counts_leads_to_a_full_check_and_then_to_training() -> None:
    told = living(*born(), fact(check(E02="yes")), fact(opening("E02", on=on(1)), day=1))
    asked = permit(told, START + timedelta(days=1), CATALOGUE)
    assert isinstance(asked, Refusal)
    assert asked.needs is Form.FULL
    checked = living(fact(check(), day=1, minute=5), before=told)
    assert isinstance(permit(checked, START + timedelta(days=1, minutes=6), CATALOGUE), Permission)

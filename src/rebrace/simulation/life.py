"""One person's weeks: she checks in, is refused or trains, sees someone, goes away, comes back."""

from datetime import UTC, datetime, timedelta
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.clearance import ClearanceStated, ComfortTested
from rebrace.engine.facts.kinds.day import HabitAmount, LoadsTicked
from rebrace.engine.facts.kinds.session import MorningAnswered, SessionStopped, StopReason
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered, LockOpened, Voice
from rebrace.engine.triage.cadence import due
from rebrace.engine.triage.circumstances import circumstances_of, covers_of
from rebrace.engine.triage.judging import judge
from rebrace.engine.triage.locking import opened_for
from rebrace.engine.triage.permission import Permission, permit
from rebrace.engine.vocabulary.quantities import Pain
from rebrace.simulation.body import Body
from rebrace.simulation.chance import Chance
from rebrace.simulation.diary import Diary
from rebrace.simulation.personality import Personality
from rebrace.simulation.session import Session
from rebrace.simulation.tally import Tally
from rebrace.simulation.telling import answers_to, nothing_told

_BEGUN: Final = datetime(2026, 1, 5, 6, 0, tzinfo=UTC)
_FORMS_IN_A_ROW: Final = 3
"""A full check may be followed by a short one; more than this would be a circle."""
_STATED: Final = ("postnatal_check", "wound_closed", "bleeding_settled")
_TESTS: Final = ("prone", "scar_press")


class Life:
    """A person from her first day in the app."""

    def __init__(self, number: int, personality: Personality, chance: Chance, catalogue: Catalogue) -> None:
        self._personality = personality
        self._chance = chance
        self._body = Body(personality, chance)
        self._diary = Diary(number, _BEGUN + timedelta(days=chance.between(0, 6)), catalogue)
        self._birth = chance.one_of(personality.births)
        self._nothing = nothing_told(catalogue)
        self._away = 0
        self._to_answer: Session | None = None
        self.tally = Tally(personality=personality.id)
        self._introduce()

    def live(self, weeks: int) -> Tally:
        """Live so many weeks, and tell what they held."""
        for day in range(weeks * 7):
            self._day(day)
        self.tally.pain_after = self._body.pain_now
        self.tally.facts = self._diary.state.facts
        self.tally.changes = self._diary.changes
        self.tally.rungs = self._diary.rungs()
        return self.tally

    def _introduce(self) -> None:
        weeks = self._chance.between(self._personality.weeks_from, self._personality.weeks_to)
        born = self._diary.now.date() - timedelta(weeks=weeks, days=self._chance.between(0, 6))
        complicated = self._chance.happens(self._personality.complicated)
        self._diary.tell(BabyBorn(earliest=born, latest=born))
        self._diary.tell(BirthTold(birth=self._birth, complicated=complicated))
        self.tally.pain_before = self._body.pain_now

    def _day(self, day: int) -> None:
        self._diary.now = (self._diary.now + timedelta(days=1)).replace(
            hour=6 + self._chance.between(0, 12), minute=0, second=0
        )
        self._body.next_day()
        if day % 7 == 0 and self._chance.happens(self._personality.away):
            self._away = self._chance.between(4, 35)
        if self._away:
            self._away -= 1
            return
        self._answer_morning()
        self._small_things()
        if self._chance.happens(self._personality.opens):
            self._train()
            if self._chance.happens(self._personality.again):
                self._diary.wait(hours=2)
                self._train()

    def _answer_morning(self) -> None:
        session, self._to_answer = self._to_answer, None
        if session is not None and self._chance.happens(self._personality.morning):
            pain = self._body.pain_now if self._is_honest() else 0
            self._diary.tell(MorningAnswered(session=session.id, pain=Pain(pain)))

    def _small_things(self) -> None:
        """Loads on some days; statements of being ready, a comfort test, a visit to someone, now and then."""
        chance, today = self._chance, self._diary.now.date()
        if chance.happens(30):
            habits = [habit for habit in self._diary.catalogue.habits.values() if habit.daily]
            told = (HabitAmount(habit=each.id, amount=chance.one_of(each.choices)) for each in habits)
            self._diary.tell(LoadsTicked(day=today, habits=tuple(told)))
        if chance.happens(8):
            self._diary.tell(
                ClearanceStated(item=chance.one_of(_STATED), holds=chance.happens(90), by=Voice.HERSELF, on=today)
            )
        if chance.happens(4):
            self._diary.tell(ComfortTested(test=chance.one_of(_TESTS), passed=chance.happens(80)))
        if self._diary.state.triage.locks and chance.happens(self._personality.sees):
            self._see_someone()

    def _see_someone(self) -> None:
        """Someone looks at one lock; the others wait."""
        lock = self._chance.one_of(self._diary.state.triage.locks)
        roles = opened_for(lock.unlock, self._diary.catalogue)
        if roles:
            today, role = self._diary.now.date(), self._chance.one_of(roles)
            self._diary.tell(LockOpened(rules=(lock.rule,), by=Voice.HERSELF, on=today, role=role))
            self.tally.seen += 1

    def _train(self) -> None:
        for open_session in [each for each in self._diary.state.sessions if each.is_open]:
            self._diary.tell(SessionStopped(session=open_session.session, reason=StopReason.BABY))
        for _ in range(_FORMS_IN_A_ROW):
            form = due(self._diary.state, self._diary.now, self._diary.catalogue)
            if form is None:
                break
            self._check(form)
        granted = permit(self._diary.state, self._diary.now, self._diary.catalogue)
        if not isinstance(granted, Permission):
            self.tally.refused += 1
            return
        session = Session(granted, self._diary, self._body, self._personality, self._chance, self.tally)
        session.do()
        self._to_answer = session
        if session.went_wrong:
            self._check(Form.STOP)

    def _check(self, form: Form) -> None:
        diary = self._diary
        told = answers_to(self._nothing[form], self._body, self._birth, self._personality, self._chance)
        if form is Form.STOP:
            told = {**told, "stop_pain": "yes"}
        verdict = judge(
            told,
            form=form,
            circumstances=circumstances_of(diary.state, diary.now.date()),
            covers=covers_of(diary.state, diary.now.date()),
            catalogue=diary.catalogue,
        )
        answers = tuple(Answer(item=item, value=value) for item, value in told.items())
        diary.tell(
            CheckAnswered(form=form, answers=answers, verdict=verdict, content=diary.catalogue.digest, engine="")
        )
        self._body.sign = False
        self.tally.checks += 1

    def _is_honest(self) -> bool:
        return self._chance.happens(self._personality.honest)

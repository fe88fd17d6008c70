"""A person with a long history: two years of training, about five thousand facts, the same on every machine."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Final
from uuid import UUID, uuid5

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.catalogue.triage import AnswerKind, Form, TriageItem
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.day import (
    HabitAmount,
    ItemScore,
    LoadsTicked,
    MeasureAnswered,
    MomentDone,
    PainTold,
    PostureChecked,
)
from rebrace.engine.facts.kinds.session import (
    MorningAnswered,
    PlannedStep,
    Reserve,
    SessionFinished,
    SessionStarted,
    SessionStopped,
    SetDone,
    StopReason,
)
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered, CheckPageAnswered
from rebrace.engine.facts.verdict import Verdict
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Disposition, Hold
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Minutes, Pain, Sets

WEEKS: Final = 104
START: Final = datetime(2024, 1, 1, 6, 30, tzinfo=timezone(timedelta(hours=10)))
"""A Monday, eight weeks after the birth."""
END: Final = START + timedelta(weeks=WEEKS)
_NAMES: Final = UUID("8f0d7a52-3f5c-4d0e-9d53-6f6a4f0f2a11")
_TRAINING_DAYS: Final = (0, 2, 5)
_GO: Final = Verdict(disposition=Disposition.GO, hold=Hold.NOTHING_HELD, help_lines=False, fired=(), flags=())


def two_years(catalogue: Catalogue) -> list[Fact]:
    """Facts in the order in which they happened."""
    return sorted(_Diary(catalogue=catalogue).facts(), key=lambda fact: fact.order)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Diary:
    catalogue: Catalogue

    def facts(self) -> Iterator[Fact]:
        born = START.date() - timedelta(weeks=8)
        yield _fact(START - timedelta(minutes=9), BabyBorn(earliest=born, latest=born))
        yield _fact(START - timedelta(minutes=8), BirthTold(birth=BirthType.VAGINAL))
        for week in range(WEEKS):
            yield from self._week(week)

    def _week(self, week: int) -> Iterator[Fact]:
        monday = START + timedelta(weeks=week)
        form = Form.WEEKLY if week % 4 else Form.FULL
        yield _fact(monday - timedelta(minutes=5), self._check(form, week))
        for training_day in _TRAINING_DAYS:
            yield from self._session(monday + timedelta(days=training_day), week)
        for spare_day in (1, 3, 6):
            yield from self._spare_day(monday + timedelta(days=spare_day), week)
        for measure in self.catalogue.measures.values():
            if not measure.optional and measure.every is None and week in measure.weeks:
                yield _fact(monday + timedelta(hours=13), self._measured(measure.id, week))
        for name in ("pain_week", "cuddle_comfort"):
            yield _fact(monday + timedelta(days=6, hours=13), self._measured(name, week))

    def _session(self, at: datetime, week: int) -> Iterator[Fact]:
        check, session = self._check(Form.SESSION, week), str(uuid5(_NAMES, f"session {at}"))
        checked = _fact(at + timedelta(minutes=1), check)
        steps = self._steps(at, week)
        page = CheckPageAnswered(form=Form.SESSION, page=self._first_page(), answers=check.answers[:1])
        yield _fact(at, page)
        yield checked
        started = SessionStarted(session=session, check=checked.id, shape="short", minutes=Minutes(10), steps=steps)
        yield _fact(at + timedelta(minutes=2), started)
        sets = [(place, step, number) for place, step in enumerate(steps) for number in range(1, step.sets + 1)]
        for place, (step_number, step, number) in enumerate(sets):
            done = SetDone(
                session=session,
                step=step_number,
                exercise=step.exercise,
                rung=step.rung,
                number=number,
                amount=step.amount,
            )
            yield _fact(at + timedelta(minutes=3 + place), done)
        ended = at + timedelta(minutes=3 + len(sets))
        if at.toordinal() % 7 == 0:
            yield _fact(ended, SessionStopped(session=session, reason=StopReason.BABY))
        finished = SessionFinished(
            session=session, reserve=Reserve.ONE_OR_TWO, pain=_pain(week), heaviness=False, leak=False, doming=False
        )
        yield _fact(ended + timedelta(seconds=30), finished)
        yield _fact(at + timedelta(days=1, hours=-1), MorningAnswered(session=session, pain=_pain(week)))

    def _spare_day(self, at: datetime, week: int) -> Iterator[Fact]:
        yield _fact(at, PainTold(pain=_pain(week)))
        yield _fact(at + timedelta(hours=3), self._ticked(at.date(), week))
        noticed = tuple(each.id for each in self.catalogue.posture.questions)[: week % 4]
        yield _fact(at + timedelta(hours=5), PostureChecked(before=noticed, reset=True, after=noticed[1:]))
        yield _fact(at + timedelta(hours=8), MomentDone(exercise=self._of(Pillar.MOBILITY)[0].id))

    def _ticked(self, day: date, week: int) -> LoadsTicked:
        daily = [habit for habit in self.catalogue.habits.values() if habit.daily]
        amounts = (habit.choices[(week + place) % len(habit.choices)] for place, habit in enumerate(daily))
        told = zip(daily, amounts, strict=True)
        return LoadsTicked(day=day, habits=tuple(HabitAmount(habit=habit.id, amount=amount) for habit, amount in told))

    def _measured(self, name: str, week: int) -> MeasureAnswered:
        items = self.catalogue.measures[name].items
        scores = (ItemScore(item=each.id, score=min(each.most, each.least + week % 3)) for each in items)
        return MeasureAnswered(measure=name, scores=tuple(scores))

    def _steps(self, at: datetime, week: int) -> tuple[PlannedStep, ...]:
        """Breathing first, then one exercise of each pillar; a little further up every ten weeks."""
        turn = at.toordinal()
        breathing = next(each for each in self.catalogue.exercises.values() if each.breathing)
        chosen = [self._of(pillar)[turn % len(self._of(pillar))] for pillar in Pillar]
        return (_step(breathing, 0, 1), *(_step(each, week // 10, 2) for each in chosen))

    def _of(self, pillar: Pillar) -> list[Exercise]:
        found = [each for each in self.catalogue.exercises.values() if each.pillar is pillar and not each.breathing]
        return found or list(self.catalogue.exercises.values())

    def _first_page(self) -> str:
        form = self.catalogue.forms.get(Form.SESSION)
        return form.pages[0].id if form and form.pages else "first"

    def _check(self, form: Form, week: int) -> CheckAnswered:
        answers = tuple(Answer(item=each.id, value=_mild(each, week)) for each in self._items(form))
        return CheckAnswered(form=form, answers=answers, verdict=_GO, content="example", engine="example")

    def _items(self, form: Form) -> list[TriageItem]:
        pages = self.catalogue.forms[form].pages if form in self.catalogue.forms else ()
        named = [item for page in pages for cluster in page.clusters for item in cluster.items]
        named += [page.item for page in pages if page.item]
        return [self.catalogue.items[name] for name in named] or list(self.catalogue.items.values())


def _mild(item: TriageItem, week: int) -> str:
    """An answer that worries nobody."""
    if item.kind is AnswerKind.SCALE:
        return str(_pain(week)) if item.least == 0 else str(item.most)
    quiet = [choice for choice in item.choices if choice not in item.worrying]
    return next(iter(quiet), "no")


def _pain(week: int) -> Pain:
    """From four down to one over the first weeks, with a wobble."""
    return Pain(max(1, 4 - week // 4) - (week % 5 == 0))


def _step(exercise: Exercise, up: int, sets: int) -> PlannedStep:
    rung = exercise.rungs[min(up, len(exercise.rungs) - 1)]
    return PlannedStep(exercise=exercise.id, rung=rung.id, sets=Sets(sets), amount=rung.dose.amount_low)


def _fact(at: datetime, body: FactBody) -> Fact:
    return Fact(id=str(uuid5(_NAMES, f"{at.isoformat()} {body!r}")), at=at, body=body)

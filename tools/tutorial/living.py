"""Living a written life in a browser: what she taps on each day, and what she then sees."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from rebrace.engine.facts.kinds.session import Reserve
from rebrace.engine.vocabulary.dispositions import Disposition
from rebrace.engine.vocabulary.quantities import Pain
from tools.tutorial.life import Life, Session
from tools.walk import check_in, journey, reading
from tools.walk.house import House
from tools.walk.phone import Phone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tools.tutorial.life import Before, Day

    TakePicture = Callable[[Phone, Day, str], None]
    """Takes the screen of a day, under the name of what it shows."""

_WEEK: Final = 7
_WELL: Final = Session(reserve=Reserve.THREE_OR_MORE, pain=Pain(1))
_BEGINS: Final = "form[action='/session/start/'] button"


@dataclass(slots=True, kw_only=True)
class Seen:
    """What she saw on one day."""

    on: date
    taps: int = 0
    headline: str = ""
    advice: tuple[str, ...] = ()
    disposition: Disposition | None = None
    plan: tuple[reading.Row, ...] = ()
    reasons: tuple[str, ...] = ()
    ladders: dict[str, tuple[reading.Rung, ...]] = field(default_factory=dict)
    """The ladders she looked at."""
    changes: dict[str, str] = field(default_factory=dict)
    """What has become of moves today, each in a sentence."""


@dataclass(slots=True, kw_only=True)
class Living:
    """One life under way: whose, where, and on which phone."""

    life: Life
    house: House
    phone: Phone
    take_picture: TakePicture

    def through(self) -> tuple[Seen, ...]:
        """Live all days; returns what she saw on each."""
        before = self.life.before
        lead = timedelta(days=before.sessions * before.every) if before else timedelta()
        self.house.move_to(self.life.starts - lead)
        if self.life.minutes is not None:
            self._choose_minutes(self.life.minutes)
        if before is not None:
            self._come_this_far(before)
        return tuple(self._day(day) for day in self.life.days)

    def _choose_minutes(self, minutes: int) -> None:
        self.phone.open("/settings/")
        self.phone.tick("minutes", str(minutes))
        self.phone.tap_words("Save")

    def _come_this_far(self, before: Before) -> None:
        """Sessions that went well, one every few days."""
        for _ in range(before.sessions):
            self._open_today()
            self._check({"pain_now": str(before.pain)})
            self._train(_WELL)
            self.house.move_to(self.house.now + timedelta(days=1))
            self._tell_morning(before.pain)
            self.house.move_to(self.house.now + timedelta(days=before.every - 1))

    def _open_today(self) -> None:
        """Today, or, for someone new, the two questions of the beginning and the first page of the check-in."""
        self.phone.open()
        if self.phone.shows("button[name='age']"):
            past = (self.life.starts - self.house.now).days // _WEEK
            journey.welcome(self.phone, weeks=self.life.weeks - past, birth=self.life.birth)

    def _day(self, day: Day) -> Seen:
        self.house.move_to(self.life.starts + timedelta(days=day.day))
        seen, tapped = Seen(on=self.house.now.date()), self.phone.taps
        self._tell(day)
        self._look(day, seen)
        if day.answers is not None:
            self._decide(day, day.answers, seen)
        if day.session is not None:
            self._train(day.session, day)
            self._picture(day, "summary")
        seen.taps = self.phone.taps - tapped
        return seen

    def _tell(self, day: Day) -> None:
        """What she tells before anything is decided."""
        if day.morning is not None:
            self._tell_morning(day.morning)
        if day.loads:
            self.phone.open("/back/")
            for habit, amount in day.loads.items():
                self._choose_load(habit, amount)
            self.phone.tap_words("Save my day")
            self._picture(day, "back")
        if day.examined_by:
            self.phone.open("/opened/")
            self.phone.tick("role", day.examined_by)
            self.phone.tick("when", "today")
            self.phone.tap_words("Save and go on")
        if day.tells_birth_date:
            self._tell_birth_date()

    def _tell_morning(self, pain: Pain) -> None:
        self.phone.open()
        if not self.phone.shows("a[href='/morning/']"):
            raise ValueError(f"{self.life.title}: nobody asks about the morning on {self.house.now:%d %B}")
        self.phone.press(self.phone.page.locator("a[href='/morning/']"))
        self.phone.tap("pain", str(pain))

    def _choose_load(self, habit: str, amount: int) -> None:
        folded = self.phone.page.locator("details:not([open])", has=self.phone.page.locator(f"[name='{habit}']"))
        if folded.count():
            folded.locator("summary").first.click()
        self.phone.page.locator(f"input[name='{habit}'][value='{amount}']").check()
        self.phone.taps += 1

    def _tell_birth_date(self) -> None:
        """The one thing in this tutorial that is typed; the day of the week keeps her completed weeks as they are."""
        self._open_today()
        born = self.life.starts.date() - timedelta(days=self.life.weeks * _WEEK + 1)
        self.phone.open("/settings/")
        self.phone.page.locator("#birth_date").fill(born.isoformat())
        self.phone.tap_words("Save")

    def _look(self, day: Day, seen: Seen) -> None:
        """The pages of moves that she opens, before the day's session changes anything."""
        for exercise in day.looks_at:
            self._open_today()
            self.phone.open(f"/moves/{exercise}/")
            seen.ladders[exercise] = reading.ladder(self.phone)
            today = f"{seen.on.day} {seen.on:%B}"
            told = [sentence for told_on, sentence in reading.history(self.phone) if told_on == today]
            seen.changes.update({exercise: told[0]} if told else {})
            self._scroll_to("section:has-text('What happened here')" if told else ".rung.closed")
            self._picture(day, "move")

    def _decide(self, day: Day, answers: Mapping[str, str], seen: Seen) -> None:
        self._open_today()
        if self.phone.path == "/":
            self._picture(day, "today")
            seen.headline, seen.plan, seen.reasons = self._told()
        self._check(answers)
        seen.disposition = reading.disposition(self.phone) or Disposition.GO
        if self.phone.path == "/decision/":
            seen.headline, seen.plan, seen.reasons = self._told()
            seen.advice = reading.advice(self.phone)
            self._picture(day, "decision")

    def _told(self) -> tuple[str, tuple[reading.Row, ...], tuple[str, ...]]:
        return reading.headline(self.phone), reading.plan(self.phone), reading.reasons(self.phone)

    def _check(self, answers: Mapping[str, str]) -> None:
        """The check-in that is due, whichever it is: the way leads to a decision, or straight into a session."""
        if answers.keys() <= {"pain_now"} and self.phone.shows("button[name='none']:has-text('Start')"):
            self.phone.tap("none")
        elif self.phone.path == "/":
            self.phone.press(self.phone.page.locator("a[href^='/check/']").first)
        check_in.answer(self.phone, answers)

    def _train(self, session: Session, day: Day | None = None) -> None:
        if self.phone.shows(_BEGINS):
            journey.start(self.phone)
        if day is not None:
            journey.do_sets(self.phone, most=1)
            self._picture(day, "session")
        if session.sets is None:
            journey.do_sets(self.phone)
        else:
            journey.do_sets(self.phone, most=session.sets - (1 if day is not None else 0))
            self.phone.tap_words("awake")
            self.phone.tap_words("That was it for today")
        if day is not None:
            self._picture(day, "done")
        journey.tell(self.phone, reserve=session.reserve, pain=session.pain, signs=session.signs or ("none",))

    def _scroll_to(self, selector: str) -> None:
        place = self.phone.page.locator(selector)
        if place.count():
            place.first.evaluate("(place) => place.scrollIntoView({block: 'center'})")

    def _picture(self, day: Day, name: str) -> None:
        if name in day.pictures:
            self.take_picture(self.phone, day, name)

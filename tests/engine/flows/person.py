"""A person who walks through the app in memory: the same flows and folding as everywhere, a clock of her own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from rebrace.content.loader import Content, built_in
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.state import State
from rebrace.engine.flows import folding, journey
from rebrace.engine.flows.check_pages import CheckPage
from rebrace.engine.flows.given import Given, GoTo, Screen, Step, Visit
from rebrace.engine.flows.session import SessionStep
from rebrace.engine.triage.asking import quiet

START = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
"""A Monday morning."""

Values = Mapping[str, str]
Fields = Mapping[str, str | Sequence[str]]


@cache
def content() -> Content:
    return built_in()


class Person:
    """Her facts, her clock, and the screen she looks at."""

    def __init__(self, at: datetime = START) -> None:
        self.now = at
        self.facts: dict[str, Fact] = {}
        self.state = State()
        self.screen: Screen | None = None
        self.route = ""
        self.taps = 0
        self._forms = 0

    def wait(self, **time: int) -> Person:
        self.now += timedelta(**time)
        return self

    def visit(self, fields: Fields | None = None, values: Values | None = None, form: str = "") -> Visit:
        given = {name: (value,) if isinstance(value, str) else tuple(value) for name, value in (fields or {}).items()}
        return Visit(
            state=self.state,
            given=Given(fields=given, form=form or self.fresh_form()),
            now=self.now,
            catalogue=content().catalogue,
            values=values or {},
        )

    def fresh_form(self) -> str:
        self._forms += 1
        return f"00000000-0000-4000-8000-{self._forms:012d}"

    def look(self, route: str, fields: Fields | None = None, values: Values | None = None) -> Screen:
        """Open an address, and go on where it leads."""
        found = journey.look(route, self.visit(fields, values))
        return self._arrive(route, found)

    def send(self, route: str, fields: Fields | None = None, values: Values | None = None, form: str = "") -> Screen:
        """Send a form: its facts are kept, and she goes on where it leads."""
        step = self.step(route, fields, values, form)
        self.taps += 1
        self.wait(seconds=5)
        return self._arrive(route, step.next)

    def step(self, route: str, fields: Fields | None = None, values: Values | None = None, form: str = "") -> Step:
        """Send a form and stay; its facts are kept."""
        step = journey.send(route, self.visit(fields, values, form))
        self.keep(*step.facts)
        return step

    def keep(self, *facts: Fact) -> None:
        """Keep facts as a store does: a known id adds nothing."""
        for fact in facts:
            if fact.id not in self.facts:
                self.facts[fact.id] = fact
                self.state = folding.apply(self.state, fact, content().catalogue)

    def tell(self, *bodies: FactBody) -> Person:
        self.keep(*self.visit().facts(*bodies))
        self.wait(seconds=5)
        return self

    def _arrive(self, route: str, found: Screen | GoTo) -> Screen:
        for _ in range(5):
            if not isinstance(found, GoTo):
                self.route, self.screen = route, found
                return found
            route = found.route
            found = journey.look(found.route, self.visit(found.query, found.values))
        message = f"{route} leads round in a circle"
        raise AssertionError(message)

    def check(self, form: str, answers: Values | None = None, pain: int = 2) -> Screen:
        """Answer a form to its end: nothing on the lists but what is in `answers`, which opens its lines."""
        found = self.look("check", values={"form": form})
        while isinstance(found, CheckPage):
            fields = self.page_fields(found, answers or {}, pain)
            found = self.send("check_page", fields, {"form": found.form, "page": found.page})
        return found

    def page_fields(self, page: CheckPage, answers: Values, pain: int) -> dict[str, str | Sequence[str]]:
        """The fields of one page, filled in as she would."""
        if page.question is not None:
            return {"answer": answers.get(page.question.item, str(pain))}
        catalogue = content().catalogue
        lines = next(each for each in catalogue.forms[page.form].pages if each.id == page.page).clusters
        ticked = {
            line.id: {item: answers.get(item, quiet(catalogue.items[item])) for item in line.items}
            for line in lines
            if any(item in answers for item in line.items)
        }
        behind = {item: value for told in ticked.values() for item, value in told.items()}
        return {"line": tuple(ticked), **behind} if ticked else {"none": "1"}

    def welcome(self, age: int = 8, birth: str = "vaginal") -> Person:
        """The two questions of the beginning."""
        self.send("age", {"age": str(age)})
        self.send("birth", {"birth": birth})
        return self

    def start(self, age: int = 8, birth: str = "vaginal", pain: int = 2) -> SessionStep:
        """From nothing to the first step of the first session."""
        self.welcome(age, birth).check("full", pain=pain)
        found = self.send("session_start")
        assert isinstance(found, SessionStep)
        return found

    def do_set(self, screen: Screen, amount: int | None = None, **more: str) -> Screen:
        """Tap "Done" on the set that is shown."""
        assert isinstance(screen, SessionStep)
        return self.send("session_set", self.set_fields(screen, amount) | more)

    def set_fields(self, screen: SessionStep, amount: int | None = None) -> dict[str, str]:
        return {
            "session": screen.session,
            "place": str(screen.place),
            "exercise": screen.step.exercise,
            "number": str(screen.number),
            "amount": str(screen.amount if amount is None else amount),
            "done": "1",
        }

    def do_session(self, screen: Screen) -> Screen:
        """Do every set that is left."""
        while isinstance(screen, SessionStep):
            screen = self.do_set(screen)
        return screen

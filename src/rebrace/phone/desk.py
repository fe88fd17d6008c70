"""One step of the journey without a network: her facts as the phone keeps them, the flow, the page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from rebrace.content.loader import Content, ContentProblemsError, load
from rebrace.content.words import FALLBACK
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.records import follows
from rebrace.engine.facts.state import State
from rebrace.engine.flows import folding, journey
from rebrace.engine.flows.given import Given, GoTo, Screen, Step, Visit
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.facts import decode_fact
from rebrace.phone import addresses
from rebrace.phone.addresses import Found
from rebrace.phone.elsewhere import Elsewhere
from rebrace.screens import routes, visiting
from rebrace.screens.evidence import EVIDENCE_ROUTES, evidence
from rebrace.screens.routes import Method
from rebrace.screens.visiting import Around

_INSTANT: Final = timedelta(microseconds=1)


class UnreadableFactError(RuntimeError):
    """A kept fact that this engine cannot read. Going on without it could open a lock, so nothing is decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What came from a page, nothing of it trusted."""

    method: Method
    path: str
    fields: Mapping[str, tuple[str, ...]]
    now: datetime
    fresh: str
    """UUID for a form that carries none, and for the forms of the page that answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A page to show, or an address to go on to; and the facts that have to be kept first."""

    html: str | None = None
    to: str | None = None
    facts: tuple[Fact, ...] = ()
    troubled: bool = False
    """Something in the form has to be looked at again."""
    behind: bool = False
    """The time is before what she told last: until that is mended nothing opens, and she has to know why."""


@dataclass(slots=True, kw_only=True)
class Desk:
    """The phone's own engine, with the facts it was told of."""

    extra: str | None
    """Content folders of a clinic, as `REBRACE_CONTENT` writes them."""
    facts: dict[str, Fact] = field(default_factory=dict)
    state: State = field(default_factory=State)
    contents: dict[str, Content] = field(default_factory=dict)

    def know(self, raws: Iterable[object]) -> None:
        """Take in facts from the phone's own store; knowing one twice changes nothing.

        Raises `UnreadableFactError`.
        """
        fresh = sorted(
            (each for each in map(_read, raws) if self.facts.get(each.id) != each), key=lambda each: each.order
        )
        told_anew = any(each.id in self.facts for each in fresh)
        self.facts.update({each.id: each for each in fresh})
        catalogue = self._content().catalogue
        for each in fresh:
            if told_anew or not follows(self.state, each):
                self.state = folding.rebuild(self.facts.values(), catalogue)
                return
            self.state = folding.apply(self.state, each, catalogue)

    def forget(self) -> None:
        """Know nothing of her any more."""
        self.facts.clear()
        self.state = State()

    def answer(self, letter: Letter) -> Reply:
        """Look at a step, or answer it; nothing is known of an answer's facts until they are kept and told again."""
        found = addresses.find(letter.path, letter.method)
        seen = self._visit(letter, found.values if found else {})
        if found is None:
            return self._shown(Elsewhere(), letter)
        step = self._step(found, letter.method, seen)
        if isinstance(step.next, GoTo):
            return Reply(to=routes.address(step.next), facts=step.facts)
        return self._shown(step.next, letter, step.facts)

    def _shown(self, screen: Screen, letter: Letter, facts: tuple[Fact, ...] = ()) -> Reply:
        troubled = bool(getattr(screen, "troubles", ()))
        return Reply(
            html=self._page(screen, letter), facts=facts, troubled=troubled, behind=self._is_behind(letter.now)
        )

    def _is_behind(self, now: datetime) -> bool:
        last = self.state.last_at
        return last is not None and visiting.not_before(last, now) < last

    def _step(self, found: Found, method: Method, seen: Visit) -> Step:
        if found.route in EVIDENCE_ROUTES:
            return Step(next=evidence(self._content(), found.values.get("family")))
        if method is Method.POST:
            return journey.send(found.route, seen)
        return Step(next=journey.look(found.route, seen))

    def _visit(self, letter: Letter, values: Mapping[str, str]) -> Visit:
        catalogue = self._content().catalogue
        now = self._after_all(visiting.not_before(self.state.last_at, letter.now))
        given = Given(fields=letter.fields, form=_uuid(letter.fields.get("form", ()), letter.fresh))
        now = visiting.local(now, self.state, catalogue)
        return Visit(state=self.state, given=given, now=now, catalogue=catalogue, values=values)

    def _after_all(self, now: datetime) -> datetime:
        """What happens at the very instant of the last fact comes after it."""
        return now + _INSTANT if now == self.state.last_at else now

    def _page(self, screen: Screen, letter: Letter) -> str:
        content = self._content(self.state.preferences.language or FALLBACK)
        return visiting.page(screen, self.state, content, Around(form=letter.fresh, path=letter.path))

    def _content(self, language: str = FALLBACK) -> Content:
        if language not in self.contents:
            content = load(language, self.extra)
            if not isinstance(content, Content):
                raise ContentProblemsError(content)
            self.contents[language] = content
        return self.contents[language]


def _read(raw: object) -> Fact:
    fact = decode_fact(raw)
    if isinstance(fact, Fact):
        return fact
    raise UnreadableFactError(_places(fact))


def _places(problems: Sequence[Problem]) -> str:
    """Where the trouble is, without what was told."""
    return ", ".join(each.key for each in problems)


def _uuid(told: tuple[str, ...], fresh: str) -> str:
    try:
        return str(UUID(told[0] if len(told) == 1 else ""))
    except ValueError:
        return fresh

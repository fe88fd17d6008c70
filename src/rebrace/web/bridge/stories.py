"""Her state, folded from her facts: from memory, from a snapshot, or from the beginning; always the same."""

import logging
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from django.db import DatabaseError

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.records import follows
from rebrace.engine.facts.state import State
from rebrace.engine.flows import folding
from rebrace.engine.wire.states import decode_state, encode_state
from rebrace.web.bridge.knowledge import judge
from rebrace.web.bridge.translation import fact
from rebrace.web.journey import queries, services
from rebrace.web.journey.rows import Folded, Kept
from rebrace.web.people.queries import Visitor
from rebrace.web.people.services import PersonGoneError

STORIES_KEPT: Final = 128
"""How many persons' states one process keeps in memory."""
SNAPSHOT_EVERY: Final = 100
"""Facts after which a state is written down: some days of use, and a few milliseconds of folding."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Her state after her first so many facts."""

    head: int
    state: State
    written: int
    """Number of the newest fact in a snapshot."""


_BLANK: Final = Story(head=0, state=State(), written=0)


@dataclass(slots=True, kw_only=True)
class Memory:
    """The stories that were looked at last, shared by the threads of a process."""

    stories: OrderedDict[int, Story] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def get(self, person: int) -> Story | None:
        """A person's story, if it is here."""
        with self.lock:
            story = self.stories.get(person)
            if story is not None:
                self.stories.move_to_end(person)
            return story

    def put(self, person: int, story: Story) -> None:
        """Keep a story, unless a longer one is here; the ones not looked at for longest go."""
        with self.lock:
            known = self.stories.get(person)
            if known is None or known.head < story.head:
                self.stories[person] = story
            self.stories.move_to_end(person)
            while len(self.stories) > STORIES_KEPT:
                self.stories.popitem(last=False)

    def forget(self, person: int | None = None) -> None:
        """Drop one story, or all."""
        with self.lock:
            if person is None:
                self.stories.clear()
            else:
                self.stories.pop(person, None)


MEMORY: Final = Memory()


def state_of(visitor: Visitor, catalogue: Catalogue) -> State:
    """Her state with at least the facts that the visitor was seen with."""
    known = MEMORY.get(visitor.person)
    if known is not None and known.head >= visitor.head:
        return known.state
    story = _continued(visitor.person, known, catalogue) if known else None
    story = story or _continued(visitor.person, _written(visitor.person), catalogue)
    story = story or rebuilt(visitor.person, catalogue)
    story = _write(visitor.person, story)
    MEMORY.put(visitor.person, story)
    return story.state


def rebuilt(person: int, catalogue: Catalogue) -> Story:
    """Her story folded from its very beginning."""
    kept = queries.facts(person)
    return Story(head=_head(kept), state=folding.rebuild(map(fact, kept), catalogue), written=0)


def _continued(person: int, story: Story, catalogue: Catalogue) -> Story | None:
    """A story with the facts that came since; None when one of them belongs further back."""
    kept = queries.facts(person, after=story.head)
    state = story.state
    for each in sorted(map(fact, kept), key=_order):
        if not follows(state, each):
            return None
        state = folding.apply(state, each, catalogue)
    return Story(head=_head(kept) or story.head, state=state, written=story.written)


def _written(person: int) -> Story:
    """The story of the newest snapshot that this content and this engine wrote; else a blank one."""
    folded = queries.newest_snapshot(person, judge())
    state = decode_state(folded.state) if folded else None
    if folded is None or not isinstance(state, State):
        return _BLANK
    return Story(head=folded.number, state=state, written=folded.number)


def _write(person: int, story: Story) -> Story:
    """Write a snapshot when enough has happened since the last; trouble with it costs nothing but time."""
    state = story.state
    if story.head - story.written < SNAPSHOT_EVERY or state.last_at is None:
        return story
    folded = Folded(number=story.head, until=(state.last_at, state.last_id), state=encode_state(state))
    try:
        services.keep_snapshot(person, folded, judge())
    except (DatabaseError, PersonGoneError):
        _log.warning("a snapshot could not be written")
    return Story(head=story.head, state=state, written=story.head)


def _head(kept: Sequence[Kept]) -> int:
    return kept[-1].number if kept else 0


def _order(each: Fact) -> tuple[object, str]:
    return each.order

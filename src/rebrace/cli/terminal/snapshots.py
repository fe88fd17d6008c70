"""Her state beside her facts file, so that years of facts need not be folded again each day."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import rebrace
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.records import follows
from rebrace.engine.facts.state import State
from rebrace.engine.flows import folding
from rebrace.engine.wire.states import decode_state, encode_state


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A state, and which content and version folded it."""

    content: str
    engine: str
    state: State


def place_of(facts: Path) -> Path:
    """The snapshot that belongs to a facts file."""
    return facts.with_name(f"{facts.name}.snapshot")


def read(facts: Path) -> Snapshot | None:
    """The snapshot beside a facts file; None when there is none that can be read."""
    try:
        content, engine, text = json.loads(place_of(facts).read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError):
        return None
    state = decode_state(text) if isinstance(text, str) else ()
    return Snapshot(content=content, engine=engine, state=state) if isinstance(state, State) else None


def write(facts: Path, state: State, catalogue: Catalogue) -> None:
    """Replace the snapshot beside a facts file, whole or not at all."""
    path = place_of(facts)
    draft = path.with_name(f".{path.name}.new")
    draft.touch(mode=0o600)
    text = json.dumps([catalogue.digest, rebrace.__version__, encode_state(state)])
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def is_ours(snapshot: Snapshot, catalogue: Catalogue) -> bool:
    """It was folded by this content and this version."""
    return (snapshot.content, snapshot.engine) == (catalogue.digest, rebrace.__version__)


def continued(snapshot: Snapshot, facts: Sequence[Fact], catalogue: Catalogue) -> State | None:
    """The snapshot with the facts that came after it; None when one belongs before its end."""
    state = snapshot.state
    for fact in facts[state.facts :]:
        if not follows(state, fact):
            return None
        state = folding.apply(state, fact, catalogue)
    return state if state.facts == len(facts) else None


def state_of(path: Path, facts: Sequence[Fact], catalogue: Catalogue) -> State:
    """Her state after all facts, from the snapshot where it still holds."""
    snapshot = read(path)
    state = continued(snapshot, facts, catalogue) if snapshot and is_ours(snapshot, catalogue) else None
    return folding.rebuild(facts, catalogue) if state is None else state

"""What a file's person is told: her state, the permission, and the decision."""

from dataclasses import dataclass
from datetime import datetime

from rebrace.cli.terminal.cases import Case
from rebrace.cli.terminal.people import state_of
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.state import State
from rebrace.engine.flows import decision
from rebrace.engine.flows.decision import Decision
from rebrace.engine.flows.given import Given, Visit
from rebrace.engine.triage import Permission, Refusal, permit
from rebrace.engine.vocabulary.dispositions import Hold, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A state, and what it permits."""

    state: State
    granted: Permission | Refusal
    decision: Decision

    @property
    def hold(self) -> Hold:
        """How much stays open."""
        if isinstance(self.granted, Refusal):
            return self.granted.hold
        return Hold.CALM_SET if self.granted.scope is Scope.CALM else Hold.NOTHING_HELD

    def summary(self) -> dict[str, object]:
        """The decision for other programs."""
        return {
            "disposition": self.decision.disposition,
            "hold": self.hold,
            "permitted": isinstance(self.granted, Permission),
            "help_lines": self.decision.help_lines,
            "told": self.decision.told,
            "locks": self.decision.locks,
            "flags": self.decision.flags,
            "needs": self.decision.needs,
        }


def judged(case: Case, now: datetime, catalogue: Catalogue) -> Judged:
    """What the person of a file is told."""
    return looked_at(state_of(case, now, catalogue), now, catalogue)


def looked_at(state: State, now: datetime, catalogue: Catalogue) -> Judged:
    """What a person is told who has answered a check."""
    shown = decision.show(Visit(state=state, given=Given(), now=now, catalogue=catalogue))
    assert isinstance(shown, Decision)  # noqa: S101 - a check was answered, so there is a decision
    return Judged(state=state, granted=permit(state, now, catalogue), decision=shown)

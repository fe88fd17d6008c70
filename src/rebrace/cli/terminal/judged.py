"""What a file's person is told: her state, the permission, and the decision."""

from dataclasses import dataclass
from datetime import datetime

from rebrace.cli.terminal.cases import Case
from rebrace.cli.terminal.people import told_by
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.state import State
from rebrace.engine.facts.verdict import Verdict
from rebrace.engine.flows import decision
from rebrace.engine.flows.decision import Decision, Told
from rebrace.engine.flows.given import Given, Visit
from rebrace.engine.flows.settings import packs
from rebrace.engine.triage import Permission, Refusal, permit
from rebrace.engine.vocabulary.dispositions import Hold, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A state, and what it permits."""

    state: State
    granted: Permission | Refusal
    decision: Decision
    silent: Hold = Hold.NOTHING_HELD
    """What silence alone holds, where answers are missing."""

    @property
    def hold(self) -> Hold:
        """How much stays open."""
        if isinstance(self.granted, Refusal):
            return max(self.granted.hold, self.silent, key=lambda hold: hold.severity)
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
    state, check = told_by(case, now, catalogue)
    visit = Visit(state=state, given=Given(), now=now, catalogue=catalogue)
    shown = decision.show(visit)
    granted = permit(state, now, catalogue)
    if isinstance(shown, Decision):
        return Judged(granted=granted, decision=shown, state=state)
    return Judged(granted=granted, decision=_unfinished(check.verdict, visit), state=state, silent=check.verdict.hold)


def looked_at(state: State, now: datetime, catalogue: Catalogue) -> Judged:
    """What a person is told who has answered a check."""
    shown = decision.show(Visit(state=state, given=Given(), now=now, catalogue=catalogue))
    assert isinstance(shown, Decision)  # noqa: S101 - a check was answered, so there is a decision
    return Judged(granted=permit(state, now, catalogue), decision=shown, state=state)


def _unfinished(verdict: Verdict, visit: Visit) -> Decision:
    """The decision on answers with gaps: they stand for no check, and their silence is told as what it is."""
    told = {each.item: Told(item=each.item, then=each.then, unsure=each.silent) for each in reversed(verdict.fired)}
    return Decision(
        disposition=verdict.disposition,
        help_lines=verdict.help_lines,
        told=tuple(sorted(told.values(), key=lambda each: -each.then.severity)),
        locks=(),
        birth=visit.state.birth,
        packs=packs(visit),
        maternity_unit=None,
        flags=(),
        plan=None,
        needs=Form.FULL,
        night=False,
    )

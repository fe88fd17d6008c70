"""The permission to train: made here and nowhere else, from answered checks and open locks."""

from dataclasses import dataclass
from datetime import datetime

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.state import Lock
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Scope
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Effort


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """She may train now, within these bounds. A plan can only be made from one."""

    check: str
    """Id of the check that permits it."""
    granted_at: datetime
    until: datetime
    scope: Scope
    flags: tuple[Flag, ...]
    minimum_only: bool
    """The shortest session: a bad night, or no energy."""
    recovery: bool
    """A recovery session: more pain than usual."""
    regress: tuple[Pillar, ...]
    """Pillars that go one rung down today."""
    effort_most: Effort | None
    early_days: bool
    """The first days after the birth: only the gentlest rungs."""
    reasons: tuple[str, ...]
    """Ids of the rules behind the bounds, and `recovery`, `minimum`, `regress`, `early_days`."""
    conditional: bool
    """What would be permitted if nothing is new: only to show, never to start a session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """She may not train now: something must be looked at, or asked, first."""

    disposition: Disposition | None
    """The worst of what stands; None when only an answer is missing."""
    hold: Hold
    locks: tuple[Lock, ...]
    needs: Form | None
    """The form that leads on; None when no answer of hers does."""
    reasons: tuple[str, ...]
    """Ids of the rules behind it."""

"""Which rungs are open: weeks since the birth, clearance, comfort, what is solid, flags."""

from rebrace.engine.gates.access import Access, Closed, ClosedReason, Open
from rebrace.engine.gates.clearance import ClearanceLine, clearance_lines
from rebrace.engine.gates.rungs import ladder_access, rung_access

__all__ = [
    "Access",
    "ClearanceLine",
    "Closed",
    "ClosedReason",
    "Open",
    "clearance_lines",
    "ladder_access",
    "rung_access",
]

"""Named quantities, so that no number travels without its unit."""

from typing import NewType

Weeks = NewType("Weeks", int)
Days = NewType("Days", int)
Hours = NewType("Hours", int)
Minutes = NewType("Minutes", int)
Seconds = NewType("Seconds", int)
Percent = NewType("Percent", int)
Sets = NewType("Sets", int)

Pain = NewType("Pain", int)
"""Numeric rating scale, 0 (none) to 10 (worst)."""

Effort = NewType("Effort", int)
"""Rating of perceived exertion, 0 to 10."""

Energy = NewType("Energy", int)
"""Self-rated energy, 1 (empty) to 5 (full)."""

TenthsOfDegree = NewType("TenthsOfDegree", int)
"""Of the lean of a line: -90 to 90 degrees."""

TenthsOfPercent = NewType("TenthsOfPercent", int)
"""Of her torso, by which one part is ahead of another: at most one whole torso either way."""

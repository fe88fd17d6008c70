"""What a run of virtual people came to."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from rebrace.simulation.audit.violation import Broken, Violation
from rebrace.simulation.tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """All people of one personality; sums, and what is usual among them."""

    personality: str
    people: int
    checks: int
    plans: int
    refused: int
    """Times she wanted to train and was told to rest, or to see someone first."""
    seen: int
    """Times someone looked at what was locked."""
    sessions: int
    calm: int
    sets: int
    minutes: int
    facts: int
    pain_before: float
    """Median of 0 to 10, at the start."""
    pain_after: float
    rung: float
    """Median of the highest rungs that people came to."""
    changes: Mapping[str, int]
    """Level decisions by kind."""
    violations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A run and everything that was counted in it."""

    people: int
    weeks: int
    seed: int
    groups: tuple[Group, ...]
    violations: tuple[Violation, ...]
    """Must be empty."""
    broken: Mapping[Broken, int] = field(default_factory=dict)
    """How often each rule was broken, rules that held included."""

    def total(self, name: str) -> int:
        """The sum of one count over all groups."""
        return sum(int(getattr(group, name)) for group in self.groups)


def report_of(people: int, weeks: int, seed: int, tallies: Sequence[Tally]) -> Report:
    """The report of all people of a run."""
    names = dict.fromkeys(tally.personality for tally in tallies)
    violations = tuple(violation for tally in tallies for violation in tally.violations)
    counted = Counter(violation.rule for violation in violations)
    return Report(
        people=people,
        weeks=weeks,
        seed=seed,
        groups=tuple(_group(name, [each for each in tallies if each.personality == name]) for name in names),
        violations=violations,
        broken={rule: counted[rule] for rule in Broken},
    )


def _group(name: str, tallies: Sequence[Tally]) -> Group:
    return Group(
        personality=name,
        people=len(tallies),
        checks=sum(each.checks for each in tallies),
        plans=sum(each.plans for each in tallies),
        refused=sum(each.refused for each in tallies),
        seen=sum(each.seen for each in tallies),
        sessions=sum(each.sessions for each in tallies),
        calm=sum(each.calm for each in tallies),
        sets=sum(each.sets for each in tallies),
        minutes=sum(each.minutes for each in tallies),
        facts=sum(each.facts for each in tallies),
        pain_before=median(each.pain_before for each in tallies),
        pain_after=median(each.pain_after for each in tallies),
        rung=median(max(each.rungs.values(), default=1) for each in tallies),
        changes=_summed(each.changes for each in tallies),
        violations=sum(len(each.violations) for each in tallies),
    )


def _summed(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return dict(sorted(total.items()))

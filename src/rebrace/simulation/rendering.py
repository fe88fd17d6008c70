"""A report as lines of text."""

from collections.abc import Iterator

from rebrace.simulation.report import Group, Report

_VIOLATIONS_SHOWN = 20
_COLUMNS = (
    ("personality", 18),
    ("people", 7),
    ("checks", 8),
    ("refused", 8),
    ("sessions", 9),
    ("calm", 6),
    ("sets", 8),
    ("minutes", 8),
    ("pain", 12),
    ("rung", 5),
    ("up", 6),
    ("down", 6),
    ("broken", 7),
)


def lines_of(report: Report) -> Iterator[str]:
    """What came out, person by kind, then what was broken."""
    yield f"{report.people} virtual people, {report.weeks} weeks, seed {report.seed}"
    yield ""
    yield _line([name for name, _ in _COLUMNS])
    for group in report.groups:
        yield _line(_cells(group))
    yield ""
    yield "What these people are made of is assumed (docs/explanation/simulation.md); it says nothing about any effect."
    yield ""
    yield from _broken(report)


def _broken(report: Report) -> Iterator[str]:
    for rule, count in report.broken.items():
        yield f"{rule:>8}: {'holds' if not count else f'broken {count} times'}"
    for violation in report.violations[:_VIOLATIONS_SHOWN]:
        yield f"  {violation.rule} on {violation.day}: {violation.detail}"
    yield f"violations: {len(report.violations)}"


def _line(cells: list[str]) -> str:
    first, *others = (
        cell.ljust(width) if place == 0 else cell.rjust(width)
        for place, (cell, (_, width)) in enumerate(zip(cells, _COLUMNS, strict=True))
    )
    return "".join((first, *others))


def _cells(group: Group) -> list[str]:
    return [
        group.personality,
        str(group.people),
        str(group.checks),
        str(group.refused),
        str(group.sessions),
        str(group.calm),
        str(group.sets),
        str(group.minutes),
        f"{group.pain_before:g} -> {group.pain_after:g}",
        f"{group.rung:g}",
        str(group.changes.get("up", 0)),
        str(group.changes.get("down", 0)),
        str(group.violations),
    ]

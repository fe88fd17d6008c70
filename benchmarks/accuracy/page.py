"""The page of results: written from `results/accuracy.json` and from what each experiment says of itself."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.accuracy.experiment import Experiment

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "accuracy.md"
_HEAD = """# How accurate the coach is

<!-- Written by `make accuracy`; edit benchmarks/accuracy instead. -->

Everything here was measured by `make accuracy DATA=<folder of recordings>`. The recordings stay where they are: nothing
of them is in this repository. A missed aim is published like any other result.

What no recording at hand can show: whether the cues for our exercises are right about real bodies, since nobody has
labelled such faults; and anything about ribs, the low back's curve or the belly, which landmarks do not show and which
the coach therefore never judges.
"""


def page(results: Sequence[Mapping[str, Any]], known: Mapping[str, Experiment]) -> str:
    """The whole page."""
    parts = [_HEAD, _summary(results, known)]
    parts += [_section(each, known[each["name"]]) for each in results if each["name"] in known]
    return "\n".join(parts)


def _summary(results: Sequence[Mapping[str, Any]], known: Mapping[str, Experiment]) -> str:
    rows = [
        f"| {known[each['name']].title} | {bar['what']} | {bar['bar']} | {_number(bar['measured'])} |"
        f" {'met' if bar['met'] else 'missed'} |"
        for each in results
        if each["name"] in known
        for bar in each["bars"]
    ]
    return "\n".join(["| experiment | what | aim | measured | |", "| --- | --- | --- | --- | --- |", *rows, ""])


def _section(found: Mapping[str, Any], experiment: Experiment) -> str:
    data = ", ".join(found["data"]) or "made by the experiment itself"
    return "\n".join(
        [
            f"## {experiment.title}",
            "",
            experiment.question,
            "",
            f"**How.** {experiment.method}",
            "",
            *_tables(found["metrics"]),
            *(f"**Missed.** {reason}\n" for reason in found["reasons"]),
            f"**Limits.** {experiment.limits}",
            "",
            f"Judged: {_judged(found)}. Data: {data}. Engine {found['engine']}.",
            "",
        ]
    )


def _judged(found: Mapping[str, Any]) -> str:
    left_out = found.get("left_out", 0)
    return f"{found['n']}, and {left_out} left out that cannot be read" if left_out else str(found["n"])


def _tables(metrics: Mapping[str, Any]) -> Iterator[str]:
    plain = {name: each for name, each in metrics.items() if not isinstance(each, Mapping)}
    if plain:
        yield from ("| measure | value |", "| --- | --- |")
        yield from (f"| {name.replace('_', ' ')} | {_number(each)} |" for name, each in plain.items())
        yield ""
    for name, table in metrics.items():
        if isinstance(table, Mapping) and table:
            yield from _table(name.replace("_", " "), table)


def _table(name: str, table: Mapping[str, Any]) -> Iterator[str]:
    rows = {key: each if isinstance(each, Mapping) else {"value": each} for key, each in table.items()}
    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    yield f"| {name} | " + " | ".join(column.replace("_", " ") for column in columns) + " |"
    yield "| --- |" + " --- |" * len(columns)
    for key, row in rows.items():
        yield f"| {key} | " + " | ".join(_number(row.get(column, "")) for column in columns) + " |"
    yield ""


def _number(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)

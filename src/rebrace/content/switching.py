"""Measures that need a licence: asked only where a host has confirmed it, and has brought the wording along."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from rebrace.content.loader import Content
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.vocabulary.problems import Problem

_PLACE: Final = "REBRACE_MEASURES"


def switched_on(content: Content, measures: Sequence[str]) -> Content | tuple[Problem, ...]:
    """The content with some optional measures switched on, or everything that keeps them from being asked."""
    problems = tuple(problem for each in measures for problem in _problems(content, each))
    if problems or not measures:
        return problems or content
    policies = content.catalogue.policies
    policy = replace(content.catalogue.policy(ResponsePolicy), switched_on=tuple(measures))
    return replace(content, catalogue=replace(content.catalogue, policies={**policies, ResponsePolicy: policy}))


def _problems(content: Content, name: str) -> Iterator[Problem]:
    measure = content.catalogue.measures.get(name)
    if measure is None or not measure.optional:
        known = ", ".join(each.id for each in content.catalogue.measures.values() if each.optional)
        yield _problem(name, "is no measure that can be switched on.", f"There is: {known}.")
        return
    missing = [item.id for item in measure.items if f"measures.{name}.items.{item.id}.question" not in content.words]
    if missing:
        mend = f"Write measures.{name}.items.{missing[0]}.question and its likes in a folder of REBRACE_CONTENT."
        yield _problem(name, f"has no wording for {len(missing)} of its {len(measure.items)} items.", mend)


def _problem(name: str, sentence: str, mend: str) -> Problem:
    return Problem(place=_PLACE, key=name, sentence=sentence, mend=mend)

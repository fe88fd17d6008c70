"""A plan in words: each step with its dose, and why."""

from collections.abc import Iterator

from rebrace.content.words import Words
from rebrace.engine.planner.session import Plan, Reason, Step
from rebrace.screens.sentences import sentence

_SECONDS_OF_A_MINUTE = 60


def plan_lines(plan: Plan, words: Words) -> Iterator[str]:
    """The plan as lines of text."""
    what = "calm set" if plan.calm else f"{plan.shape} session"
    quiet = ", seated or standing and without sound" if plan.silent else ""
    yield f"{_time(plan.seconds)} of {plan.minutes} min: {what}{quiet}"
    for place, step in enumerate(plan.steps, 1):
        yield f"{place:>2}. {_step(step, words)}"
        yield from (f"      {_sentence(reason, words)}" for reason in step.reasons)
    if plan.reasons:
        yield "Why this session:"
        yield from (f"  - {_sentence(reason, words)}" for reason in plan.reasons)


def _step(step: Step, words: Words) -> str:
    about = f"exercises.{step.exercise}"
    side = " each side" if step.per_side else ""
    tempo = f"{step.tempo.out}-{step.tempo.hold}-{step.tempo.back}"
    dose = f"{step.sets} × {step.amount} {step.unit}{side}, tempo {tempo}, rest {step.rest} s"
    effort = f"effort {step.effort_low} to {step.effort_high}"
    name = f"{words(f'{about}.name')}: {words(f'{about}.rungs.{step.rung}.name')}"
    return f"{name} · {dose}, {effort} · {_time(step.seconds)}"


def _sentence(reason: Reason, words: Words) -> str:
    return sentence(words, f"reasons.plan.{reason.code}", reason.numbers, reason.words)


def _time(seconds: int) -> str:
    minutes, rest = divmod(seconds, _SECONDS_OF_A_MINUTE)
    return f"{minutes}:{rest:02d}"

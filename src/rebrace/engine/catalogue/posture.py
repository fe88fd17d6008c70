"""The posture questions and the reset."""

from dataclasses import dataclass

from rebrace.engine.vocabulary.quantities import Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureQuestion:
    """One of the three questions; its cue is in the words."""

    id: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureReset:
    """The guided reset: its steps in order and its slow breaths."""

    steps: tuple[str, ...]
    breaths: int
    breath_in: Seconds
    breath_out: Seconds
    prompts_most: int
    """Most prompts in a day."""
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureCheck:
    """The whole check."""

    questions: tuple[PostureQuestion, ...]
    reset: PostureReset

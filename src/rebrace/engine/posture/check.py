"""From three answers to a cue each, the reset, and what changed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.state import State
from rebrace.engine.vocabulary.quantities import Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What she noticed before the reset and after it, by question, in the order they are asked."""

    eased: tuple[str, ...]
    still: tuple[str, ...]
    new: tuple[str, ...]


def cues(before: Collection[str], catalogue: Catalogue) -> tuple[str, ...]:
    """The questions she said yes to, one cue each, in the order they are asked; unknown ids are left out."""
    return tuple(each.id for each in catalogue.posture.questions if each.id in before)


def change(before: Collection[str], after: Collection[str], catalogue: Catalogue) -> Change:
    """What eased, what stayed and what came, when she looked again."""
    first, second = cues(before, catalogue), cues(after, catalogue)
    return Change(
        eased=tuple(each for each in first if each not in second),
        still=tuple(each for each in first if each in second),
        new=tuple(each for each in second if each not in first),
    )


def reset_seconds(catalogue: Catalogue) -> Seconds:
    """How long the reset's breaths take."""
    reset = catalogue.posture.reset
    return Seconds(reset.breaths * (reset.breath_in + reset.breath_out))


def prompts_left(state: State, today: date, catalogue: Catalogue) -> int:
    """How many more times today it may be offered; checks she did by herself count too."""
    done = next((day.posture for day in reversed(state.days) if day.day == today), 0)
    return max(0, catalogue.posture.reset.prompts_most - done)

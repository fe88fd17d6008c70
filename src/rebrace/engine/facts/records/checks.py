"""What a check-in says of her day: pain, sleep, energy, and whether it asked for rest."""

from collections.abc import Mapping
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.triage import AnswerKind
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.triage import CheckAnswered
from rebrace.engine.facts.records.calendar import day_of, days_with, weeks_with, with_pain
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.state import DayRecord, State
from rebrace.engine.vocabulary.dispositions import Hold
from rebrace.engine.vocabulary.quantities import Energy, Pain

_DIGITS: Final = 4


def _answered(state: State, fact: Fact, body: CheckAnswered, catalogue: Catalogue) -> State:
    day = fact.at.date()
    answers = {each.item: each.value for each in body.answers}
    pain = number_told(answers, catalogue.policy(RecordPolicy).pain_item, catalogue)
    told = state if pain is None else with_pain(state, day, Pain(pain), catalogue)
    rests = body.verdict.hold is Hold.REST and not day_of(state, day).rested
    noted = replace(told, days=days_with(told, day, lambda each: _noted(each, body, answers, catalogue), catalogue))
    if not rests:
        return noted
    return replace(noted, weeks=weeks_with(noted, day, lambda week: replace(week, rest_days=week.rest_days + 1)))


def _noted(day: DayRecord, body: CheckAnswered, answers: Mapping[str, str], catalogue: Catalogue) -> DayRecord:
    """Sleep and energy as told last; what was not told, or is no answer, changes nothing."""
    policy = catalogue.policy(RecordPolicy)
    energy = number_told(answers, policy.energy_item, catalogue)
    sleep, item = answers.get(policy.sleep_item), catalogue.items.get(policy.sleep_item)
    return replace(
        day,
        rested=day.rested or body.verdict.hold is Hold.REST,
        energy=day.energy if energy is None else Energy(energy),
        sleep=sleep if item and sleep in item.choices else day.sleep,
    )


def number_told(answers: Mapping[str, str], item: str, catalogue: Catalogue) -> int | None:
    """The number answered to a scale, when it was answered and lies on the scale."""
    scale, told = catalogue.items.get(item), answers.get(item, "")
    if scale is None or scale.kind is not AnswerKind.SCALE:
        return None
    if not told.isascii() or not told.isdigit() or len(told) > _DIGITS:
        return None
    return int(told) if scale.least <= int(told) <= scale.most else None


RECORDERS: Final[Recorders] = {CheckAnswered: _answered}

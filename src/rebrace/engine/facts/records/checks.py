"""What a check-in says of her day: pain, sleep, energy, and whether it asked for rest."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.triage import AnswerKind
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.triage import CheckAnswered
from rebrace.engine.facts.records.calendar import day_of, with_day, with_pain, with_week
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.state import State
from rebrace.engine.vocabulary.dispositions import Hold
from rebrace.engine.vocabulary.quantities import Energy, Pain


def _answered(state: State, fact: Fact, body: CheckAnswered, catalogue: Catalogue) -> State:
    day, policy = fact.at.date(), catalogue.policy(RecordPolicy)
    answers = {each.item: each.value for each in body.answers}
    pain = number_told(answers, policy.pain_item, catalogue)
    known = state if pain is None else with_pain(state, day, Pain(pain), catalogue)
    energy = number_told(answers, policy.energy_item, catalogue)
    sleep = answers.get(policy.sleep_item)
    record = day_of(known, day)
    rested = record.rested or body.verdict.hold is Hold.REST
    changed = replace(
        record,
        rested=rested,
        energy=record.energy if energy is None else Energy(energy),
        sleep=sleep if sleep in _choices(policy.sleep_item, catalogue) else record.sleep,
    )
    noted = with_day(known, day, lambda _: changed, catalogue)
    if rested == record.rested:
        return noted
    return with_week(noted, day, lambda week: replace(week, rest_days=week.rest_days + 1))


def number_told(answers: Mapping[str, str], item: str, catalogue: Catalogue) -> int | None:
    """The number answered to a scale, when it was answered and lies on the scale."""
    scale, told = catalogue.items.get(item), answers.get(item, "")
    if scale is None or scale.kind is not AnswerKind.SCALE or not (told.isascii() and told.isdigit()):
        return None
    number = int(told[:4])
    return number if scale.least <= number <= scale.most else None


def _choices(item: str, catalogue: Catalogue) -> tuple[str, ...]:
    found = catalogue.items.get(item)
    return found.choices if found else ()


RECORDERS: Final[Recorders] = {CheckAnswered: _answered}

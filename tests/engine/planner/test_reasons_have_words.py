"""Every reason that the planner can give has a sentence."""

import ast
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings

from rebrace.content.loader import built_in
from rebrace.engine import planner
from rebrace.engine.catalogue.policies.programme import Phase
from rebrace.engine.catalogue.policies.returns import ReturnsPolicy
from rebrace.engine.planner.planning import plan
from rebrace.engine.planner.rungs_today import Easier
from rebrace.engine.planner.session import Reason
from rebrace.engine.vocabulary.pillars import Pillar
from tests.engine.planner.any_day import Day, any_day
from tests.engine.planner.trainee import CATALOGUE

WORDS = built_in().words
POLICY = CATALOGUE.policy(ReturnsPolicy)
EASINGS = {
    *(f"gap_{rule.id}" for rule in POLICY.gaps if rule.sessions),
    *(rule.id for rule in POLICY.illnesses),
    "mornings",
}


def sentence(reason: Reason) -> str:
    return WORDS(f"reasons.plan.{reason.code}", **reason.numbers, **reason.words)


def texts_in(folder: Path) -> Iterator[str]:
    """Every text in the planner's code, which its codes are among."""
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


@settings(max_examples=60)
@given(any_day())
def test_every_reason_of_a_plan_can_be_read(day: Day) -> None:
    permission, request, state = day
    found = plan(permission, request, state=state, catalogue=CATALOGUE)
    reasons = [*found.reasons, *(reason for step in found.steps for reason in step.reasons)]
    assert all("{" not in sentence(reason) for reason in reasons)


def test_every_sentence_belongs_to_a_code_and_every_code_to_a_sentence() -> None:
    made = {
        *(f"phase_{phase}" for phase in Phase),
        *(f"{kind}_{pillar}" for kind in ("week", "load") for pillar in Pillar),
        *(f"easing_{reason}" for reason in EASINGS),
        *Easier,
    }
    written = set(texts_in(Path(planner.__path__[0])))
    known = {key.removeprefix("reasons.plan.") for key in WORDS.texts if key.startswith("reasons.plan.")}
    assert made <= known
    assert known <= made | written


def test_every_decision_has_a_sentence_and_every_sentence_a_decision() -> None:
    made = {
        *(f"easing_{reason}" for reason in EASINGS),
        *(f"gap_{rule.id}" for rule in POLICY.gaps if rule.rungs_down or rule.start_dose),
        *(f"illness_{rule.id}" for rule in POLICY.illnesses if rule.restart),
    }
    written = set(texts_in(Path(planner.__path__[0]) / "progression"))
    known = {key.removeprefix("reasons.progression.") for key in WORDS.texts if key.startswith("reasons.progression.")}
    assert made <= known
    assert known <= made | written

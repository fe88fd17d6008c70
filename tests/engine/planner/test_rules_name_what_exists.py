"""Ids in the planner's rules are ids of triage and of the catalogue."""

from rebrace.engine.catalogue.policies.programme import Phase, ProgrammePolicy
from rebrace.engine.catalogue.policies.progression import ProgressionPolicy
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.policies.returns import ReturnsPolicy
from rebrace.engine.catalogue.policies.shapes import Shape, ShapesPolicy
from rebrace.engine.triage.asking import choices_of
from rebrace.engine.vocabulary.pillars import Pillar
from tests.engine.planner.trainee import CATALOGUE

ITEMS = CATALOGUE.items


def test_illnesses_name_rules_of_triage() -> None:
    rules = {rule.id for item in ITEMS.values() for rule in item.rules}
    assert {each for illness in CATALOGUE.policy(ReturnsPolicy).illnesses for each in illness.rules} <= rules


def test_answers_that_hold_a_level_can_be_given() -> None:
    for answer in CATALOGUE.policy(ProgressionPolicy).holding_answers:
        assert set(answer.values) <= set(choices_of(ITEMS[answer.item]))


def test_every_answer_about_sleep_stands_for_hours() -> None:
    item = ITEMS[CATALOGUE.policy(RecordPolicy).sleep_item]
    assert set(CATALOGUE.policy(ProgressionPolicy).sleep_hours) == set(item.choices)


def test_every_phase_has_its_targets_and_every_shape_its_order() -> None:
    phases = CATALOGUE.policy(ProgrammePolicy).phases
    shapes = CATALOGUE.policy(ShapesPolicy).shapes
    assert [each.phase for each in phases] == list(Phase)
    assert [each.shape for each in shapes] == list(Shape)
    assert all(set(each.targets) == set(Pillar) for each in phases)
    assert all(sorted(each.order) == sorted(Pillar) for each in shapes)


def test_flags_name_exercises_that_stand_in() -> None:
    named = {rule.instead for exercise in CATALOGUE.exercises.values() for rule in exercise.flags if rule.instead}
    assert named <= set(CATALOGUE.exercises)

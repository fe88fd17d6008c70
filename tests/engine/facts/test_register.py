from rebrace.engine.facts.kinds.triage import CheckPageAnswered
from rebrace.engine.facts.records import RECORDERS
from rebrace.engine.facts.register import KINDS
from rebrace.engine.habits.folding import FOLDS


def test_every_kind_of_fact_is_recorded_or_left_to_triage_or_habits() -> None:
    assert set(KINDS.values()) - RECORDERS.keys() - FOLDS.keys() == {CheckPageAnswered}


def test_every_kind_has_a_name_of_its_own() -> None:
    assert all(name == kind.kind for name, kind in KINDS.items())

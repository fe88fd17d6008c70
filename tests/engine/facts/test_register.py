from rebrace.engine.facts.kinds.triage import CheckPageAnswered, LockOpened
from rebrace.engine.facts.records import RECORDERS
from rebrace.engine.facts.register import KINDS


def test_every_kind_of_fact_is_recorded_or_left_to_triage() -> None:
    assert set(KINDS.values()) - RECORDERS.keys() == {CheckPageAnswered}


def test_every_kind_has_a_name_of_its_own() -> None:
    assert all(name == kind.kind for name, kind in KINDS.items())

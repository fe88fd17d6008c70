"""Every kind of fact survives JSON."""

import json
from datetime import datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.register import KINDS
from rebrace.engine.wire.facts import decode_fact, encode_fact
from tests.engine.wire.values import values_of


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@given(data=st.data())
def test_a_fact_comes_back_as_it_went(kind: type[FactBody], data: st.DataObject) -> None:
    number, at = data.draw(st.uuids(version=4)), data.draw(values_of(datetime))
    fact = Fact(id=str(number), at=at, body=data.draw(values_of(kind)))
    assert decode_fact(json.loads(json.dumps(encode_fact(fact)))) == fact


def test_the_time_keeps_her_offset() -> None:
    raw = {
        "id": str(UUID(int=7)),
        "at": "2026-03-01T06:30:00+11:00",
        "kind": "pain_told",
        "data": {"pain": 3},
    }
    fact = decode_fact(raw)
    assert isinstance(fact, Fact)
    assert encode_fact(fact) == raw

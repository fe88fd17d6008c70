"""Her state survives its snapshot, and a snapshot that is not ours to read is folded again."""

import json

import pytest
from hypothesis import given

from rebrace.engine.facts.state import State
from rebrace.engine.wire.decoding import decode
from rebrace.engine.wire.encoding import encode
from rebrace.engine.wire.states import decode_state, encode_state, fingerprint
from tests.engine.wire.values import values_of


@given(state=values_of(State))
def test_a_state_comes_back_as_it_went(state: State) -> None:
    assert decode_state(encode_state(state)) == state


@given(state=values_of(State))
def test_a_state_can_be_read_by_others_too(state: State) -> None:
    assert decode(State, json.loads(json.dumps(encode(state))), place="state") == state


def test_she_who_has_said_nothing() -> None:
    assert decode_state(encode_state(State())) == State()


def test_another_shape_is_folded_again() -> None:
    shape, packed = json.loads(encode_state(State()))
    found = decode_state(json.dumps([fingerprint(shape), packed]))
    assert isinstance(found, tuple)
    assert "Fold" in found[0].mend


@pytest.mark.parametrize("cut", [0, 1, 20, 40, -1])
def test_half_a_snapshot_is_folded_again(cut: int) -> None:
    found = decode_state(encode_state(State())[:cut])
    assert isinstance(found, tuple)


@pytest.mark.parametrize("packed", [None, 5, [], [1, 2], {"birth": 1}])
def test_a_damaged_snapshot_is_folded_again(packed: object) -> None:
    shape, _ = json.loads(encode_state(State()))
    found = decode_state(json.dumps([shape, packed]))
    assert isinstance(found, tuple)


def test_the_fingerprint_stays_the_same_on_every_machine() -> None:
    assert fingerprint("") == "cbf29ce484222325"
    assert fingerprint("a") == "af63dc4c8601ec8c"

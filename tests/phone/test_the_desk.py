"""The journey on her phone: the same screens, facts only after they are kept, and nothing decided on half of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rebrace.content.loader import built_in
from rebrace.engine.wire.facts import encode_fact
from rebrace.phone.calm import calm
from rebrace.phone.desk import Desk, Letter, Reply, UnreadableFactError
from rebrace.phone.doors import figure, flow
from rebrace.screens.routes import Method
from tests.engine.flows.person import START, Person

FRESH = "22222222-2222-4222-8222-222222222222"


def letter(method: Method, path: str, now: datetime = START, **fields: str) -> Letter:
    return Letter(
        method=method, path=path, fields={each: (text,) for each, text in fields.items()}, now=now, fresh=FRESH
    )


def told(desk: Desk, reply: Reply) -> Reply:
    """Keep what an answer made, as the phone does before it goes on."""
    desk.know(encode_fact(each) for each in reply.facts)
    return reply


@pytest.fixture
def desk() -> Desk:
    return Desk(extra=None)


def test_someone_new_is_asked_for_the_baby_and_then_for_the_birth(desk: Desk) -> None:
    first = desk.answer(letter(Method.GET, "/"))
    assert first.html is not None
    assert 'action="/welcome/age/"' in first.html
    assert "csrfmiddlewaretoken" not in first.html
    answer = told(desk, desk.answer(letter(Method.POST, "/welcome/age/", age="8", form=FRESH)))
    assert answer.to == "/welcome/birth/"
    assert desk.state.birth.latest is not None


def test_an_answer_is_not_known_before_it_is_kept(desk: Desk) -> None:
    reply = desk.answer(letter(Method.POST, "/welcome/age/", age="8", form=FRESH))
    assert reply.facts
    assert desk.state.birth.latest is None


def test_the_same_form_sent_again_makes_the_same_facts(desk: Desk) -> None:
    once, again = (desk.answer(letter(Method.POST, "/welcome/age/", age="8", form=FRESH)) for _ in range(2))
    assert [each.id for each in once.facts] == [each.id for each in again.facts]


def test_her_state_is_that_of_all_her_facts_in_whatever_order_they_come(desk: Desk) -> None:
    person = Person()
    person.do_session(person.start(age=8))
    facts = [encode_fact(each) for each in person.facts.values()]
    for each in reversed(facts):
        desk.know([each])
    desk.know(facts)
    assert desk.state == person.state


def test_a_fact_whose_time_the_server_has_mended_is_folded_anew(desk: Desk) -> None:
    told(desk, desk.answer(letter(Method.POST, "/welcome/age/", START + timedelta(days=400), age="8", form=FRESH)))
    first = next(iter(desk.facts.values()))
    desk.know([{**encode_fact(first), "at": START.isoformat()}])
    assert desk.state.last_at == START or len(desk.facts) > 1
    assert desk.facts[first.id].at == START


def test_a_clock_set_back_a_little_is_not_noticed_and_a_clock_set_back_far_opens_nothing(desk: Desk) -> None:
    person = Person()
    person.start(age=8)
    desk.know(encode_fact(each) for each in person.facts.values())
    last = person.state.last_at
    assert last is not None
    soon = desk.answer(letter(Method.GET, "/session/", last - timedelta(minutes=1)))
    back = desk.answer(letter(Method.GET, "/session/", last - timedelta(days=3)))
    assert soon.html is not None
    assert not soon.behind
    assert back.html is None


def test_a_time_before_what_she_told_last_is_said_on_every_page(desk: Desk) -> None:
    told(desk, desk.answer(letter(Method.POST, "/welcome/age/", age="8", form=FRESH)))
    pages = ("/", "/back/", "/privacy/export.json")
    assert [desk.answer(letter(Method.GET, each, START)).behind for each in pages] == [False] * 3
    assert [desk.answer(letter(Method.GET, each, START - timedelta(days=1))).behind for each in pages] == [True] * 3


def test_a_fact_that_cannot_be_read_decides_nothing(desk: Desk) -> None:
    with pytest.raises(UnreadableFactError):
        desk.know([{"id": FRESH, "at": START.isoformat(), "kind": "from_the_future", "data": {}}])


def test_what_only_the_server_can_do_says_so_and_changes_nothing(desk: Desk) -> None:
    for each in (
        letter(Method.POST, "/privacy/erase/", erase="yes"),
        letter(Method.GET, "/privacy/export.json"),
        letter(Method.GET, "/nowhere/"),
    ):
        reply = desk.answer(each)
        assert reply.html is not None
        assert "This needs a network" in reply.html
        assert not reply.facts


def test_forgetting_leaves_nothing(desk: Desk) -> None:
    told(desk, desk.answer(letter(Method.POST, "/welcome/age/", age="8", form=FRESH)))
    desk.forget()
    assert (desk.facts, desk.state.facts) == ({}, 0)


def test_the_door_of_the_journey_speaks_in_plain_values() -> None:
    now = datetime(2026, 3, 2, 10, 0, tzinfo=UTC).isoformat()
    ask = {"ask": "answer", "method": "POST", "path": "/welcome/age/", "fields": [["age", "8"]], "now": now}
    answer = flow.call({**ask, "fresh": FRESH})
    assert answer is not None
    assert answer["to"] == "/welcome/birth/"
    assert flow.call({"ask": "know", "facts": answer["facts"]}) is None
    assert flow.call({"ask": "forget"}) is None
    with pytest.raises(ValueError, match="does not sing"):
        flow.call({"ask": "sing"})


def test_a_figure_is_drawn_by_its_address() -> None:
    rungs = [each.id for each in built_in().catalogue.exercises["glute_bridge"].rungs]
    drawn = figure.call({"path": f"/figures/0123/glute_bridge/{rungs[0]}/moving.light.svg"})
    assert drawn is not None
    assert drawn.startswith("<svg")
    assert figure.call({"path": "/figures/0123/glute_bridge/none/moving.light.svg"}) is None


def test_the_skin_and_hair_she_chose_are_drawn_without_a_network_too() -> None:
    usual, hers = (
        figure.call({"path": f"/figures/0123/glute_bridge/bridge/end.light{person}.svg"})
        for person in ("", ".deep.curls")
    )
    assert usual is not None
    assert hers is not None
    assert usual != hers
    assert figure.call({"path": "/figures/0123/glute_bridge/bridge/end.light.blue.curls.svg"}) is None


def test_what_is_fine_on_any_day_is_open_from_the_day_of_birth() -> None:
    found = calm(built_in().catalogue)
    assert found.moves
    for move in found.moves:
        assert move.rung.calm
        assert (
            max(move.rung.gate.vaginal, move.rung.gate.assisted, move.rung.gate.severe_tear, move.rung.gate.caesarean)
            == 0
        )
    assert len(found.packs) == len(built_in().catalogue.locales)

"""Whatever is sent, in whatever order: no error, no session without permission, no step that is not open to her."""

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.session import SessionStarted
from rebrace.engine.facts.state import State
from rebrace.engine.flows import folding, journey
from rebrace.engine.flows.given import GoTo
from rebrace.engine.flows.session import SessionStep
from rebrace.engine.gates.access import Open
from rebrace.engine.gates.rungs import rung_access
from rebrace.engine.triage.permission import Permission, permit
from tests.engine.flows.person import Person, content

WORDS = (
    *("", "yes", "no", "not_sure", "0", "1", "3", "7", "10", "15", "-1", "999", "none", "today", "yesterday", "stop"),
    *("full", "weekly", "session", "stop", "warning", "body", "mind", "back", "pain", "pain_most", "week", "physio"),
    *("gp", "chest", "numb", "sharp_sudden_side", "hurts", "baby", "enough", "something_wrong", "less", "more"),
    *("hip_thrust", "glute_bridge", "cat_cow", "wound_closed", "2026-03-02", "2099-01-01", "caesarean", "vaginal"),
    *("8", "2", "\u202egnp", "𝟛", "<b>", "'; drop", "AU", "prone", "fine", "again", "questions", "after"),
)
FIELDS = (
    *("age", "birth", "none", "line", "unsure", "answer", "E01", "P03", "session", "place", "exercise", "number"),
    *("amount", "change", "reason", "instead", "reserve", "pain", "signs", "role", "when", "on", "item", "holds"),
    *("minutes", "night", "locale", "asked", "birth_date", "stage", "before", "liking", "test", "felt", "feeding"),
)
ROUTES = sorted(journey.JOURNEY)

a_word = st.sampled_from(WORDS) | st.text(max_size=12)
some_fields = st.dictionaries(st.sampled_from(FIELDS), st.lists(a_word, min_size=1, max_size=3).map(tuple), max_size=6)
some_values = st.fixed_dictionaries(
    {"form": a_word, "page": a_word, "session": a_word, "exercise": a_word},
)
Move = tuple[str, dict[str, tuple[str, ...]], dict[str, str], int]
"""A route, what is sent to it, the places of its address, and the minutes that pass."""


def moves_over(routes: list[str], *, least_minutes: int) -> st.SearchStrategy[list[Move]]:
    minutes = st.integers(min_value=least_minutes, max_value=4000)
    return st.lists(st.tuples(st.sampled_from(routes), some_fields, some_values, minutes), max_size=12)


ANSWERS = st.sampled_from([{}, {"E01": "yes"}, {"E02": "yes"}, {"H1": "yes_now"}, {"P03": "yes"}, {"E10": "not_sure"}])


def _fold(state: State, facts: tuple[Fact, ...]) -> State:
    for fact in facts:
        state = folding.apply(state, fact, content().catalogue)
    return state


def _assert_permitted(person: Person, facts: tuple[Fact, ...]) -> None:
    """Before every start a permission stood, and every step it names was open under it."""
    for place, fact in enumerate(facts):
        if isinstance(fact.body, SessionStarted):
            before = _fold(person.state, facts[:place])
            permission = permit(before, person.now, content().catalogue)
            assert isinstance(permission, Permission)
            for step in fact.body.steps:
                exercise = content().catalogue.exercises[step.exercise]
                access = rung_access(
                    exercise,
                    exercise.rung_number(step.rung),
                    state=before,
                    flags=permission.flags,
                    today=person.now.date(),
                    catalogue=content().catalogue,
                    scope=permission.scope,
                )
                assert isinstance(access, Open)


def _do(person: Person, route: str, fields: Mapping[str, tuple[str, ...]], values: Mapping[str, str]) -> None:
    shown = journey.look(route, person.visit(fields, values))
    assert isinstance(shown, GoTo) or shown.template
    step = journey.send(route, person.visit(fields, values))
    _assert_permitted(person, step.facts)
    person.keep(*step.facts)


@settings(max_examples=60, deadline=None)
@given(moves=moves_over(ROUTES, least_minutes=-400), answers=ANSWERS)
def test_no_sequence_of_answers_starts_a_session_without_permission(moves: list[Move], answers: dict[str, str]) -> None:
    person = Person().welcome()
    person.check("full", answers)
    for route, fields, values, minutes in moves:
        _do(person.wait(minutes=minutes), route, fields, values)


@settings(max_examples=40, deadline=None)
@given(moves=moves_over([route for route in ROUTES if route != "opened"], least_minutes=0))
def test_a_locked_person_never_sees_a_step(moves: list[Move]) -> None:
    person = Person()
    person.start()
    person.send("check_page", {"line": "chest", "E01": "yes"}, {"form": "stop", "page": "stop"})
    for route, fields, values, minutes in moves:
        _do(person.wait(minutes=minutes), route, fields, values)
        assert not isinstance(person.look("session"), SessionStep)

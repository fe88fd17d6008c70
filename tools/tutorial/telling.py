"""Telling a lived life as a page: what she told, what was decided, what the plan was, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rebrace.content.loader import built_in
from rebrace.engine.facts.kinds.session import Reserve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.tutorial.life import Day, Life, Session
    from tools.tutorial.living import Seen

MADE: Final = "<!-- Written by `make tutorial` from a run in a real browser. Do not edit; edit the life it tells. -->"
_ABOUT: Final = (
    "Each page is a written life, lived in a real browser on days that pass: what she taps, what Rebrace decides, "
    "which moves it plans and why. `make tutorial` lives them again and writes these pages; the tests live them too, "
    "and fail when a decision, a plan or a reason is no longer what the life expects."
)
_BIRTHS: Final = {
    "vaginal": "a vaginal birth",
    "assisted": "a birth with forceps, vacuum or a cut",
    "severe_tear": "a birth with a third- or fourth-degree tear",
    "caesarean": "a caesarean",
    "unknown": "a birth she did not describe",
}
_RESERVES: Final = {
    Reserve.THREE_OR_MORE: "three more good ones would have gone",
    Reserve.ONE_OR_TWO: "one or two more would have gone",
    Reserve.NONE_LEFT: "not one more would have gone",
}
_PICTURES: Final = {
    "today": "Today",
    "decision": "The decision",
    "session": "In the session",
    "done": "After the session",
    "summary": "What was done",
    "back": "My back",
    "move": "The page of a move",
}


def page(name: str, life: Life, seen: tuple[Seen, ...]) -> str:
    """The page of one life."""
    parts = [
        f"# {life.title}",
        MADE,
        life.story,
        (
            f"{life.weeks} completed weeks after {_BIRTHS[life.birth]}. The life as it is written down: "
            f"[people/{name}.toml](people/{name}.toml)."
        ),
        *(part for day, found in zip(life.days, seen, strict=True) for part in _day(name, day, found)),
        "[All lives](README.md)",
    ]
    return "\n\n".join(parts) + "\n"


def index(lives: Mapping[str, Life]) -> str:
    """The list of all pages."""
    rows = [f"| [{life.title}]({name}.md) | {life.shows} |" for name, life in lives.items()]
    parts = [
        "# Five lives",
        MADE,
        _ABOUT,
        "\n".join(["| life | what it shows |", "|---|---|", *rows]),
        (
            "The lives are invented. No clinician has reviewed the content yet. How to write one: "
            "[write a life](../howto/write-a-life.md)."
        ),
    ]
    return "\n\n".join(parts) + "\n"


def picture(name: str, day: Day, what: str) -> str:
    """Where a picture stands, from the folder of the pages."""
    return f"pictures/{name}_{day.day}_{what}.png"


def _day(name: str, day: Day, found: Seen) -> Iterator[str]:
    yield f"## {found.on:%A} {found.on.day} {found.on:%B}"
    yield day.story
    told = list(_told(day))
    if told:
        yield _list("She tells", told)
    closed = [f"{rung.name}: {rung.closed[0]}" for rungs in found.ladders.values() for rung in rungs if rung.closed]
    if closed:
        yield _list("Closed on the pages she looks at", closed)
    if found.disposition is not None:
        yield f"**Rebrace says:** {' '.join((_sentence(found.headline), *found.advice))}"
    if found.plan:
        yield _list("The plan", [f"{row.name}: {row.dose}" for row in found.plan])
    if found.reasons:
        yield _list("Why", list(found.reasons))
    if day.session is not None:
        yield _list("Afterwards she tells", list(_afterwards(day.session)))
    if found.changes:
        words = built_in().words
        named = [f"{words(f'exercises.{exercise}.name')}: {said}" for exercise, said in found.changes.items()]
        yield _list("What has become of her moves", named)
    if day.pictures:
        yield _pictures(name, day)
    yield f"{found.taps} taps."


def _told(day: Day) -> Iterator[str]:
    words = built_in().words
    if day.morning is not None:
        yield f"Back pain this morning: {day.morning}"
    for habit, amount in day.loads.items():
        yield f"{words(f'loads.{habit}.question')} {amount if amount > 1 else 'Yes'}"
    if day.examined_by:
        yield f"Examined today by: {words(f'triage.roles.{day.examined_by}')}"
    for item, answer in (day.answers or {}).items():
        yield f"{words(f'triage.items.{item}.question')} {_answer(item, answer)}"


def _answer(item: str, answer: str) -> str:
    words, key = built_in().words, f"triage.items.{item}.choices.{answer}"
    return words(key) if key in words else answer.replace("_", " ").capitalize()


def _afterwards(session: Session) -> Iterator[str]:
    if session.sets is not None:
        yield f"she stopped after {session.sets} sets"
    yield _RESERVES[session.reserve]
    yield f"worst back pain while moving: {session.pain}"
    yield f"noticed: {', '.join(session.signs)}" if session.signs else "nothing else noticed"


def _pictures(name: str, day: Day) -> str:
    heads = " | ".join(_PICTURES[what] for what in day.pictures)
    cells = " | ".join(f"![{_PICTURES[what]}]({picture(name, day, what)})" for what in day.pictures)
    return f"| {heads} |\n|{'---|' * len(day.pictures)}\n| {cells} |"


def _list(head: str, lines: list[str]) -> str:
    return "\n".join([f"**{head}**", "", *(f"- {line}" for line in lines)])


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."

"""The journey: `know` her facts, `forget` them, `answer` a look or a form."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from rebrace.engine.wire.facts import encode_fact
from rebrace.phone import clinic
from rebrace.phone.desk import Desk, Letter, Reply
from rebrace.screens.routes import Method


def call(told: Mapping[str, Any]) -> dict[str, Any] | None:
    """Do what `ask` says."""
    desk = _desk()
    match told["ask"]:
        case "know":
            desk.know(told["facts"])
            return None
        case "forget":
            desk.forget()
            return None
        case "answer":
            return _plain(desk.answer(_letter(told)))
        case unknown:
            raise ValueError(f"The journey does not {unknown}.")


@cache
def _desk() -> Desk:
    """The one desk of this worker."""
    return Desk(extra=clinic.lay_open())


def _letter(told: Mapping[str, Any]) -> Letter:
    fields: dict[str, tuple[str, ...]] = {}
    pairs: Sequence[tuple[str, str]] = told["fields"]
    for name, value in pairs:
        fields[name] = (*fields.get(name, ()), value)
    return Letter(
        method=Method(told["method"]),
        path=told["path"],
        fields=fields,
        now=datetime.fromisoformat(told["now"]),
        fresh=told["fresh"],
    )


def _plain(reply: Reply) -> dict[str, Any]:
    return {
        "html": reply.html,
        "to": reply.to,
        "facts": [encode_fact(each) for each in reply.facts],
        "troubled": reply.troubled,
        "behind": reply.behind,
    }

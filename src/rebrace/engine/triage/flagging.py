"""Flags: what raises one, and what takes it down again."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.kinds.session import SessionFinished
from rebrace.engine.facts.state import FlagUp
from rebrace.engine.triage.asking import definite
from rebrace.engine.triage.locking import Answered
from rebrace.engine.vocabulary.flags import Flag

_DENYING: Final = (Form.FULL, Form.WEEKLY)

ASKED_AFTER_SESSIONS: Final = (Flag.HEAVINESS, Flag.LEAK, Flag.DOMING)


def flags_after_check(flags: tuple[FlagUp, ...], check: Answered, catalogue: Catalogue) -> tuple[FlagUp, ...]:
    """The flags after a check: what fired goes up, what was asked and is quiet comes down."""
    raised = check.verdict.flags
    kept = tuple(each for each in flags if each.flag in raised or not _is_denied(each.flag, check, catalogue))
    return _raised(kept, raised, check.at.date())


def flags_after_session(
    flags: tuple[FlagUp, ...], told: SessionFinished, day: date, catalogue: Catalogue
) -> tuple[FlagUp, ...]:
    """The flags after a session: told ones go up, and enough sessions without one take it down."""
    answers = {Flag.HEAVINESS: told.heaviness, Flag.LEAK: told.leak, Flag.DOMING: told.doming}
    counted = (replace(each, clean_sessions=each.clean_sessions + _is_clean(each, answers)) for each in flags)
    kept = tuple(each for each in counted if not _is_over(each, catalogue))
    return _raised(kept, (flag for flag in ASKED_AFTER_SESSIONS if answers[flag]), day)


def raising_items(flag: Flag, catalogue: Catalogue) -> frozenset[str]:
    """The items whose answers can raise a flag."""
    return frozenset(item.id for item in catalogue.items.values() for rule in item.rules if flag in rule.flags)


def _raised(flags: tuple[FlagUp, ...], raised: Iterable[Flag], day: date) -> tuple[FlagUp, ...]:
    up = {each.flag: each for each in flags}
    for flag in raised:
        up[flag] = replace(up[flag], clean_sessions=0) if flag in up else FlagUp(flag=flag, since=day)
    return tuple(up[flag] for flag in Flag if flag in up)


def _is_denied(flag: Flag, check: Answered, catalogue: Catalogue) -> bool:
    """She was asked, and it is gone; a flag that sessions count down waits for them.

    The look before a session and the stop list ask for what is new, so what they leave unticked is no denial.
    """
    if check.form not in _DENYING or not check.complete or catalogue.flags[flag].clean_sessions:
        return False
    return not raising_items(flag, catalogue).isdisjoint(definite(check.answers, catalogue))


def _is_clean(up: FlagUp, answers: Mapping[Flag, bool | None]) -> bool:
    return answers.get(up.flag) is False


def _is_over(up: FlagUp, catalogue: Catalogue) -> bool:
    needed = catalogue.flags[up.flag].clean_sessions
    return bool(needed) and up.clean_sessions >= needed

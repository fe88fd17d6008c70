"""When to move, when to rest: `judge` answers, `apply` facts, say what is `due`, `permit` a session or refuse it."""

from rebrace.engine.triage.asking import (
    NOT_SURE,
    choices_of,
    is_asked,
    items_of,
    items_of_page,
    missing,
    quiet,
    quiet_answers,
)
from rebrace.engine.triage.cadence import due, latest_check
from rebrace.engine.triage.circumstances import Circumstances, Span, circumstances_of, covers_of
from rebrace.engine.triage.drafting import draft_of
from rebrace.engine.triage.explanation import Clause, Explanation, Phrase, explain
from rebrace.engine.triage.folding import apply
from rebrace.engine.triage.judging import is_alarming, judge, judge_told, silent_rule
from rebrace.engine.triage.locking import opened_for, opens_from
from rebrace.engine.triage.permission import Permission, Refusal, outlook, permit
from rebrace.engine.vocabulary.dispositions import Scope

__all__ = [
    "NOT_SURE",
    "Circumstances",
    "Clause",
    "Explanation",
    "Permission",
    "Phrase",
    "Refusal",
    "Scope",
    "Span",
    "apply",
    "choices_of",
    "circumstances_of",
    "covers_of",
    "draft_of",
    "due",
    "explain",
    "is_alarming",
    "is_asked",
    "items_of",
    "items_of_page",
    "judge",
    "judge_told",
    "latest_check",
    "missing",
    "opened_for",
    "opens_from",
    "outlook",
    "permit",
    "quiet",
    "quiet_answers",
    "silent_rule",
]

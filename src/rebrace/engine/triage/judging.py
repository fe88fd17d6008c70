"""Answers become a verdict: the worst of everything that any of them sets off."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.state import Cover
from rebrace.engine.facts.verdict import Fired, Verdict
from rebrace.engine.triage.asking import asked, definite, items_of
from rebrace.engine.triage.circumstances import Circumstances
from rebrace.engine.triage.evaluation import truth_of
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Unlock
from rebrace.engine.vocabulary.flags import Flag

_UNLOCK_ORDER: Final = (Unlock.NEXT_CHECK, Unlock.PHYSIO_OR_SETTLED, Unlock.PHYSIO, Unlock.CHECKED)
"""Ways of opening a lock, the easiest first."""


def judge(
    answers: Mapping[str, str],
    *,
    form: Form,
    circumstances: Circumstances,
    covers: tuple[Cover, ...],
    catalogue: Catalogue,
) -> Verdict:
    """The verdict on the answers to a form.

    Every answer counts, whether the form asks for it or not. What the form asks and nobody answered, or
    answered "not sure" or with a value the item does not have, counts as the item's silence.
    """
    ids, said = items_of(catalogue.forms[form]), definite(answers, catalogue)
    judged = dict.fromkeys((*ids, *answers, *unquestioned(catalogue)))
    due = (item.id for item in asked(ids, said, circumstances, catalogue))
    fired = (
        *fired_rules(judged, said, circumstances, catalogue),
        *silences((*due, *answers), said, catalogue),
    )
    return summary((_covered(each, covers) for each in fired), catalogue)


def judge_told(
    answers: Mapping[str, str],
    *,
    circumstances: Circumstances,
    covers: tuple[Cover, ...],
    catalogue: Catalogue,
) -> Verdict:
    """The verdict on what was told so far, with nothing made of what was not asked yet."""
    said = definite(answers, catalogue)
    fired = (
        *fired_rules(answers, said, circumstances, catalogue),
        *silences(answers, said, catalogue),
    )
    return summary((_covered(each, covers) for each in fired), catalogue)


def is_alarming(verdict: Verdict) -> bool:
    """It cannot wait for the rest of the questions."""
    return verdict.disposition.severity >= Disposition.SAME_DAY.severity


def fired_rules(
    items: Collection[str], answers: Mapping[str, str], circumstances: Circumstances, catalogue: Catalogue
) -> Iterator[Fired]:
    """What the rules of some items make of definite answers."""
    for item in items:
        for rule in catalogue.items[item].rules if item in catalogue.items else ():
            if truth_of(rule.when, answers, circumstances).may_hold:
                yield Fired(rule=rule.id, item=item, then=rule.then, hold=rule.hold, unlock=rule.unlock)


def silences(items: Iterable[str], said: Mapping[str, str], catalogue: Catalogue) -> Iterator[Fired]:
    """What "not sure", or no answer, to each of some items sets off."""
    for name in dict.fromkeys(items):
        if name in said or name not in catalogue.items:
            continue
        silence = catalogue.items[name].silence
        yield Fired(
            rule=silent_rule(name),
            item=name,
            then=silence.then,
            hold=silence.hold,
            unlock=silence.unlock,
            silent=True,
        )


def silent_rule(item: str) -> str:
    """The id under which an item's silence fires."""
    return f"{item}_silent"


def unquestioned(catalogue: Catalogue) -> Iterator[str]:
    """The items that no form asks, because circumstances answer them; every form judges them."""
    on_forms = {item for form in catalogue.forms.values() for item in items_of(form)}
    return (item for item in catalogue.items if item not in on_forms)


def summary(fired: Iterable[Fired], catalogue: Catalogue) -> Verdict:
    """The verdict that a set of fired rules adds up to, whatever their order."""
    ranked = tuple(sorted(fired, key=_rank))
    return Verdict(
        disposition=max((_weight(each) for each in ranked), key=_severity, default=Disposition.GO),
        hold=max((_held(each) for each in ranked), key=_hold_severity, default=Hold.NOTHING_HELD),
        help_lines=any(_help_lines(each, catalogue) for each in ranked),
        fired=ranked,
        flags=_flags(ranked, catalogue),
    )


def worse_of(one: Verdict, other: Verdict) -> Verdict:
    """Two verdicts on the same answers as one: of every difference the more careful side stands."""
    merged: dict[str, Fired] = {}
    for each in (*one.fired, *other.fired):
        known = merged.get(each.rule)
        merged[each.rule] = each if known is None else _worse_fired(known, each)
    return Verdict(
        disposition=max(one.disposition, other.disposition, key=_severity),
        hold=max(one.hold, other.hold, key=_hold_severity),
        help_lines=one.help_lines or other.help_lines,
        fired=tuple(sorted(merged.values(), key=_rank)),
        flags=tuple(flag for flag in Flag if flag in (*one.flags, *other.flags)),
    )


def _covered(fired: Fired, covers: tuple[Cover, ...]) -> Fired:
    return replace(fired, covered=any(cover.rule == fired.rule for cover in covers))


def _weight(fired: Fired) -> Disposition:
    """A professional's word turns a rule into a reminder; it never makes it silent."""
    return Disposition.MODIFY if fired.covered else fired.then


def _held(fired: Fired) -> Hold:
    return Hold.NOTHING_HELD if fired.covered else fired.hold


def _severity(disposition: Disposition) -> int:
    return disposition.severity


def _hold_severity(hold: Hold) -> int:
    return hold.severity


def _rank(fired: Fired) -> tuple[int, int, bool, str]:
    return (-_weight(fired).severity, -_held(fired).severity, fired.silent, fired.rule)


def _worse_fired(one: Fired, other: Fired) -> Fired:
    """The same rule fired twice: field by field the stricter side, and the item that the second names."""
    return replace(
        other,
        then=max(one.then, other.then, key=_severity),
        hold=max(one.hold, other.hold, key=_hold_severity),
        unlock=max(one.unlock, other.unlock, key=_UNLOCK_ORDER.index),
        covered=one.covered and other.covered,
        silent=one.silent and other.silent,
    )


def _help_lines(fired: Fired, catalogue: Catalogue) -> bool:
    item = catalogue.items.get(fired.item)
    if item is None:
        return fired.then is Disposition.URGENT_MENTAL_HEALTH
    rules = (rule.help_lines for rule in item.rules if rule.id == fired.rule)
    return item.silence.help_lines if fired.silent else any(rules)


def _flags(fired: Iterable[Fired], catalogue: Catalogue) -> tuple[Flag, ...]:
    up = {flag for each in fired for flag in flags_of(each, catalogue)}
    return tuple(flag for flag in Flag if flag in up)


def flags_of(fired: Fired, catalogue: Catalogue) -> frozenset[Flag]:
    """The flags that a fired rule raises; silence raises whatever the item could raise."""
    item = catalogue.items.get(fired.item)
    rules = item.rules if item else ()
    return frozenset(flag for rule in rules if fired.silent or rule.id == fired.rule for flag in rule.flags)

"""A decision in words: what to do, whom to call, why, and what stays open."""

from collections.abc import Iterator

from rebrace.content.words import Words
from rebrace.engine.catalogue.locale import HelpLine
from rebrace.engine.facts.state import BirthState
from rebrace.engine.flows.decision import Decision, Told
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Disposition, Hold

_BIRTHS = {
    BirthType.VAGINAL: "a vaginal birth",
    BirthType.ASSISTED: "an assisted birth",
    BirthType.SEVERE_TEAR: "a birth with a third- or fourth-degree tear",
    BirthType.CAESAREAN: "caesarean",
    BirthType.UNKNOWN: "a birth I have not described",
}


def decision_lines(decision: Decision, hold: Hold, words: Words) -> Iterator[str]:
    """The decision as lines of text."""
    about = f"triage.dispositions.{decision.disposition}"
    yield words(f"{about}.headline").upper()
    yield words(f"{about}.advice", **_filled(decision, words))
    yield from _help(decision, words)
    if f"{about}.say" in words and decision.disposition is not Disposition.PHYSIO_FIRST:
        yield f"What to say: “{words(f'{about}.say', **_filled(decision, words))}”"
    if decision.told:
        yield ""
        yield "Why:"
        yield from (f"  - {reason_of(told, words)} [{told.item}: {told.then}]" for told in decision.told)
    for flag in decision.flags if hold is not Hold.REST else ():
        yield f"  * {words(f'flags.{flag}.name')}: {words(f'flags.{flag}.advice')}"
    yield ""
    yield words(f"triage.holds.{hold}")
    for unlock in dict.fromkeys(lock.unlock for lock in decision.locks):
        yield words(f"triage.unlocks.{unlock}")


def reason_of(told: Told, words: Words) -> str:
    """One thing behind a decision, as part of a sentence."""
    reason = words(f"triage.items.{told.item}.reason")
    return words("triage.silent.reason", reason=reason) if told.unsure else reason


def _filled(decision: Decision, words: Words) -> dict[str, str]:
    grave = [told for told in decision.told if told.then.severity >= min(decision.disposition.severity, 1)]
    return {
        "emergency": _either([line for pack in decision.packs for line in pack.emergency]),
        "crisis": _either([line for pack in decision.packs for line in pack.crisis]),
        "items": _listed([reason_of(told, words) for told in grave]),
        "date": _day(decision.birth),
        "birth": _BIRTHS[decision.birth.birth],
    }


def _help(decision: Decision, words: Words) -> Iterator[str]:
    """The numbers to dial, by country until hers is known."""
    grave = decision.disposition.severity >= Disposition.SAME_DAY.severity
    kinds = (
        ("emergency", grave),
        ("crisis", decision.help_lines),
        ("health", decision.disposition is Disposition.SAME_DAY),
    )
    for pack in decision.packs if grave or decision.help_lines else ():
        told = [_line(line) for kind, wanted in kinds if wanted for line in getattr(pack, kind)]
        yield f"  {words(f'locales.{pack.id}.name')}: {'; '.join(told)}"
    if grave and decision.maternity_unit:
        yield f"  Your maternity unit: {decision.maternity_unit}"


def _line(line: HelpLine) -> str:
    return f"{line.name} {line.shown}{' (text)' if line.text_message else ''}"


def _either(lines: list[HelpLine]) -> str:
    return " or ".join(dict.fromkeys(line.shown for line in lines))


def _listed(reasons: list[str]) -> str:
    whole = [*dict.fromkeys(reasons)]
    return " and ".join([", ".join(whole[:-1]), whole[-1]]) if len(whole) > 1 else "".join(whole)


def _day(birth: BirthState) -> str:
    if birth.latest is None:
        return "a day I have not told"
    exact = birth.earliest == birth.latest
    return birth.latest.isoformat() if exact else f"about {birth.latest.isoformat()}"

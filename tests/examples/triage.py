"""Asking and telling triage in tests: what is not named is quiet."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import reduce
from typing import Final

from rebrace.content.loader import built_in
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.triage import AnswerKind, Form, TriageItem
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered, CheckPageAnswered, LockOpened, Voice
from rebrace.engine.facts.state import BirthState, Cover, State
from rebrace.engine.facts.verdict import Verdict
from rebrace.engine.flows.folding import apply
from rebrace.engine.triage.asking import items_of, quiet
from rebrace.engine.triage.circumstances import Circumstances, circumstances_of
from rebrace.engine.triage.judging import judge
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Disposition, Hold
from tests.examples.telling import START, fact

CATALOGUE: Final[Catalogue] = built_in().catalogue
ITEMS: Final[Mapping[str, TriageItem]] = CATALOGUE.items
GO: Final = Verdict(disposition=Disposition.GO, hold=Hold.NOTHING_HELD, help_lines=False, fired=(), flags=())
"""What a forged or careless client writes down."""


def items(form: Form) -> tuple[str, ...]:
    """The items of a form."""
    return items_of(CATALOGUE.forms[form])


def quiet_answers(form: Form = Form.FULL) -> dict[str, str]:
    """A form in which nothing is ticked."""
    asked = (ITEMS[name] for name in items(form))
    return {item.id: quiet(item) for item in asked if item.asked_when is None}


def answered(form: Form = Form.FULL, /, **answers: str) -> dict[str, str]:
    """A form in which only the named answers are not quiet."""
    return quiet_answers(form) | answers


def worst(item: TriageItem) -> str:
    """The most worrying answer to an item."""
    return chain(item)[-1]


def chain(item: TriageItem) -> tuple[str, ...]:
    """The answers to an item from the least to the most worrying, "not sure" where it belongs among them."""
    if item.kind is AnswerKind.YES_NO:
        return ("no", "not_sure", "yes")
    if item.kind is AnswerKind.SCALE:
        numbers = [str(number) for number in range(item.least, item.most + 1)]
        return tuple(reversed(numbers)) if item.id == "energy" else tuple(numbers)
    calm = [choice for choice in item.choices if choice not in item.worrying]
    return (*calm, *item.worrying)


def circumstances(*, days: int | None = 63, birth: BirthType = BirthType.VAGINAL) -> Circumstances:
    """Nine weeks after a vaginal birth, unless said otherwise."""
    today = START.date()
    born = None if days is None else today - timedelta(days=days)
    return circumstances_of(State(birth=BirthState(earliest=born, latest=born, birth=birth)), today)


def judged(
    answers: Mapping[str, str],
    form: Form = Form.FULL,
    *,
    around: Circumstances | None = None,
    covers: tuple[Cover, ...] = (),
) -> Verdict:
    """The verdict on answers exactly as they are."""
    return judge(answers, form=form, circumstances=around or circumstances(), covers=covers, catalogue=CATALOGUE)


def check(form: Form = Form.FULL, /, **answers: str) -> CheckAnswered:
    """A whole check, quiet but for what is named."""
    return written(form, answered(form, **answers))


def written(form: Form, answers: Mapping[str, str], verdict: Verdict = GO) -> CheckAnswered:
    """A check with exactly these answers."""
    return CheckAnswered(form=form, answers=told(answers), verdict=verdict, content="test", engine="test")


def page(form: Form, name: str, /, **answers: str) -> CheckPageAnswered:
    """One page with exactly these answers."""
    return CheckPageAnswered(form=form, page=name, answers=told(answers))


def told(answers: Mapping[str, str]) -> tuple[Answer, ...]:
    """Answers as a fact holds them."""
    return tuple(Answer(item=item, value=value) for item, value in answers.items())


def opening(*rules: str, on: date, role: str = "gp", by: Voice = Voice.HERSELF) -> LockOpened:
    """Someone examined her."""
    return LockOpened(rules=rules, by=by, on=on, role=role)


def at(day: float) -> datetime:
    """A moment so many days after the start."""
    return START + timedelta(days=day)


def on(day: int) -> date:
    """A day so many days after the start."""
    return at(day).date()


def happening(day: float, body: FactBody) -> Fact:
    """A fact so many days after the start, to the minute."""
    return fact(body, day=0, minute=round(day * 24 * 60))


def born(weeks: int = 9, birth: BirthType = BirthType.VAGINAL) -> tuple[Fact, ...]:
    """The two facts of the birth, told before everything else."""
    day = START.date() - timedelta(weeks=weeks)
    return (happening(-1, BabyBorn(earliest=day, latest=day)), happening(-1, BirthTold(birth=birth)))


def living(*facts: Fact, before: State | None = None) -> State:
    """Her state after these facts, folded in their order."""
    ordered = sorted(facts, key=lambda each: each.order)
    return reduce(lambda state, each: apply(state, each, CATALOGUE), ordered, before or State())


def mother(*told_on: tuple[float, FactBody]) -> State:
    """Nine weeks after a vaginal birth, and then what she told on which day."""
    return living(*born(), *(happening(day, body) for day, body in told_on))


def locked(state: State) -> set[str]:
    """The rules that are locked."""
    return {lock.rule for lock in state.triage.locks}


def severities(verdict: Verdict) -> tuple[int, int]:
    """How bad, and how much is held."""
    return verdict.disposition.severity, verdict.hold.severity


def at_least_as_bad(verdicts: Iterable[tuple[Verdict, Verdict]]) -> bool:
    """In every pair the second is at least as bad and holds at least as much as the first."""
    return all(
        first <= second
        for one, other in verdicts
        for first, second in zip(severities(one), severities(other), strict=True)
    )

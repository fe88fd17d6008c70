"""The compact form of the condition language: one table, one verb."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from rebrace.engine.catalogue.conditions import AtLeast, Condition, Either, Every, Is, Not, Yes
from rebrace.engine.wire.trouble import BAD, Bad, Trouble, named, shown, within

_EXAMPLES = 'such as { yes = "E01" } or { all = [ ... ] }'
_PAIR = 2


def read_condition(raw: object, key: str, trouble: Trouble) -> Condition | Bad:
    """Read `{ yes = "E01" }`, `{ all = [...] }` and their like; any other verb is a problem."""
    if not isinstance(raw, dict) or len(raw) != 1:
        mend = f"Write a table with one verb, {_EXAMPLES}."
        return trouble.tell(key, f"is {named(raw)} and not one condition.", mend)
    ((verb, operand),) = raw.items()
    read = _READERS.get(verb)
    if read is None:
        mend = f"The verbs are: {', '.join(_READERS)}."
        return trouble.tell(key, f"asks {shown(verb)}, which the condition language does not know.", mend)
    return read(operand, within(key, verb), trouble)


def write_condition(condition: Condition) -> dict[str, object]:
    """The compact form of a condition."""
    match condition:
        case Yes():
            return {"yes": condition.item}
        case Is():
            return {"is": [condition.item, condition.choice]}
        case AtLeast():
            return {"at_least": [condition.item, condition.number]}
        case Every():
            return {"all": [write_condition(each) for each in condition.conditions]}
        case Either():
            return {"any": [write_condition(each) for each in condition.conditions]}
        case Not():
            return {"not": write_condition(condition.condition)}


def _yes(raw: object, key: str, trouble: Trouble) -> Condition | Bad:
    if isinstance(raw, str):
        return Yes(item=raw)
    return trouble.tell(key, f"is {named(raw)}.", 'Write the item\'s id, such as { yes = "E01" }.')


def _is(raw: object, key: str, trouble: Trouble) -> Condition | Bad:
    if isinstance(raw, list) and len(raw) == _PAIR and isinstance(raw[0], str) and isinstance(raw[1], str):
        return Is(item=raw[0], choice=raw[1])
    return trouble.tell(key, f"is {shown(raw)}.", 'Write item and choice, such as { is = ["H1", "yes"] }.')


def _at_least(raw: object, key: str, trouble: Trouble) -> Condition | Bad:
    if isinstance(raw, list) and len(raw) == _PAIR and isinstance(raw[0], str) and type(raw[1]) is int:
        return AtLeast(item=raw[0], number=raw[1])
    return trouble.tell(key, f"is {shown(raw)}.", 'Write item and number, such as { at_least = ["pain_now", 7] }.')


def _several(raw: object, key: str, trouble: Trouble) -> tuple[Condition, ...] | Bad:
    if not isinstance(raw, list) or not raw:
        return trouble.tell(key, f"is {shown(raw)}.", f"Write a list of conditions, {_EXAMPLES}.")
    read = [read_condition(each, f"{key}[{place}]", trouble) for place, each in enumerate(raw)]
    return BAD if BAD in read else tuple(each for each in read if each is not BAD)


def _every(raw: object, key: str, trouble: Trouble) -> Condition | Bad:
    conditions = _several(raw, key, trouble)
    return BAD if conditions is BAD else Every(conditions=conditions)


def _either(raw: object, key: str, trouble: Trouble) -> Condition | Bad:
    conditions = _several(raw, key, trouble)
    return BAD if conditions is BAD else Either(conditions=conditions)


def _not(raw: object, key: str, trouble: Trouble) -> Condition | Bad:
    condition = read_condition(raw, key, trouble)
    return BAD if condition is BAD else Not(condition=condition)


_ConditionReader: TypeAlias = Callable[[object, str, Trouble], Condition | Bad]

_READERS: Final[Mapping[str, _ConditionReader]] = {
    "yes": _yes,
    "is": _is,
    "at_least": _at_least,
    "all": _every,
    "any": _either,
    "not": _not,
}

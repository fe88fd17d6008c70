"""What each answer means, item by item: a changed code turns a test red, whoever changed it and why."""

from typing import Final

import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Unlock
from tests.examples.triage import ITEMS, answered, circumstances, judged

CODES: Final = {
    "E": (Disposition.EMERGENCY, Hold.REST, Unlock.CHECKED),
    "U": (Disposition.URGENT_MENTAL_HEALTH, Hold.REST, Unlock.CHECKED),
    "S": (Disposition.SAME_DAY, Hold.REST, Unlock.CHECKED),
    "P": (Disposition.PHYSIO_FIRST, Hold.CALM_SET, Unlock.PHYSIO),
    "Q": (Disposition.PHYSIO_FIRST, Hold.CALM_SET, Unlock.PHYSIO_OR_SETTLED),
    "R": (Disposition.PHYSIO_FIRST, Hold.NOTHING_HELD, Unlock.PHYSIO),
    "H": (Disposition.GP, Hold.CALM_SET, Unlock.CHECKED),
    "C": (Disposition.GP, Hold.CALM_SET, Unlock.NEXT_CHECK),
    "G": (Disposition.GP, Hold.NOTHING_HELD, Unlock.NEXT_CHECK),
    "M": (Disposition.MODIFY, Hold.NOTHING_HELD, Unlock.NEXT_CHECK),
}
"""Emergency; urgent; same day; physio, physio or quiet, physio before the third rung; GP with the calm set until
seen; GP with the calm set until the next check; GP; changes."""

# Item: what "yes" means, and what "not sure" or no answer means.
TABLE = """
    E01 E S    E02 S C    E03 E S    E04 S C    E05 E S    E06 S C    E07 S C    E07_severe E S
    E08 S C    E08_collapse E S      E09 E S    E10 E S    E10_birth S C         E11 E S
    E12 E S    E13 S S    E13_sudden E S        E14 E S    E14_red S C           E15 S C
    E16 S C    E16_height S C        E17 H M    E18 H M    E19 S C    E20 S C    E21 S C
    E22 S C    E23 S C    E24 S C    E25 S C    E26 S C
    H1_plan E S           H2 E S     H4_low G M            H4_interest G M
    P01 Q Q    P02 Q Q    P03 Q Q    P16 Q Q
    P04 P P    P04_long G M          P05 P P    P06 M M    P06_walking P P       P07 P P
    P08 M M    P08_worse P P         P09 P P    P10 R R    P11 M M    P11_wide P P
    P11_lump P P          P11_no_better P P     P12 M M    P13 H M    P13_dizzy H M
    P13_pressure M M      P13_anaemia M M       P14 G M    P15 P P    P18 H M    P20 H M
    perineum M M          breast_full M M       stop_pop S C
    sore_wrist M M        sore_shoulder M M     sore_neck M M         sore_knee M M
"""
WORDS = TABLE.split()
ROWS = tuple(zip(WORDS[::3], WORDS[1::3], WORDS[2::3], strict=True))

# Codes of their own: answers that are no plain yes or no, or that no lock follows.
OTHERS = {
    "H1", "H3_interest", "H3_low", "E24_pressure", "P12_pain", "P17", "P19", "pain_now", "new_symptom", "wound_sore",
    "pelvic_change", "sleep", "energy", "stop_faint", "stop_numb",
    "stop_pain",
}  # fmt: skip

FOLLOW_UPS = {name for name, item in ITEMS.items() if item.asked_when is not None}


def test_every_item_is_in_the_table() -> None:
    assert {item for item, _, _ in ROWS} | OTHERS == set(ITEMS)


@pytest.mark.parametrize(("item", "code", "silence"), ROWS, ids=[row[0] for row in ROWS])
def test_yes_means_what_the_table_says(item: str, code: str, silence: str) -> None:
    rule = next(each for each in ITEMS[item].rules if each.id == item)
    assert (rule.then, rule.hold, rule.unlock) == CODES[code]


@pytest.mark.parametrize(("item", "code", "silence"), ROWS, ids=[row[0] for row in ROWS])
def test_silence_means_what_the_table_says(item: str, code: str, silence: str) -> None:
    told = ITEMS[item].silence
    assert (told.then, told.hold, told.unlock) == CODES[silence]


@pytest.mark.parametrize("item", sorted(set(ITEMS) - FOLLOW_UPS - OTHERS))
def test_a_yes_alone_is_judged_by_its_own_rules(item: str) -> None:
    fired = {each.rule for each in judged(answered(**{item: "yes"})).fired if not each.silent}
    assert fired <= {rule.id for rule in ITEMS[item].rules}
    assert item in fired


def test_a_word_never_covers_an_emergency() -> None:
    emergencies = (rule for item in ITEMS.values() for rule in item.rules if rule.then is Disposition.EMERGENCY)
    assert {rule.covers for rule in emergencies} == {0}


def test_only_four_kinds_of_pain_may_settle_by_themselves() -> None:
    settling = {rule.id for item in ITEMS.values() for rule in item.rules if rule.unlock is Unlock.PHYSIO_OR_SETTLED}
    assert settling == {"P01", "P02", "P03", "P16"}


def test_silence_about_harm_shows_help_and_holds_like_a_physio_matter() -> None:
    told = answered()
    del told["H1"]
    verdict = judged(told)
    assert (verdict.hold, verdict.help_lines) == (Hold.CALM_SET, True)


def test_the_two_mood_questions_count_from_a_sum_of_three() -> None:
    sums = {
        (low, interest): "H3" in {each.rule for each in judged(mood(low, interest)).fired}
        for low in range(4)
        for interest in range(4)
    }
    assert sums == {(low, interest): low + interest >= 3 for low, interest in sums}


def mood(low: int, interest: int) -> dict[str, str]:
    return answered(H4_low="yes", H3_low=str(low), H3_interest=str(interest))


def test_pain_below_seven_holds_nothing() -> None:
    held = [judged(answered(Form.SESSION, pain_now=str(pain)), Form.SESSION).hold for pain in range(11)]
    assert held == [Hold.NOTHING_HELD] * 7 + [Hold.CALM_SET] * 4


def test_pregnancy_stops_the_programme() -> None:
    assert judged(answered(P19="yes")).hold is Hold.REST


def test_the_first_two_weeks_are_gentle() -> None:
    fired = [{each.rule for each in judged(answered(), around=circumstances(days=days)).fired} for days in (13, 14)]
    assert fired == [{"P17"}, set()]

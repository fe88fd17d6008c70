from datetime import date

from rebrace.engine.facts.fact import FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.clearance import ClearanceStated, ComfortTested, EarlyCleared
from rebrace.engine.facts.kinds.preferences import ExerciseRated, Hand, Liking, PreferencesChanged, Theme
from rebrace.engine.facts.kinds.triage import Voice
from rebrace.engine.facts.state import State
from rebrace.engine.vocabulary.birth import BirthType
from tests.examples.catalogue import catalogue
from tests.examples.telling import TODAY, in_turn, recorded

EARLY, LATE = date(2025, 1, 1), date(2025, 1, 14)


def told(*bodies: FactBody) -> State:
    return recorded(in_turn(*bodies), catalogue())


def stated(item: str, *, holds: bool) -> ClearanceStated:
    return ClearanceStated(item=item, holds=holds, by=Voice.HERSELF, on=TODAY)


def cleared(rung: str, by: Voice = Voice.PROFESSIONAL) -> EarlyCleared:
    return EarlyCleared(exercise="bridge", rung=rung, by=by, on=TODAY, role="physio")


def test_the_birth_is_the_span_she_told() -> None:
    birth = told(BabyBorn(earliest=EARLY, latest=LATE)).birth
    assert (birth.earliest, birth.latest) == (EARLY, LATE)


def test_a_span_told_the_wrong_way_round_is_turned() -> None:
    birth = told(BabyBorn(earliest=LATE, latest=EARLY)).birth
    assert (birth.earliest, birth.latest) == (EARLY, LATE)


def test_when_and_how_do_not_erase_each_other() -> None:
    birth = told(
        BabyBorn(earliest=EARLY, latest=LATE),
        BirthTold(birth=BirthType.CAESAREAN, complicated=True),
        BabyBorn(earliest=EARLY, latest=EARLY),
    ).birth
    assert (birth.birth, birth.complicated, birth.latest) == (BirthType.CAESAREAN, True, EARLY)


def test_settings_that_were_not_touched_stay() -> None:
    preferences = told(PreferencesChanged(hand=Hand.LEFT), PreferencesChanged(theme=Theme.NIGHT)).preferences
    assert (preferences.hand, preferences.theme) == (Hand.LEFT, Theme.NIGHT)


def test_an_empty_number_removes_the_maternity_unit() -> None:
    state = told(PreferencesChanged(maternity_unit=" 123 "), PreferencesChanged(theme=Theme.DARK))
    assert state.preferences.maternity_unit == "123"
    removed = told(PreferencesChanged(maternity_unit="123"), PreferencesChanged(maternity_unit=" "))
    assert removed.preferences.maternity_unit is None


def test_a_ban_can_be_taken_back() -> None:
    banned, neutral = (ExerciseRated(exercise="row", liking=liking) for liking in (Liking.BANNED, Liking.NEUTRAL))
    assert told(banned).preferences.likings == {"row": Liking.BANNED}
    assert told(banned, neutral).preferences.likings == {}


def test_a_liking_for_an_unknown_exercise_is_not_kept() -> None:
    assert told(ExerciseRated(exercise="juggling", liking=Liking.LIKED)).preferences.likings == {}


def test_the_latest_statement_of_an_item_stands() -> None:
    state = told(stated("checked", holds=True), stated("checked", holds=False))
    assert state.clearance["checked"].holds is False


def test_a_statement_about_nothing_we_know_is_not_kept() -> None:
    assert told(stated("unknown", holds=True)).clearance == {}


def test_a_comfort_test_is_kept_with_its_day() -> None:
    test = ComfortTested(test="prone", passed=True)
    assert told(test).comfort_tests == {"prone": (TODAY, test)}


def test_each_rung_is_opened_early_once() -> None:
    state = told(cleared("first"), cleared("second"), cleared("first", Voice.HERSELF))
    assert [(each.rung, each.by) for each in state.early] == [
        ("second", Voice.PROFESSIONAL),
        ("first", Voice.HERSELF),
    ]


def test_a_rung_that_is_not_there_is_not_opened() -> None:
    assert told(cleared("third")).early == ()

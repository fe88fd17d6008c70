from datetime import timedelta

from rebrace.engine.facts.state import BirthState, FlagUp, State, TriageState
from rebrace.engine.loads.cautions import advice
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.flags import Flag
from tests.examples.catalogue import catalogue
from tests.examples.telling import TODAY

CATALOGUE = catalogue()
TOO_HEAVY, EVEN = "heavier_than_baby", "keep_it_even"


def born(weeks: int | None, birth: BirthType, *, complicated: bool = False) -> State:
    latest = None if weeks is None else TODAY - timedelta(weeks=weeks)
    return State(birth=BirthState(earliest=latest, latest=latest, birth=birth, complicated=complicated))


def cautions(state: State) -> tuple[str, ...]:
    return advice(CATALOGUE.habits["feeding"], state, TODAY, CATALOGUE).cautions


def test_five_weeks_after_a_caesarean_nothing_heavier_than_baby() -> None:
    told = advice(CATALOGUE.habits["feeding"], born(5, BirthType.CAESAREAN), TODAY, CATALOGUE)
    assert told.cautions == (TOO_HEAVY,)
    assert not told.usual


def test_six_weeks_after_a_caesarean_the_usual_advice_returns() -> None:
    told = advice(CATALOGUE.habits["feeding"], born(6, BirthType.CAESAREAN), TODAY, CATALOGUE)
    assert told.cautions == ()
    assert told.usual


def test_after_a_vaginal_birth_the_caution_is_not_for_her() -> None:
    assert cautions(born(1, BirthType.VAGINAL)) == ()


def test_an_unknown_birth_is_treated_as_a_caesarean() -> None:
    assert cautions(born(5, BirthType.UNKNOWN)) == (TOO_HEAVY,)


def test_an_unknown_date_ends_no_caution() -> None:
    assert cautions(born(None, BirthType.CAESAREAN)) == (TOO_HEAVY,)


def test_a_complicated_birth_counts_as_a_caesarean_for_four_more_weeks() -> None:
    assert cautions(born(9, BirthType.VAGINAL, complicated=True)) == (TOO_HEAVY,)
    assert cautions(born(10, BirthType.VAGINAL, complicated=True)) == ()


def test_the_weeks_count_from_the_latest_day_the_baby_may_have_been_born() -> None:
    span = BirthState(earliest=TODAY - timedelta(weeks=8), latest=TODAY - timedelta(weeks=5), birth=BirthType.CAESAREAN)
    assert cautions(State(birth=span)) == (TOO_HEAVY,)


def test_pain_in_the_pelvis_brings_its_caution_and_keeps_the_usual_advice() -> None:
    state = State(
        birth=BirthState(birth=BirthType.VAGINAL),
        triage=TriageState(flags=(FlagUp(flag=Flag.PELVIC_GIRDLE, since=TODAY),)),
    )
    told = advice(CATALOGUE.habits["feeding"], state, TODAY, CATALOGUE)
    assert told.cautions == (EVEN,)
    assert told.usual

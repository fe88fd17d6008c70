from rebrace.engine.facts.kinds.day import ItemScore, LoadsTicked, MeasureAnswered, PainTold
from rebrace.engine.facts.kinds.session import SessionStarted
from rebrace.engine.vocabulary.quantities import Minutes, Pain
from tests.examples.catalogue import RECORD, catalogue
from tests.examples.telling import day, fact, recorded
from tests.examples.two_years import WEEKS, two_years

CATALOGUE = catalogue()


def test_days_are_kept_for_some_weeks() -> None:
    state = recorded([fact(PainTold(pain=Pain(2)), day=number) for number in range(100)], CATALOGUE)
    assert [each.day for each in state.days] == [day(number) for number in range(100 - RECORD.days_kept, 100)]


def test_a_tick_for_a_day_that_is_no_longer_kept_changes_no_day() -> None:
    pain, tick = fact(PainTold(pain=Pain(2)), day=99), fact(LoadsTicked(day=day(0), habits=()), day=99, minute=1)
    assert recorded([pain, tick], CATALOGUE).days == recorded([pain], CATALOGUE).days


def test_weeks_are_kept_for_ever() -> None:
    state = recorded([fact(PainTold(pain=Pain(2)), day=7 * number) for number in range(300)], CATALOGUE)
    assert len(state.weeks) == 300


def test_the_latest_sessions_are_kept() -> None:
    started = (
        SessionStarted(session=str(number), check="c", shape="short", minutes=Minutes(8), steps=())
        for number in range(30)
    )
    state = recorded([fact(each, day=number) for number, each in enumerate(started)], CATALOGUE)
    assert [each.session for each in state.sessions] == [str(number) for number in range(18, 30)]


def test_of_a_measure_the_first_answer_and_the_latest_are_kept() -> None:
    facts = [
        fact(MeasureAnswered(measure="pain_week", scores=(ItemScore(item="average", score=number % 10),)), day=number)
        for number in range(40)
    ]
    kept = [each.at.date() for each in recorded(facts, CATALOGUE).measures]
    assert kept == [day(0), *(day(number) for number in range(28, 40))]


def test_two_years_are_five_thousand_facts_and_keep_to_their_windows() -> None:
    facts = two_years(CATALOGUE)
    state = recorded(facts, CATALOGUE)
    assert 5000 <= len(facts) == state.facts <= 6500
    assert (len(state.sessions), len(state.weeks)) == (RECORD.sessions_kept, WEEKS)
    assert len(state.days) <= RECORD.days_kept
    assert len(state.measures) <= len(CATALOGUE.measures) * (RECORD.measures_kept + 1)

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.state import LevelDecision, State
from rebrace.engine.flows.progress import Progress
from rebrace.engine.flows.progress_timeline import Timeline
from rebrace.engine.flows.weeks import Weeks
from rebrace.engine.outcomes.keeping import Keeping
from rebrace.engine.planner import decisions as made
from rebrace.engine.vocabulary.pillars import Pillar
from tests.engine.flows.person import Person, content
from tests.examples.twelve_weeks import Course, live
from tests.screens.progress_samples import CONTRADICTORY, better, lived, old_friend


def progress(person: Person) -> Progress:
    found = person.look("progress")
    assert isinstance(found, Progress)
    return found


def weeks(person: Person) -> Weeks:
    found = person.look("weeks")
    assert isinstance(found, Weeks)
    return found


def timeline(person: Person, month: str = "") -> Timeline:
    found = person.look("timeline", {"month": month} if month else None)
    assert isinstance(found, Timeline)
    return found


def later(person: Person, **time: int) -> Person:
    other = Person(person.now + timedelta(**time))
    other.state = person.state
    return other


def test_someone_new_has_an_empty_page_and_no_verdict() -> None:
    found = progress(Person().welcome())
    assert (found.begun, found.verdict, found.pain.weeks, found.climbs, found.kept) == (False, None, (), (), ())


def test_one_answer_is_a_number_and_no_trend() -> None:
    person = Person()
    person.do_session(person.start(pain=4))
    found = progress(person)
    assert [each.tenths for each in found.pain.weeks] == [40]
    assert found.pain.trend is None
    assert not found.pain.mattered


def test_after_twelve_weeks_the_three_promises_stand_with_their_change() -> None:
    found = progress(better())
    assert (found.pain.before, found.pain.now, found.pain.mattered) == (60, 20, True)
    assert (found.comfort.before, found.comfort.now, found.comfort.mattered) == (30, 70, True)
    assert (found.posture.first, found.posture.now, found.posture.after) == (30, 10, 0)


def test_the_worst_of_each_week_stands_in_the_table() -> None:
    person = Person()
    person.do_session(person.start(pain=2))
    for item, told in (("average", "3"), ("worst", "8")):
        person.send("measure", {"item": item, "told": ("average:3",), "answer": told}, {"measure": "pain_week"})
    assert [week.worst for week in progress(person).pain.weeks] == [8]
    assert [week.worst for week in progress(better()).comfort.weeks] == [None] * len(progress(better()).comfort.weeks)


def test_the_change_comes_with_an_interval_around_it() -> None:
    trend = progress(better()).pain.trend
    assert trend is not None
    assert trend.low < trend.change < trend.high < 0


def test_her_own_activities_stand_in_her_words_with_first_and_latest() -> None:
    found = progress(better()).function
    assert {line.text: (line.first, line.latest) for line in found.lines} == {
        "Lift baby from the cot": (3, 7),
        "Feed baby without an ache": (5, 8),
    }
    assert found.change == 35


def test_the_answer_says_yes_and_why() -> None:
    verdict = progress(better()).verdict
    assert verdict is not None
    assert (verdict.answer, verdict.see_physio, verdict.review) == ("yes", False, 6)
    assert [code for code, _ in verdict.reasons] == ["less_pain", "easier"]


def test_no_change_by_week_six_shows_the_way_to_a_physio() -> None:
    verdict = progress(live(Course(weeks=7, pain=(5,)))).verdict
    assert verdict is not None
    assert (verdict.answer, verdict.see_physio) == ("not_yet", True)


def test_numbers_and_words_that_disagree_are_both_told() -> None:
    verdict = progress(lived(CONTRADICTORY)).verdict
    assert verdict is not None
    assert verdict.contradictions == ("word_worse", "function_worse")


def test_a_week_without_sessions_is_quiet_and_stands_among_the_others() -> None:
    kept = progress(better()).kept
    assert [each.sessions for each in kept] == [3, 3, 2, 3, 3, 0, 2, 3, 3, 3, 3, 3, 0]
    assert kept[5].keeping is Keeping.QUIET
    assert kept[2].keeping is Keeping.SOME


def test_rest_that_was_asked_for_counts_as_kept_while_it_lasts_and_afterwards() -> None:
    course = Course(weeks=4, told={1: {"E02": "yes"}}, opened={2: "gp"})
    kept = progress(live(course)).kept
    assert [each.keeping for each in kept[:4]] == [Keeping.KEPT, Keeping.RESTED, Keeping.RESTED, Keeping.KEPT]
    assert [each.rest_days for each in kept[1:3]] == [7, 6]
    locked = progress(live(Course(weeks=3, told={1: {"E02": "yes"}}))).kept
    assert [each.keeping for each in locked[1:3]] == [Keeping.RESTED, Keeping.RESTED]


def test_sets_of_the_week_stand_beside_what_the_week_asks_for() -> None:
    found = progress(better())
    assert {line.pillar for line in found.pillars} == {"core", "glutes", "upper_back", "mobility"}
    assert all(0 < line.low < line.high for line in found.pillars)
    assert found.sets[0].sets[Pillar.CORE] > 0


def test_two_years_keep_every_week() -> None:
    found = progress(old_friend())
    assert len(found.kept) == len(found.sets) == 104
    assert len(found.comfort.weeks) >= 103


def test_the_timeline_loses_no_decision_of_two_years(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[LevelDecision] = []
    decided = made.with_decisions

    def counting(state: State, decisions: Iterable[LevelDecision], catalogue: Catalogue) -> State:
        told = tuple(decisions)
        counted.extend(told)
        return decided(state, told, catalogue)

    for place in ("planner.returns", "planner.progression.closing", "planner.progression.easing"):
        monkeypatch.setattr(f"rebrace.engine.{place}.with_decisions", counting)
    old_friend.cache_clear()
    state = old_friend().state
    told = len(state.decisions) + sum(each.times for each in state.past)
    assert len(counted) == told > 500
    changes = [each for each in counted if each.change != made.Change.HELD]
    kept = [each for each in state.past if each.change != made.Change.HELD]
    kept_lately = [each for each in state.decisions if each.change != made.Change.HELD]
    assert len(changes) == len(kept) + len(kept_lately)


def test_the_timeline_turns_month_by_month_the_latest_first() -> None:
    latest = timeline(better())
    assert latest.later is None
    assert [each.day for each in latest.days] == sorted((each.day for each in latest.days), reverse=True)
    earlier = timeline(better(), latest.earlier or "")
    assert earlier.later is not None
    assert {each.day.month for each in earlier.days} == {(earlier.month or latest.days[0].day).month}


def test_every_line_of_the_timeline_has_a_sentence() -> None:
    words = content().words
    for person in (better(), lived(CONTRADICTORY), old_friend()):
        lines = [line for day in timeline(person).days for line in day.lines]
        assert all(f"reasons.progression.{line.reason}" in words for line in lines)
        assert all(line.rung for line in lines)


def test_moves_that_one_sentence_tells_stand_together_and_none_is_lost() -> None:
    days = timeline(better()).days
    for day in days:
        lines = [line for group in day.groups for line in group]
        assert sorted(lines, key=repr) == sorted(day.lines, key=repr)
        assert all(len({(line.change, line.reason, repr(line.numbers)) for line in group}) == 1 for group in day.groups)
    assert any(len(group) > 1 for day in days for group in day.groups)


def test_a_month_that_there_is_not_is_the_latest() -> None:
    assert timeline(better(), "1999-01") == timeline(better()) == timeline(better(), "nonsense")


def test_the_weeks_say_where_she_is_and_what_comes_next() -> None:
    person = live(Course(weeks=3))
    found = weeks(person)
    assert (found.week, found.phase, found.next_phase, found.next_in) == (4, "build", "strengthen", 2)
    assert (found.lighter, found.lighter_in) == (True, 0)
    assert [mark.week for block in found.blocks for mark in block.weeks if mark.lighter] == [4, 8, 12]
    assert [mark.week for block in found.blocks for mark in block.weeks if mark.here] == [4]


def test_before_the_first_session_she_is_nowhere_yet() -> None:
    found = weeks(Person().welcome())
    assert not found.begun
    assert not any(block.here for block in found.blocks)


def test_after_the_twelve_weeks_she_keeps_it_up() -> None:
    found = weeks(old_friend())
    assert (found.phase, found.next_phase) == ("maintain", None)
    assert found.blocks[-1].here


def test_after_a_gap_the_way_back_is_told_before_she_begins() -> None:
    away = live(Course(weeks=5))
    week, month = weeks(later(away, days=10)), weeks(later(away, days=40))
    assert week.back is not None
    assert (week.back.code, week.back.to_come) == ("gap_week", True)
    assert month.back is not None
    assert month.back.code == "gap_month"
    assert month.week == 1


def test_every_way_back_has_a_sentence() -> None:
    words = content().words
    for code in ("gap_days", "gap_week", "gap_fortnight", "fever", "wound", "mornings"):
        assert f"reasons.plan.easing_{code}" in words
    assert "reasons.progression.gap_month" in words


def test_progress_is_the_same_for_the_same_facts() -> None:
    person = better()
    assert replace(progress(person), due=0) == replace(progress(later(person)), due=0)

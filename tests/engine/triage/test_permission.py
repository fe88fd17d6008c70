"""The permission: what it carries, and that nothing stale, used, forged or from the future makes one."""

import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn
from rebrace.engine.facts.kinds.session import SessionFinished, SessionStarted
from rebrace.engine.triage.permission import Permission, Refusal, outlook, permit
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Scope
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Minutes
from tests.examples.triage import CATALOGUE, at, born, check, happening, living, mother, on

HOUR = 1 / 24


def permitted(day: float, *told: tuple[float, FactBody]) -> Permission:
    leave = permit(mother(*told), at(day), CATALOGUE)
    assert isinstance(leave, Permission)
    return leave


def refused(day: float, *told: tuple[float, FactBody]) -> Refusal:
    leave = permit(mother(*told), at(day), CATALOGUE)
    assert isinstance(leave, Refusal)
    return leave


def test_a_quiet_check_permits_everything() -> None:
    leave = permitted(HOUR, (0, check()))
    assert (leave.scope, leave.flags, leave.regress, leave.reasons) == (Scope.FULL, (), (), ())
    assert (leave.minimum_only, leave.recovery, leave.early_days, leave.conditional) == (False,) * 4


def test_it_names_its_check_and_ends_when_the_check_does() -> None:
    checked = happening(1, check(Form.SESSION))
    state = living(*born(), happening(0, check()), checked)
    leave = permit(state, at(1 + HOUR), CATALOGUE)
    assert isinstance(leave, Permission)
    assert (leave.check, leave.granted_at, leave.until) == (checked.id, at(1 + HOUR), at(1 + 4 * HOUR))


def test_someone_who_said_nothing_is_asked_everything() -> None:
    leave = refused(0)
    assert (leave.disposition, leave.hold, leave.needs) == (None, Hold.NOTHING_HELD, Form.FULL)


def test_a_stale_check_asks_again() -> None:
    assert refused(1, (0, check())).needs is Form.SESSION


def test_a_check_from_the_future_permits_nothing() -> None:
    assert refused(1, (2, check())).needs is Form.FULL


def test_a_clock_set_back_permits_nothing() -> None:
    assert refused(-1, (0, check())).needs is Form.FULL


def test_a_check_that_was_used_permits_nothing() -> None:
    checked = happening(0, check())
    started = SessionStarted(session="s", check=checked.id, shape="short", minutes=Minutes(8), steps=())
    used = [checked, happening(0.001, started), happening(0.01, SessionFinished(session="s"))]
    leave = permit(living(*born(), *used), at(0.02), CATALOGUE)
    assert isinstance(leave, Refusal)
    assert leave.needs is Form.SESSION


def test_the_same_check_told_twice_permits_no_second_session() -> None:
    checked = happening(0, check())
    started = SessionStarted(session="s", check=checked.id, shape="short", minutes=Minutes(8), steps=())
    used = living(*born(), checked, happening(0.001, started), happening(0.01, SessionFinished(session="s")))
    assert isinstance(permit(living(checked, before=used), at(0.02), CATALOGUE), Refusal)


def test_an_emergency_leads_nowhere_but_to_an_examination() -> None:
    leave = refused(HOUR, (0, check(E01="yes")))
    assert (leave.disposition, leave.hold, leave.needs) == (Disposition.EMERGENCY, Hold.REST, None)
    assert leave.reasons == ("E01",)


def test_the_worst_lock_speaks_first() -> None:
    leave = refused(HOUR, (0, check(P03="yes", E22="yes", E10="yes")))
    assert leave.reasons == ("E10", "E22", "P03")


def test_a_physio_matter_leaves_the_calm_set() -> None:
    leave = permitted(HOUR, (0, check(P03="yes")))
    assert (leave.scope, leave.reasons) == (Scope.CALM, ("P03",))


def test_a_severe_tear_leaves_everything_to_the_gates() -> None:
    leave = permitted(HOUR, (0, check(P10="yes")))
    assert (leave.scope, leave.reasons) == (Scope.FULL, ("P10",))


@pytest.mark.parametrize(
    ("pain", "recovery", "scope"), [(5, False, Scope.FULL), (6, True, Scope.FULL), (7, True, Scope.CALM)]
)
def test_more_pain_makes_the_session_easier(pain: int, recovery: bool, scope: Scope) -> None:  # noqa: FBT001
    leave = permitted(1 + HOUR, (0, check()), (1, check(Form.SESSION, pain_now=str(pain))))
    assert (leave.recovery, leave.scope) == (recovery, scope)


@pytest.mark.parametrize("answer", [{"sleep": "under_4"}, {"energy": "1"}], ids=["sleep", "energy"])
def test_a_bad_night_leaves_the_shortest_session(answer: dict[str, str]) -> None:
    leave = permitted(1 + HOUR, (0, check()), (1, check(Form.SESSION, **answer)))
    assert (leave.minimum_only, leave.reasons) == (True, ("minimum",))


def test_more_heaviness_takes_core_and_hips_a_rung_down() -> None:
    leave = permitted(1 + HOUR, (0, check()), (1, check(Form.SESSION, pelvic_change="worse")))
    assert (leave.regress, leave.reasons) == ((Pillar.CORE, Pillar.GLUTES), ("regress",))


@pytest.mark.parametrize(("days", "early", "effort"), [(13, True, 3), (14, False, None)])
def test_the_first_two_weeks_are_gentle(days: int, early: bool, effort: int | None) -> None:  # noqa: FBT001
    leave = permitted(HOUR, (-0.5, BabyBorn(earliest=on(-days), latest=on(-days))), (0, check()))
    assert (leave.early_days, leave.effort_most) == (early, effort)


def test_an_unknown_birth_counts_as_the_first_days() -> None:
    leave = permit(living(happening(0, check())), at(HOUR), CATALOGUE)
    assert isinstance(leave, Permission)
    assert leave.early_days


def test_flags_travel_with_it() -> None:
    assert permitted(HOUR, (0, check(P08="yes", P08_worse="no"))).flags == (Flag.LEAK,)


def test_a_day_of_rest_ends_with_the_next_check() -> None:
    sore = [(0, check()), (1, check(Form.SESSION, wound_sore="yes"))]
    assert refused(1 + HOUR, *sore).needs is None
    assert refused(2, *sore).needs is Form.SESSION
    assert permitted(2 + HOUR, *sore, (2, check(Form.SESSION))).scope is Scope.FULL


def test_a_pregnancy_is_not_undone_by_a_short_check() -> None:
    expecting = [(0, check(P19="yes")), (1, check(Form.SESSION))]
    leave = refused(1 + HOUR, *expecting)
    assert (leave.disposition, leave.hold, leave.needs) == (Disposition.GP, Hold.REST, None)


def test_a_pregnancy_is_asked_about_again_with_the_full_check() -> None:
    assert refused(28, (0, check(P19="yes"))).needs is Form.FULL


def test_feeling_faint_rests_until_the_next_day_even_after_a_clean_check() -> None:
    faint = [(0, check()), (1, check(Form.STOP, stop_faint="yes")), (1.01, check())]
    assert refused(1.02, *faint).needs is None
    assert permitted(2.1, *faint, (2.05, check(Form.SESSION))).scope is Scope.FULL


def test_pain_that_jumped_leaves_the_calm_set_until_the_next_day() -> None:
    jumped = [(0, check()), (1, check(Form.STOP, stop_pain="yes")), (1.01, check())]
    assert permitted(1.02, *jumped).scope is Scope.CALM
    assert permitted(2.1, *jumped, (2.05, check(Form.SESSION))).scope is Scope.FULL


def test_the_outlook_says_what_a_quiet_check_would_permit() -> None:
    state = mother((0, check(P03="yes", pain_now="6", energy="1")))
    seen = outlook(state, at(2), CATALOGUE)
    assert isinstance(seen, Permission)
    assert (seen.conditional, seen.scope, seen.recovery, seen.minimum_only) == (True, Scope.CALM, False, False)
    assert seen.until == at(2)


def test_the_outlook_leaves_out_what_a_quiet_check_would_end() -> None:
    state = mother((0, check()), (1, check(Form.SESSION, pain_now="8", wound_sore="yes")))
    tired, rested = outlook(state, at(1 + HOUR), CATALOGUE), outlook(state, at(2), CATALOGUE)
    assert isinstance(tired, Refusal)
    assert isinstance(rested, Permission)
    assert rested.scope is Scope.FULL


def test_the_outlook_is_never_a_permission_to_start() -> None:
    seen = outlook(mother((0, check())), at(HOUR), CATALOGUE)
    assert isinstance(seen, Permission)
    assert seen.conditional


@pytest.mark.parametrize("told", [(), ((0, check(E01="yes")),), ((-30, check()),)], ids=["nothing", "locked", "old"])
def test_there_is_no_outlook_without_a_full_check_that_stands(told: tuple[tuple[float, FactBody], ...]) -> None:
    assert isinstance(outlook(mother(*told), at(1), CATALOGUE), Refusal)

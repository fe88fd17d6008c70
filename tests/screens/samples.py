"""Every screen in every state worth seeing, reached by walking there; used by the tests and for pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from rebrace.engine.facts.kinds.day import HabitAmount, LoadsTicked
from rebrace.engine.flows.given import Screen
from rebrace.engine.flows.privacy import Erased
from rebrace.engine.flows.session import SessionStep
from rebrace.phone.calm import calm
from rebrace.phone.elsewhere import Elsewhere
from rebrace.screens.chrome import Chrome
from rebrace.screens.evidence import evidence as evidence_page
from rebrace.screens.render import render
from rebrace.web.bridge.mishaps import Cause, Mishap
from tests.engine.flows.person import START, Person, content

Sample = Callable[[], tuple[Screen, str]]
"""A screen, and the path it stands at."""

SAMPLES: dict[str, Sample] = {}


def sample(make: Callable[[], tuple[Screen, str]]) -> Sample:
    SAMPLES[make.__name__] = make
    return make


def page(screen: Screen, path: str = "/", **chrome: object) -> str:
    """A screen as a whole page."""
    around: dict[str, object] = {"form": "00000000-0000-4000-8000-000000000000", "version": "0", "path": path}
    return render(screen, words=content().words, chrome=Chrome(**{**around, **chrome}))  # type: ignore[arg-type]


def all_samples() -> Iterator[tuple[str, Screen, str]]:
    for name, make in SAMPLES.items():
        screen, path = make()
        yield name, screen, path


def _settled(days: int = 3, at: datetime = START, **birth: object) -> Person:
    """Some sessions in: one every second day."""
    person = Person(at)
    person.send("settings", {"locale": "AU", "maternity_unit": "02 9000 0000"})
    person.do_session(person.start(**birth))  # type: ignore[arg-type]
    _tell(person)
    for _ in range(days):
        person.wait(days=2)
        person.look("morning")
        screen = person.check("session")
        person.do_session(screen)
        _tell(person)
    return person


def _tell(person: Person) -> Screen:
    session = person.state.sessions[-1].session
    told = {"reserve": "three_or_more", "pain": "1", "signs": "none"}
    return person.send("done", told, {"session": session})


@sample
def age() -> tuple[Screen, str]:
    return Person().look("today"), "/"


@sample
def birth() -> tuple[Screen, str]:
    return Person().send("age", {"age": "8"}), "/welcome/birth/"


@sample
def check_warning() -> tuple[Screen, str]:
    return Person().welcome().look("check", values={"form": "full"}), "/check/full/warning/"


@sample
def check_body() -> tuple[Screen, str]:
    person = Person().welcome()
    return person.send("check_page", {"none": "1"}, {"form": "full", "page": "warning"}), "/check/full/body/"


@sample
def check_ticked_without_answers() -> tuple[Screen, str]:
    person = Person().welcome()
    fields = {"line": ("numb", "fever"), "E09": "no", "E10": "no"}
    return person.send("check_page", fields, {"form": "full", "page": "warning"}), "/check/full/warning/"


@sample
def check_unsure() -> tuple[Screen, str]:
    person = Person().welcome()
    return person.look("check_page", {"unsure": "1"}, {"form": "full", "page": "mind"}), "/check/full/mind/"


@sample
def check_pain() -> tuple[Screen, str]:
    person = Person().welcome()
    return person.look("check_page", values={"form": "full", "page": "pain"}), "/check/full/pain/"


@sample
def check_stop() -> tuple[Screen, str]:
    person = Person()
    person.start()
    return person.look("session_wrong"), "/check/stop/stop/"


def _decided(answers: Mapping[str, str], locale: str | None = "AU", pain: int = 3, **birth: object) -> Screen:
    person = Person()
    if locale:
        person.send("settings", {"locale": locale, "maternity_unit": "02 9000 0000"})
    return person.welcome(**birth).check("full", answers, pain)  # type: ignore[arg-type]


@sample
def decision_emergency() -> tuple[Screen, str]:
    return _decided({"E01": "yes"}, birth="caesarean"), "/decision/"


@sample
def decision_emergency_anywhere() -> tuple[Screen, str]:
    return _decided({"E10": "yes", "E13": "not_sure"}, locale=None), "/decision/"


@sample
def decision_urgent_mental_health() -> tuple[Screen, str]:
    return _decided({"H1": "yes_now", "H1_plan": "no"}), "/decision/"


@sample
def decision_same_day() -> tuple[Screen, str]:
    return _decided({"E02": "yes", "E24": "no"}), "/decision/"


@sample
def decision_physio_first() -> tuple[Screen, str]:
    return _decided({"P03": "yes"}), "/decision/"


@sample
def decision_gp() -> tuple[Screen, str]:
    return _decided({"H4_low": "yes", "H3_interest": "1", "H3_low": "1"}), "/decision/"


@sample
def decision_modify() -> tuple[Screen, str]:
    return _decided({"P11": "yes", "P11_wide": "no", "P11_lump": "no"}), "/decision/"


@sample
def decision_go() -> tuple[Screen, str]:
    return _decided({}), "/decision/"


@sample
def opened() -> tuple[Screen, str]:
    person = Person()
    person.welcome().check("full", {"E02": "yes"})
    return person.send("opened", {"role": "gp", "on": "2027-01-01"}), "/opened/"


@sample
def opened_by_physio() -> tuple[Screen, str]:
    person = Person()
    person.welcome().check("full", {"P03": "yes"})
    return person.look("opened"), "/opened/"


@sample
def session_breathing() -> tuple[Screen, str]:
    return Person().start(), "/session/"


@sample
def session_move() -> tuple[Screen, str]:
    person = Person()
    return person.do_set(person.do_set(person.start())), "/session/"


@sample
def session_last_set() -> tuple[Screen, str]:
    person = Person()
    screen: Screen = person.start(birth="caesarean", age=20)
    while isinstance(screen, SessionStep) and screen.number < 2:
        screen = person.do_set(screen)
    return screen, "/session/"


@sample
def watch() -> tuple[Screen, str]:
    person = Person()
    screen: Screen = person.start()
    while isinstance(screen, SessionStep) and not screen.step.watched:
        screen = person.do_set(screen)
    return person.look("session_watch"), "/session/watch/"


@sample
def paused() -> tuple[Screen, str]:
    person = Person()
    person.do_set(person.start())
    return person.look("session_pause"), "/session/pause/"


@sample
def swap() -> tuple[Screen, str]:
    person = Person()
    person.do_set(person.do_set(person.start()))
    return person.look("session_swap"), "/session/swap/"


@sample
def done() -> tuple[Screen, str]:
    person = Person()
    return person.do_session(person.start()), "/done/x/"


@sample
def done_contradiction() -> tuple[Screen, str]:
    person = Person()
    person.do_session(person.start())
    session = person.state.sessions[-1].session
    fields = {"pain": "3", "signs": ("none", "leak")}
    return person.send("done", fields, {"session": session}), "/done/x/"


@sample
def summary() -> tuple[Screen, str]:
    person = _settled(4)
    return person.look("done", values={"session": person.state.sessions[-1].session}), "/done/x/"


@sample
def morning() -> tuple[Screen, str]:
    return _settled(1).wait(days=1).look("morning"), "/morning/"


@sample
def today_first_check() -> tuple[Screen, str]:
    return Person().welcome().look("today"), "/"


@sample
def today_nothing_new() -> tuple[Screen, str]:
    return _settled(2).wait(days=2).look("today"), "/"


@sample
def today_morning_waiting() -> tuple[Screen, str]:
    return _settled(1).wait(days=1).look("today"), "/"


@sample
def today_night() -> tuple[Screen, str]:
    return _settled(1).wait(days=1, hours=13).look("today"), "/"


@sample
def today_start() -> tuple[Screen, str]:
    person = Person()
    person.welcome().check("full")
    return person.look("today"), "/"


@sample
def today_under_way() -> tuple[Screen, str]:
    person = Person()
    person.do_set(person.start())
    return person.look("today"), "/"


@sample
def today_done() -> tuple[Screen, str]:
    return _settled(1).look("today"), "/"


@sample
def today_weekly() -> tuple[Screen, str]:
    return _settled().wait(days=4).look("today"), "/"


@sample
def today_back_after_a_gap() -> tuple[Screen, str]:
    return _settled().wait(days=20).look("today"), "/"


@sample
def today_locked() -> tuple[Screen, str]:
    person = Person()
    person.welcome().check("full", {"E02": "yes"})
    return person.look("today"), "/"


@sample
def today_calm() -> tuple[Screen, str]:
    person = Person()
    person.welcome().check("full", {"P03": "yes"})
    return person.look("today"), "/"


@sample
def moves() -> tuple[Screen, str]:
    return _settled().look("moves"), "/moves/"


@sample
def move_climbing() -> tuple[Screen, str]:
    return _settled().look("move", values={"exercise": "glute_bridge"}), "/moves/glute_bridge/"


@sample
def move_locked() -> tuple[Screen, str]:
    return Person().welcome().look("move", values={"exercise": "hip_thrust"}), "/moves/hip_thrust/"


@sample
def move_comfort() -> tuple[Screen, str]:
    return Person().welcome(12, "caesarean").look("move", values={"exercise": "prone_y"}), "/moves/prone_y/"


@sample
def clearance() -> tuple[Screen, str]:
    person = _settled()
    person.send("clearance", {"item": "postnatal_check", "holds": "yes", "when": "today", "role": "gp"})
    return person.look("clearance"), "/clearance/"


@sample
def clearance_without_a_day() -> tuple[Screen, str]:
    return _settled().send("clearance", {"item": "wound_closed", "holds": "yes"}), "/clearance/"


def _loaded() -> Person:
    person = _settled()
    habits = {"feeding": 12, "hip_carry": 120, "bag": 1}
    told = tuple(HabitAmount(habit=habit, amount=amount) for habit, amount in habits.items())
    return person.tell(LoadsTicked(day=person.now.date(), habits=told))


@sample
def back() -> tuple[Screen, str]:
    return _loaded().look("back"), "/back/"


@sample
def back_empty() -> tuple[Screen, str]:
    return Person().welcome().look("back"), "/back/"


@sample
def posture() -> tuple[Screen, str]:
    return Person().look("posture"), "/posture/"


@sample
def breathe() -> tuple[Screen, str]:
    return Person().look("breathe"), "/breathe/"


@sample
def posture_reset() -> tuple[Screen, str]:
    fields = {"stage": "questions", "before": ("shoulders_rounded", "head_jutting")}
    return Person().send("posture", fields), "/posture/"


@sample
def posture_again() -> tuple[Screen, str]:
    return Person().send("posture", {"stage": "again", "before": ("head_jutting",)}), "/posture/"


@sample
def posture_done() -> tuple[Screen, str]:
    fields = {"stage": "after", "before": ("shoulders_rounded", "head_jutting"), "after": "head_jutting"}
    return Person().send("posture", fields), "/posture/"


LOOK = {"stance": "standing", "side": "left", "levelled": "1", "head": "180", "stack": "-10", "hips_level": "2"}


def _looked(*days: str) -> tuple[Person, Screen]:
    """Someone who looked with the camera on each of some days; what is told is where her head was."""
    person, screen = Person(), Person().look("posture_camera")
    for head in days:
        screen = person.send("posture_camera", {**LOOK, "stage": "look", "head": head, "ribs": "1"})
        person.wait(days=1)
    return person, screen


@sample
def posture_camera() -> tuple[Screen, str]:
    return Person().look("posture_camera"), "/posture/camera/"


@sample
def posture_camera_again() -> tuple[Screen, str]:
    return _looked("180")[0].look("posture_camera"), "/posture/camera/"


@sample
def posture_look_first() -> tuple[Screen, str]:
    return _looked("180")[1], "/posture/camera/"


@sample
def posture_look() -> tuple[Screen, str]:
    return _looked("180", "100", "100")[1], "/posture/camera/"


@sample
def posture_look_reset() -> tuple[Screen, str]:
    return _looked("180")[0].wait(days=-1).send("posture_camera", {"stage": "reset"}), "/posture/camera/"


@sample
def posture_look_done() -> tuple[Screen, str]:
    person = _looked("180", "100", "100")[0].wait(days=-1)
    return person.send("posture_camera", {**LOOK, "stage": "after", "head": "20", "ribs": "0"}), "/posture/camera/"


@sample
def settings() -> tuple[Screen, str]:
    person = _settled()
    person.send("move", {"liking": "banned"}, {"exercise": "prone_y"})
    return person.look("settings"), "/settings/"


@sample
def settings_refused() -> tuple[Screen, str]:
    fields = {"birth_date": "1900-01-01", "maternity_unit": "call me", "asked": "places", "time_zone": "Mars"}
    return Person().send("settings", fields), "/settings/"


@sample
def privacy() -> tuple[Screen, str]:
    return _settled().look("privacy"), "/privacy/"


@sample
def erase() -> tuple[Screen, str]:
    return _settled().look("erase"), "/privacy/erase/"


@sample
def erased() -> tuple[Screen, str]:
    return Erased(), "/privacy/erase/"


@sample
def evidence() -> tuple[Screen, str]:
    return evidence_page(content()), "/evidence/"


@sample
def evidence_of_triage() -> tuple[Screen, str]:
    return evidence_page(content(), "triage"), "/evidence/triage/"


@sample
def evidence_of_moves() -> tuple[Screen, str]:
    return evidence_page(content(), "exercises"), "/evidence/exercises/"


@sample
def offline() -> tuple[Screen, str]:
    return calm(content().catalogue), "/offline/"


@sample
def offline_elsewhere() -> tuple[Screen, str]:
    return Elsewhere(), "/privacy/export.json"


@sample
def mishap_old_page() -> tuple[Screen, str]:
    packs = (content().catalogue.locales["NZ"],)
    return Mishap(cause=Cause.FORGED, packs=packs, again={"pain": ("3",)}), "/morning/"


@sample
def mishap_broken() -> tuple[Screen, str]:
    return Mishap(cause=Cause.BROKEN, packs=tuple(content().catalogue.locales.values())), "/"


from tests.screens import progress_samples, reminder_samples  # noqa: E402, F401 - they add their screens to those above

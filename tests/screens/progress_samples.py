"""The screens about progress, measures, loads and the twelve weeks, in every state worth seeing."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from rebrace.engine.facts.kinds.day import HabitAmount, LoadsTicked
from rebrace.engine.flows import folding
from rebrace.engine.flows.given import Trouble
from rebrace.engine.flows.measure import MeasureList
from tests.engine.flows.person import Person, content
from tests.examples.twelve_weeks import Course, live
from tests.examples.two_years import END, two_years
from tests.screens.samples import sample

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rebrace.engine.flows.given import Screen

BETTER = Course(
    pain=(6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2, 2),
    comfort=(3, 3, 4, 5, 5, 6, 6, 7),
    sessions=(3, 3, 2, 3, 3, 0, 2, 3),
    noticed=(3, 3, 2, 2, 2, 1),
    activities={"Lift baby from the cot": (3, 4, 6, 7), "Feed baby without an ache": (5, 5, 6, 8)},
    change=(3, 2, 2),
    mood=(1, 1, 0, 0),
    loads={"feeding": 10, "capsule": 2, "carry_side": 1},
)
CONTRADICTORY = Course(
    pain=(6, 5, 5, 4, 3, 3, 2),
    weeks=9,
    activities={"Get up from the floor": (6, 4, 3)},
    change=(5, 6),
    mood=(2,),
)
"""Less pain, and yet her own activities and her word say the opposite."""


@cache
def lived(course: Course) -> Person:
    """Someone after her weeks; nobody who looks at her tells anything more."""
    return live(course)


@cache
def old_friend() -> Person:
    """Two years of history."""
    person = Person(END - timedelta(days=1))
    facts = [fact for fact in two_years(content().catalogue) if fact.at < person.now]
    person.state = folding.rebuild(facts, content().catalogue)
    return person


def better() -> Person:
    return lived(BETTER)


FLAT = Course(pain=(5,), comfort=(4,), weeks=7, mood=(1,))
"""Seven weeks, and nothing has moved."""
WORSE = Course(pain=(3, 3, 4, 6, 6), comfort=(6, 5, 3), weeks=5, mood=(2,), activities={"Turn over in bed": (6, 3)})
"""More pain for two weeks, and mood that asks for someone to talk to."""


def loaded(birth: str = "vaginal", age: int = 8, *, habits: Mapping[str, int] | None = None, **more: int) -> Person:
    """Someone who has ticked the same loads on each of four days."""
    person = Person()
    person.send("settings", {"locale": "AU"})
    person.welcome(age, birth).check("full")
    for _ in range(4):
        told = tuple(HabitAmount(habit=habit, amount=amount) for habit, amount in {**(habits or {}), **more}.items())
        person.tell(LoadsTicked(day=person.now.date(), habits=told)).wait(days=1)
    person.wait(hours=-24)
    return person


@sample
def progress() -> tuple[Screen, str]:
    return better().look("progress"), "/progress/"


@sample
def progress_empty() -> tuple[Screen, str]:
    return Person().welcome().look("progress"), "/progress/"


@sample
def progress_sparse() -> tuple[Screen, str]:
    person = Person()
    person.do_session(person.start())
    return person.look("progress"), "/progress/"


@sample
def progress_two_years() -> tuple[Screen, str]:
    return old_friend().look("progress"), "/progress/"


@sample
def progress_contradictory() -> tuple[Screen, str]:
    return lived(CONTRADICTORY).look("progress"), "/progress/"


@sample
def progress_not_yet() -> tuple[Screen, str]:
    return lived(FLAT).look("progress"), "/progress/"


@sample
def progress_worse_and_heavy() -> tuple[Screen, str]:
    return lived(WORSE).look("progress"), "/progress/"


@sample
def timeline() -> tuple[Screen, str]:
    return better().look("timeline"), "/progress/timeline/"


@sample
def timeline_empty() -> tuple[Screen, str]:
    return Person().welcome().look("timeline"), "/progress/timeline/"


@sample
def timeline_two_years() -> tuple[Screen, str]:
    return old_friend().look("timeline", {"month": "2024-05"}), "/progress/timeline/"


@sample
def weeks() -> tuple[Screen, str]:
    return better().look("weeks"), "/progress/weeks/"


@sample
def weeks_before_the_first() -> tuple[Screen, str]:
    return Person().welcome().look("weeks"), "/progress/weeks/"


@sample
def weeks_after_a_gap() -> tuple[Screen, str]:
    person = Person(better().now + timedelta(days=12))
    person.state = better().state
    return person.look("weeks"), "/progress/weeks/"


@sample
def weeks_lighter() -> tuple[Screen, str]:
    return live(Course(weeks=3)).look("weeks"), "/progress/weeks/"


@sample
def weeks_after_the_twelve() -> tuple[Screen, str]:
    return old_friend().look("weeks"), "/progress/weeks/"


@sample
def measure_list() -> tuple[Screen, str]:
    """As the questionnaire is asked whose wording the host brings along; here with statements that are ours to show."""
    return MeasureList(measure="phq2", items=("interest", "mood"), later=None), "/measures/rmdq/"


@sample
def measure_list_without_an_answer() -> tuple[Screen, str]:
    trouble = Trouble(field="ticked", code="tick_or_none")
    return MeasureList(measure="phq2", items=("interest", "mood"), later=None, troubles=(trouble,)), "/measures/rmdq/"


@sample
def measure_verdict() -> tuple[Screen, str]:
    return better().look("measure", values={"measure": "global_change"}), "/measures/global_change/"


@sample
def measure_choices() -> tuple[Screen, str]:
    return Person().welcome().look("measure", values={"measure": "phq2"}), "/measures/phq2/"


@sample
def measure_scale() -> tuple[Screen, str]:
    return better().look("measure", values={"measure": "own_activities"}), "/measures/own_activities/"


@sample
def measure_without_an_answer() -> tuple[Screen, str]:
    return Person().welcome().send("measure", {}, {"measure": "pain_week"}), "/measures/pain_week/"


@sample
def activities() -> tuple[Screen, str]:
    return Person().welcome().look("activities"), "/measures/own/activities/"


@sample
def activities_refused() -> tuple[Screen, str]:
    named = tuple(f"Thing {number}" for number in range(6))
    return Person().welcome().send("activities", {"named": named, "own": "One more"}), "/measures/own/activities/"


@sample
def talk() -> tuple[Screen, str]:
    return lived(CONTRADICTORY).look("talk"), "/talk/"


@sample
def talk_anywhere() -> tuple[Screen, str]:
    return Person().look("talk"), "/talk/"


@sample
def back_one_sided() -> tuple[Screen, str]:
    return loaded(feeding=10, carry_side=1, bag=1).look("back"), "/back/"


@sample
def back_after_a_caesarean() -> tuple[Screen, str]:
    return loaded("caesarean", 4, capsule=1, feeding=8).look("back"), "/back/"


@sample
def back_before_the_check_in() -> tuple[Screen, str]:
    person = loaded(feeding=12, bag=1).wait(days=40)
    person.send("back", {"feeding": "12", "bag": "1"})
    return person.look("back"), "/back/"


@sample
def back_while_a_lock_stands() -> tuple[Screen, str]:
    person = loaded(feeding=12)
    person.check("full", {"E02": "yes"})
    return person.look("back"), "/back/"


@sample
def back_just_saved() -> tuple[Screen, str]:
    return loaded(feeding=12).look("back", {"saved": "1", "done": "1"}), "/back/"


@sample
def back_refused() -> tuple[Screen, str]:
    return Person().welcome().send("back", {"feeding": "999"}), "/back/"


@sample
def moment_on_both_sides() -> tuple[Screen, str]:
    return loaded(carry_side=1).look("moment"), "/back/moment/"


@sample
def moment() -> tuple[Screen, str]:
    return loaded(feeding=12).look("moment"), "/back/moment/"


@sample
def today_with_a_question() -> tuple[Screen, str]:
    person = Person()
    person.do_session(person.start())
    session = person.state.sessions[-1].session
    person.send("done", {"reserve": "three_or_more", "pain": "1", "signs": "none"}, {"session": session})
    return person.look("today"), "/"


@sample
def today_with_a_review() -> tuple[Screen, str]:
    person = live(Course(weeks=2, comfort=(5,), mood=(1,)))
    person.do_session(person.check("weekly"))
    session = person.state.sessions[-1].session
    person.send("done", {"reserve": "three_or_more", "pain": "1", "signs": "none"}, {"session": session})
    return person.look("today"), "/"

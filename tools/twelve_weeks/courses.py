"""How twelve weeks go for the five people of the tutorial; who they are stands in their lives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tests.examples.twelve_weeks import Course
from tools.tutorial.life import Life, read_all

if TYPE_CHECKING:
    from collections.abc import Mapping

COURSES: Final[Mapping[str, Course]] = {
    "vaginal_birth": Course(
        pain=(5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 1),
        comfort=(4, 4, 5, 5, 6, 6, 7, 7, 7, 8),
        noticed=(3, 3, 3, 2, 2, 2, 2, 1),
        activities={"Feed baby without an ache": (4, 5, 7, 8), "Lift baby from the cot": (5, 6, 7, 8)},
        change=(3, 2, 2),
        mood=(1, 1, 0, 0),
        loads={"feeding": 10, "carry_side": 1, "bag": 1},
    ),
    "caesarean": Course(
        pain=(2, 2, 1, 1, 1, 1, 0),
        comfort=(6, 7, 7, 8, 8, 9),
        sessions=(3, 2, 3, 0, 0, 2, 3, 3, 2, 3),
        activities={"Get up from the floor": (5, 7, 8, 9)},
        change=(3, 2, 1),
        mood=(0,),
        loads={"capsule": 2, "feeding": 8},
    ),
    "severe_tear": Course(
        pain=(3, 3, 3, 2, 2, 2, 2, 2, 1),
        comfort=(5, 5, 6, 6, 7),
        activities={"Carry the capsule or the pram": (3, 4, 6, 7)},
        opened={0: "physio"},
        mood=(2, 1, 1, 0),
        loads={"nappy": 10, "feeding": 8},
    ),
    "flare": Course(
        pain=(3, 3, 4, 6, 6, 5, 4, 4, 4, 4, 4, 4),
        comfort=(6, 6, 5, 3, 3, 4, 5, 5),
        sessions=(3, 3, 3, 1, 1, 2, 3, 3),
        noticed=(2,),
        activities={"Turn over in bed": (6, 4, 5, 6)},
        change=(5, 4, 4),
        mood=(1, 2, 1, 1),
        loads={"hip_carry": 60, "carry_side": 2},
    ),
    "runner": Course(
        pain=(2, 2, 3, 3, 3, 2, 2, 2, 2, 1),
        sessions=(3, 3, 3, 3, 3, 0, 3),
        told={4: {"E02": "yes"}},
        opened={5: "gp"},
        activities={"Run for ten minutes": (1, 2, 4, 6)},
        change=(3, 3, 2),
        mood=(0,),
        loads={"pram": 90},
    ),
}


def courses() -> Mapping[str, Course]:
    """The course of each life, with its birth, its age and its first day."""
    lives = read_all()
    return {name: _of(lives[name], course) for name, course in COURSES.items()}


def _of(life: Life, course: Course) -> Course:
    return replace(course, birth=life.birth.value, age=life.weeks, starts=life.starts)

"""A folder with a slip of every kind: one run tells them all, each with its file, its key and how to mend it."""

import re
from pathlib import Path

import pytest

from rebrace.content.loader import load
from rebrace.engine.vocabulary.problems import Problem

FOLDER = Path(__file__).parent / "folders" / "many_errors"

SLIPS = """
    exercises/broken/exercise.toml        line 2                          is not TOML
    exercises/twice/exercise.toml         line 3                          Cannot overwrite
    locales/XX.toml                       line 2                          not UTF-8
    exercises/falling/exercise.toml       colour                          not a key
    exercises/falling/exercise.toml       faults                          is missing
    exercises/falling/exercise.toml       rungs[1].dose.unit              jumps
    exercises/falling/exercise.toml       source                          no source of the register
    exercises/circle_two/exercise.toml    id                              differs from the file's name
    exercises/circle_one/exercise.toml    flags[0].blocks_from            a number from nowhere
    exercises/circle_one/exercise.toml    flags[0].blocks_from            is 3
    exercises/circle_one/exercise.toml    flags[1].instead                nowhere
    exercises/circle_one/exercise.toml    rungs[0].dose.amount_low        amount_high is 8
    exercises/circle_one/exercise.toml    rungs[0].dose.tempo             takes no time
    exercises/circle_one/exercise.toml    rungs[1].gate.vaginal           opens at week 8
    exercises/circle_two/exercise.toml    rungs[0].requires[0].rung       third
    exercises/circle_two/exercise.toml    rungs[0].requires[1]            ends at 3 x 8
    exercises                             -                               requires rungs in a circle
    exercises/circle_one/en.toml          avoid                           is not said
    exercises/circle_one/en.toml          colour                          said for nothing
    exercises/circle_one/en.toml          short                           not text
    exercises/circle_one/en.toml          sets_up                         wrong shape
    exercises/circle_one/en.toml          why                             braces
    exercises/circle_two/en.toml          rungs.first.how                 is not said
    locales/AU.toml                       -                               a second “AU”
    locales/AU.toml                       time_zone                       no clock knows
    locales/AU.toml                       emergency                       is empty
    locales/AU.toml                       crisis[0].dial                  13 11 14
    rules/weather.toml                    -                               belongs to no rule
    somewhere/lost.toml                   -                               no family looks
    triage/items/more.toml                item[0].rules[0].when           unless
    triage/items/more.toml                item[1]                         on no page
    triage/items/more.toml                item[1].rules[0].when.item      nobody
"""


@pytest.fixture(scope="module")
def problems() -> tuple[Problem, ...]:
    found = load(extra=str(FOLDER))
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize("slip", SLIPS.strip().splitlines())
def test_every_slip_is_told(slip: str, problems: tuple[Problem, ...]) -> None:
    file, key, sentence = re.split(r" {2,}", slip.strip())
    told = [each for each in problems if each.place in (file, str(FOLDER / file)) and each.key == key.strip("-")]
    assert [each for each in told if sentence in each.sentence]


def test_every_problem_says_how_to_mend_it(problems: tuple[Problem, ...]) -> None:
    assert all(problem.place and problem.sentence and problem.mend for problem in problems)


def test_nothing_is_told_of_files_that_are_right(problems: tuple[Problem, ...]) -> None:
    assert {problem.place for problem in problems if FOLDER.as_posix() not in problem.place} == {"exercises"}


def test_a_folder_that_is_not_there() -> None:
    found = load(extra=str(FOLDER / "nowhere"))
    assert isinstance(found, tuple)
    assert [(problem.place, problem.sentence) for problem in found] == [(str(FOLDER / "nowhere"), "is not a folder.")]

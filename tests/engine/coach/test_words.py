"""Everything the coach may say has its words."""

from rebrace.engine.coach.events import Mend
from rebrace.engine.vocabulary.landmarks import BodyPart
from tests.examples import filming

WORDS = filming.content().words


def test_every_mend_has_words_that_take_a_part() -> None:
    said = [WORDS(f"reasons.coach.mend.{mend}", part="knees") for mend in Mend]
    assert len(set(said)) == len(Mend)


def test_every_part_of_the_body_has_a_word() -> None:
    assert len({WORDS(f"reasons.coach.part.{part}") for part in BodyPart}) == len(BodyPart)


def test_every_cue_has_the_words_of_its_fault() -> None:
    cues = [(coach.exercise, cue.fault) for coach in filming.content().catalogue.coaches.values() for cue in coach.cues]
    assert all(WORDS(f"exercises.{exercise}.faults.{fault}.cue") for exercise, fault in cues)

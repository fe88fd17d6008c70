"""The people of the simulation."""

from typing import Final

from rebrace.engine.vocabulary.birth import BirthType
from rebrace.simulation.personality import Personality

PERSONALITIES: Final = (
    Personality(id="recovering", weeks_from=5, healing=4),
    Personality(id="flaring", flares=25, one_sided=50, healing=1),
    Personality(id="caesarean", births=(BirthType.CAESAREAN,), weeks_from=1, weeks_to=14),
    Personality(id="severe_tear", births=(BirthType.SEVERE_TEAR,), weeks_from=2, weeks_to=16, pelvic=25),
    Personality(id="new_mother", weeks_from=0, weeks_to=3, short_nights=40, interrupted=30),
    Personality(id="forgetful", opens=35, morning=25, tells=50, unsure=6),
    Personality(id="over_keen", opens=98, again=40, minutes=(20, 25), interrupted=2, extra=60, keen=True),
    Personality(id="dishonest", opens=80, honest=25, sees=90, pelvic=25, flares=15, keen=True),
    Personality(id="bad_sleeper", short_nights=75, interrupted=30, minutes=(3, 6, 8)),
    Personality(id="often_ill", ill=20, healing=2),
    Personality(id="comes_and_goes", opens=40, away=25),
    Personality(id="leaking", pelvic=50, weeks_from=4),
    Personality(id="says_little", births=(BirthType.UNKNOWN,), tells=60, morning=40, unsure=10),
    Personality(id="complicated_birth", births=tuple(BirthType), complicated=100),
)
"""Each person of a run gets the next of them in turn."""

"""What she answers to a check, from what she feels and how honest she is."""

from collections.abc import Mapping

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.triage.asking import NOT_SURE, items_of, quiet
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.simulation.body import Body
from rebrace.simulation.chance import Chance
from rebrace.simulation.personality import Personality

_RARE = ("E02", "E03", "E22", "H1", "P07", "new_symptom", "wound_sore", "P06", "P13")
"""Items that come out of the blue, about once in two hundred checks."""
_LONG = 4
"""Days of a flare that is sharp, too."""


def nothing_told(catalogue: Catalogue) -> Mapping[Form, Mapping[str, str]]:
    """What each form's answers are when nothing is ticked."""
    return {
        form: {item: quiet(catalogue.items[item]) for item in items_of(each)} for form, each in catalogue.forms.items()
    }


def answers_to(
    nothing: Mapping[str, str], body: Body, birth: BirthType, personality: Personality, chance: Chance
) -> Mapping[str, str]:
    """The answers to a form: nothing, but for what she feels and tells."""
    told = dict(nothing)
    felt = (
        _felt(body, birth, chance) if chance.happens(personality.honest) else {"pain_now": str(min(2, body.pain_now))}
    )
    told.update({item: answer for item, answer in felt.items() if item in told})
    if chance.happens(personality.unsure):
        told[chance.one_of(tuple(nothing))] = NOT_SURE
    return told


def _felt(body: Body, birth: BirthType, chance: Chance) -> dict[str, str]:
    felt = {"pain_now": str(body.pain_now), "sleep": body.sleep, "energy": str(body.energy)}
    yes = {
        "E07": body.fever > 0,
        "P03": body.one_sided,
        "P01": body.one_sided and body.flare > _LONG,
        "P10": birth is BirthType.SEVERE_TEAR,
        "P08": body.sign and chance.happens(20),
        "P11": body.sign and chance.happens(20),
    }
    felt.update({item: "yes" for item, holds in yes.items() if holds})
    if body.sign and chance.happens(40):
        felt["pelvic_change"] = "worse"
    if chance.rarely(5):
        item = chance.one_of(_RARE)
        felt[item] = "sometimes" if item == "H1" else "yes"
    return felt

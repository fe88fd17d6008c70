"""Settings: only what is in the form and differs is changed, and nothing while a field cannot be used."""

from zoneinfo import ZoneInfo

import pytest

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.facts.kinds.preferences import Hand, Theme
from rebrace.engine.flows.decision import Decision
from rebrace.engine.flows.settings import Settings
from rebrace.engine.flows.today import Today
from rebrace.engine.vocabulary.appearance import Hair, Skin
from rebrace.engine.vocabulary.surroundings import Equipment, Place
from tests.engine.flows.person import Person, content


def _troubles(**fields: str) -> list[tuple[str, str]]:
    person = Person()
    shown = person.send("settings", fields)
    assert isinstance(shown, Settings)
    assert not person.facts
    return [(trouble.field, trouble.code) for trouble in shown.troubles]


def test_every_setting_is_kept() -> None:
    person = Person()
    told = {
        "locale": "GB",
        "time_zone": "Europe/London",
        "hand": "left",
        "theme": "night",
        "skin": "deep",
        "hair": "scarf",
        "neutral_wording": "yes",
        "minutes": "15",
        "asked": ("places", "equipment", "baby_in_arms"),
        "places": ("chair", "standing"),
        "equipment": ("long_band", "wall"),
        "baby_in_arms": "yes",
        "maternity_unit": "+44 20 7946 0000",
    }
    person.send("settings", told)
    kept = person.state.preferences
    assert (kept.locale, kept.time_zone, kept.hand, kept.theme) == ("GB", "Europe/London", Hand.LEFT, Theme.NIGHT)
    assert (kept.skin, kept.hair) == (Skin.DEEP, Hair.SCARF)
    assert (kept.neutral_wording, kept.minutes, kept.baby_in_arms) == (True, 15, True)
    assert kept.places == (Place.CHAIR, Place.STANDING)
    assert kept.equipment == (Equipment.LONG_BAND, Equipment.WALL)
    assert kept.maternity_unit == "+44 20 7946 0000"


def test_saving_without_a_change_keeps_no_fact() -> None:
    person = Person()
    person.send(
        "settings",
        {"hand": "right", "theme": "auto", "skin": "fair", "hair": "bun", "maternity_unit": "", "time_zone": ""},
    )
    assert not person.facts


def test_what_is_not_in_the_form_stays() -> None:
    person = Person()
    person.send("settings", {"hand": "left"})
    person.send("settings", {"theme": "dark"})
    assert person.state.preferences.hand is Hand.LEFT


def test_an_unticked_box_is_off_when_the_form_asked_for_it() -> None:
    person = Person()
    person.send("settings", {"baby_in_arms": "yes"})
    person.send("settings", {"asked": "baby_in_arms"})
    assert not person.state.preferences.baby_in_arms


def test_an_emptied_number_is_removed() -> None:
    person = Person()
    person.send("settings", {"maternity_unit": "02 9000 0000"})
    person.send("settings", {"maternity_unit": ""})
    assert person.state.preferences.maternity_unit is None


def test_a_move_she_brings_back_is_no_longer_left_out() -> None:
    person = Person()
    person.send("move", {"liking": "banned"}, {"exercise": "prone_y"})
    shown = person.look("settings")
    assert isinstance(shown, Settings)
    assert shown.banned == ("prone_y",)
    person.send("settings", {"asked": "banned"})
    assert not person.state.preferences.likings


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("locale", "XX"),
        ("time_zone", "Mars/Olympus"),
        ("hand", "both"),
        ("theme", "pink"),
        ("skin", "green"),
        ("hair", ""),
        ("minutes", "60"),
        ("minutes", "-8"),
        ("minutes", "eight"),
        ("minutes", "2"),
        ("maternity_unit", "call me"),
        ("maternity_unit", "1"),
        ("maternity_unit", "javascript:alert(1)"),
        ("maternity_unit", "0" * 40),
        ("maternity_unit", "0" * 4000),
        ("birth_date", "tomorrow"),
        ("birth_date", "2027-01-01"),
        ("birth_date", "1900-01-01"),
        ("birth_date", "0001-01-01"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_at_its_field(field: str, value: str) -> None:
    assert [name for name, _ in _troubles(**{field: value})] == [field]


def test_all_troubles_are_told_at_once() -> None:
    assert {name for name, _ in _troubles(hand="both", theme="pink", asked="places")} == {"hand", "theme", "places"}


def test_what_she_typed_stays_in_its_field() -> None:
    shown = Person().send("settings", {"maternity_unit": "call me"})
    assert isinstance(shown, Settings)
    assert shown.typed == {"maternity_unit": "call me"}


def test_it_leads_back_to_where_she_was_and_nowhere_else() -> None:
    person = Person()
    person.start()
    assert isinstance(person.send("settings", {"minutes": "3", "back": "today"}), Today)
    assert isinstance(person.send("settings", {"locale": "AU", "back": "decision"}), Decision)
    assert isinstance(person.send("settings", {"minutes": "8", "back": "https://elsewhere"}), Settings)


def test_every_time_zone_that_is_offered_exists() -> None:
    for name in content().catalogue.policy(JourneyPolicy).time_zones:
        assert ZoneInfo(name).key == name


def test_every_country_has_its_zone_among_those_offered() -> None:
    offered = content().catalogue.policy(JourneyPolicy).time_zones
    assert {pack.time_zone for pack in content().catalogue.locales.values()} <= set(offered)

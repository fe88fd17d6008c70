"""Rendering: the surroundings of a page, its addresses, and what other people's text may do to it."""

import pytest
from jinja2 import UndefinedError

from rebrace.engine.flows.given import GoTo
from rebrace.engine.flows.privacy import Erased
from rebrace.engine.flows.settings import Settings
from rebrace.screens import routes
from rebrace.screens.assets import FOLDER, digest
from rebrace.screens.sentences import dial, sentence
from tests.engine.flows.person import Person, content
from tests.screens.samples import SAMPLES, page


def test_hand_and_theme_are_classes_of_the_page() -> None:
    assert 'class="theme-dark hand-left"' in page(Erased(), theme="dark", hand="left")


def test_language_and_direction_are_said() -> None:
    assert '<html lang="ar" dir="rtl"' in page(Erased(), language="ar", direction="rtl")


def test_a_language_without_words_of_its_own_speaks_english() -> None:
    assert "All gone." in page(Erased(), language="tlh")


def test_by_night_an_automatic_theme_is_the_night_theme() -> None:
    screen, path = SAMPLES["today_night"]()
    assert "theme-night" in page(screen, path, theme="auto")
    assert "theme-light" in page(screen, path, theme="light")


def test_the_page_she_is_on_is_marked() -> None:
    screen, path = SAMPLES["moves"]()
    assert page(screen, path).count('aria-current="page"') == 1


def test_without_a_token_no_token_is_rendered() -> None:
    assert "csrfmiddlewaretoken" not in page(*SAMPLES["erase"](), csrf=None)


def test_what_she_typed_can_never_become_markup() -> None:
    screen = Person().send("settings", {"maternity_unit": '"><script>alert(1)</script>'})
    assert isinstance(screen, Settings)
    assert "<script>" not in page(screen)
    assert "&lt;script&gt;" in page(screen)


def test_what_she_typed_is_shown_as_it_was() -> None:
    screen = Person().send("settings", {"maternity_unit": "قابلة \u202e 123"})
    assert "قابلة \u202e 123" in page(screen)


def test_a_value_that_a_template_lacks_is_an_error_and_not_a_gap() -> None:
    class Wrong:
        template = "paused.html"

    with pytest.raises(UndefinedError):
        page(Wrong())  # type: ignore[arg-type]


def test_a_parent_who_asked_for_it_is_not_called_mum() -> None:
    screen, path = SAMPLES["summary"]()
    assert "Well done, mum." in page(screen, path)
    assert "Well done." in page(screen, path, neutral=True)


def test_an_address_escapes_what_stands_in_it() -> None:
    assert routes.path("move", exercise="a/b?c#d e") == "/moves/a%2Fb%3Fc%23d%20e/"


def test_a_target_becomes_a_path_with_its_query() -> None:
    target = GoTo(route="check_page", values={"form": "full", "page": "mind"}, query={"night": "1"})
    assert routes.address(target) == "/check/full/mind/?night=1"


def test_every_route_has_its_own_path() -> None:
    paths = [route.path for route in routes.ROUTES.values()]
    assert len(paths) == len(set(paths))


def test_a_route_knows_its_places() -> None:
    assert routes.ROUTES["check_page"].places == ("form", "page")


def test_static_files_have_the_digest_of_what_they_hold() -> None:
    names = [path.name for path in FOLDER.iterdir()]
    assert {"rebrace.css", "pictures.svg", "icon.svg"} <= set(names)
    assert f"rebrace.css?v={digest('rebrace.css')}" in page(Erased())


def test_a_typed_number_is_dialled_without_its_spaces() -> None:
    assert dial("+61 (2) 9000-0000") == "+61290000000"


def test_a_reason_names_the_moves_it_speaks_of() -> None:
    ids = {"exercise": "glute_bridge", "rung": "bridge_hold"}
    said = sentence(content().words, "reasons.gates.requires", {"sets": 3, "amount": 12}, ids)
    assert "Glute bridges" in said
    assert "Bridge and hold" in said

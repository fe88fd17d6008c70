"""Figures are served like files: compressed, kept for ever, to anyone, without a trace of who asked."""

from __future__ import annotations

import gzip

import pytest

from rebrace.engine.vocabulary.appearance import Appearance, Hair, Skin
from rebrace.screens.figures import address
from tests.web.browsing import Browser

pytestmark = pytest.mark.usefixtures("store")

HERE = address("glute_bridge", "bridge", "end", "light")


def test_a_figure_is_a_picture_to_be_kept_for_ever() -> None:
    answer = Browser().look(HERE)
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.content.startswith(b"<svg ")
    assert not answer.cookies


def test_a_figure_comes_as_small_as_the_browser_can_take_it() -> None:
    plain, zipped = Browser().look(HERE), Browser().look(HERE, **{"accept-encoding": "gzip"})
    brotli = Browser().look(HERE, **{"accept-encoding": "gzip, deflate, br"})
    assert zipped["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.content) == plain.content
    assert brotli["Content-Encoding"] == "br"
    assert len(brotli.content) < len(zipped.content) < len(plain.content)
    assert "Accept-Encoding" in brotli["Vary"]


def test_an_address_of_an_older_digest_shows_the_present_figure_and_is_not_kept() -> None:
    answer = Browser().look("/figures/0123456789ab/glute_bridge/bridge/end.light.svg")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "name",
    [
        "glute_bridge/bridge/end.pink.svg",
        "glute_bridge/bridge/dancing.light.svg",
        "glute_bridge/bridge/end.light.deep.svg",
        "glute_bridge/bridge/end.light.deep.pink.svg",
        "glute_bridge/bridge/end.light.fair.bun.svg",
        "glute_bridge/bridge/end.light.deep.curls.svg.svg",
        "glute_bridge/bridge/end.light",
        "glute_bridge/moon/end.light.svg",
        "moon_walk/bridge/end.light.svg",
        "glute_bridge/..%2Fbridge/end.light.svg",
    ],
)
def test_what_is_no_figure_is_not_found(name: str) -> None:
    assert Browser().look(f"/figures/0123456789ab/{name}").status_code == 404


def test_the_skin_and_hair_she_chose_are_in_the_address() -> None:
    hers = address("glute_bridge", "bridge", "end", "light", Appearance(skin=Skin.DEEP, hair=Hair.SCARF))
    assert hers.endswith("/end.light.deep.scarf.svg")
    answer = Browser().look(hers)
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.content.startswith(b"<svg ")
    assert answer.content != Browser().look(HERE).content


def test_nothing_can_be_sent_to_a_figure() -> None:
    assert Browser().send(HERE).status_code == 405

"""How the player reaches her: voice, tones, vibration or nothing; by night; in either hand; and with a dark screen."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from rebrace.engine.flows.session import SessionStep
from rebrace.engine.vocabulary.surroundings import Position
from tests.e2e import playing
from tests.e2e.conftest import MONDAY, Phones
from tools.walk import player
from tools.walk.house import House
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

NIGHT = MONDAY + timedelta(hours=13)
LISTEN = """
window.noted = {said: [], tones: 0, buzzes: 0};
const voice = {lang: "en-AU", name: "Here", localService: true};
const far = {lang: "en-AU", name: "Far", localService: false};
window.voices = [far, voice];
Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", {set(told) { this.spoken = told.name; }});
speechSynthesis.getVoices = () => window.voices;
speechSynthesis.speak = (told) => noted.said.push([told.spoken, told.text]);
navigator.vibrate = () => { noted.buzzes += 1; return true; };
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (when) { noted.tones += 1; return start.call(this, when); };
"""
PAPER = "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g)"
NEAR_BLACK = 20
"""Of 255."""
SAID = "() => noted.said.map(([, text]) => text)"
NO_LOCK = "Object.defineProperty(navigator, 'wakeLock', {value: undefined});"
LOCKED = """
window.locks = [];
Object.defineProperty(navigator, "wakeLock", {value: {request: async () => {
  const lock = new EventTarget();
  lock.released = false;
  lock.release = async () => { lock.released = true; };
  locks.push(lock);
  return lock;
}}});
"""


def led(phones: Phones, how: str, before: str = LISTEN) -> Phone:
    """A phone on which this way of telling is chosen, a breath into the first set."""
    phone = playing.pick_up(phones, before=before)
    player.touch(phone, "how")
    phone.page.get_by_label(how, exact=True).check()
    player.touch(phone, "how")
    phone.page.evaluate("() => Object.assign(noted, {said: [], tones: 0, buzzes: 0})")
    player.touch(phone, "go")
    playing.run(phone, playing.BREATH + playing.STEP)
    playing.expect_count(phone, 1)
    return phone


def noted(phone: Phone) -> tuple[bool, bool, bool]:
    """Whether anything was said, sounded, and was felt."""
    told = phone.page.evaluate("() => [noted.said.length, noted.tones, noted.buzzes]")
    said, sounded, felt = (each > 0 for each in told)
    return said, sounded, felt


@pytest.mark.parametrize(
    ("how", "reached"),
    [
        ("Voice", (True, False, False)),
        ("Tones", (False, True, False)),
        ("Vibration", (False, False, True)),
        ("Silent", (False, False, False)),
    ],
)
def test_each_way_is_that_way_alone(phones: Phones, how: str, reached: tuple[bool, bool, bool]) -> None:
    assert noted(led(phones, how)) == reached


def test_only_a_voice_that_lives_on_the_phone_speaks(phones: Phones) -> None:
    phone = led(phones, "Voice")
    assert {name for name, _ in phone.page.evaluate("() => noted.said")} == {"Here"}


def test_without_a_voice_of_its_own_it_is_silent_and_says_so(phones: Phones) -> None:
    phone = playing.pick_up(phones, before=f"{LISTEN}; window.voices = [far];")
    player.touch(phone, "go")
    playing.run(phone, playing.BREATH)
    player.touch(phone, "how")
    assert noted(phone) == (False, False, False)
    assert "no voice of its own" in phone.text


def comes_up(phone: Phone, text: str) -> bool:
    """Whether these words are on the screen, or come up once what she did is on the disk."""
    try:
        expect(phone.page.locator("main")).to_contain_text(text, timeout=5_000)
    except AssertionError:
        return False
    return True


def test_whatever_is_spoken_stands_on_the_screen(phones: Phones) -> None:
    """A whole set on both sides: each sentence that the voice says is looked for while it is said."""
    phone = playing.pick_up(phones, before=LISTEN)
    player.touch(phone, "go")
    player.touch(phone, "more")
    for _ in range(3):
        playing.run(phone, playing.BREATH)
    missing = set()
    length = playing.set_length(phone, 1)
    for _ in range((8_000 + length + 6_000) // 600):
        playing.run(phone, 600)
        said = phone.page.evaluate("() => noted.said.splice(0).map(([, text]) => text)")
        parts = [part.strip(".") for text in said[-1:] for part in text.split(". ")]
        missing |= {part for part in parts if not comes_up(phone, part)}
    assert missing == set()
    assert phone.page.locator("rebrace-player h1").inner_text() == "Rest"


def test_a_pause_reads_what_she_does(phones: Phones) -> None:
    phone = playing.pick_up(phones, before=LISTEN)
    player.touch(phone, "pause")
    told = phone.page.evaluate(SAID)[-1]
    for line in phone.page.locator("rebrace-player .cues li").all_inner_texts():
        assert line in told


def test_the_last_repetition_and_the_other_side_stand_on_the_screen(phones: Phones) -> None:
    phone = playing.pick_up(phones)
    player.touch(phone, "go")
    beside = phone.page.locator("rebrace-player .beside")
    for _ in range(3):
        player.touch(phone, "more")
    expect(beside).to_have_text("Last one")
    player.touch(phone, "done")
    player.touch(phone, "go")
    for _ in range(phone.page.evaluate(playing.PLAY)["steps"][1]["amount"]):
        player.touch(phone, "more")
    expect(beside).to_have_text("Now the other side")


def test_by_night_it_is_near_black_silent_without_a_camera_and_off_the_floor(phones: Phones, house: House) -> None:
    house.move_to(NIGHT)
    person = playing.trained(at=NIGHT, settings={"theme": "auto"})
    phone = playing.pick_up(phones, person, before=LISTEN)
    player.touch(phone, "go")
    playing.run(phone, playing.BREATH)
    assert noted(phone) == (False, False, False)
    assert max(int(part) for part in phone.page.evaluate(PAPER)) < NEAR_BLACK
    steps = phone.page.evaluate(playing.PLAY)["steps"]
    assert [step["watched"] for step in steps] == [False] * len(steps)
    phone.open("/session/watch/")
    assert phone.path == "/session/"
    session = person.look("session")
    assert isinstance(session, SessionStep)
    assert {step.position for step in session.steps if step} <= {Position.SEATED, Position.STANDING}


@pytest.mark.parametrize(("hand", "first"), [("right", "Baby’s awake"), ("left", "Something’s wrong")])
def test_either_hand_has_the_same_thing_under_its_thumb(phones: Phones, hand: str, first: str) -> None:
    phone = playing.pick_up(phones, playing.trained(settings={"hand": hand}))
    left = "(element) => element.getBoundingClientRect().left"
    across = {
        name: phone.page.get_by_role("link", name=name).evaluate(left) for name in ("Baby’s awake", "Something’s wrong")
    }
    assert min(across, key=lambda name: across[name]) == first


def test_where_the_screen_may_go_dark_it_says_so_at_once(phones: Phones) -> None:
    phone = playing.pick_up(phones, before=NO_LOCK)
    expect(phone.page.locator("rebrace-player .beside")).to_have_text(
        "This browser may let the screen go dark. Your place is kept."
    )


def test_the_screen_stays_on_and_she_hears_when_it_does_not_any_more(phones: Phones) -> None:
    phone = playing.pick_up(phones, before=LOCKED)
    player.touch(phone, "how")
    expect(phone.page.get_by_text("The screen stays on.")).to_be_visible()
    phone.page.evaluate("() => { locks.at(-1).released = true; locks.at(-1).dispatchEvent(new Event('release')); }")
    expect(phone.page.get_by_role("group").get_by_text("may let the screen go dark")).to_be_visible()


def test_a_rest_and_a_count_down_can_be_cut_to_nothing(phones: Phones) -> None:
    phone = playing.pick_up(phones)
    player.touch(phone, "go")
    player.touch(phone, "more")
    player.touch(phone, "done")
    player.touch(phone, "go")
    player.touch(phone, "more")
    player.touch(phone, "more")
    player.touch(phone, "done")
    playing.expect_heading(phone, "Rest")
    player.touch(phone, "go")
    playing.expect_heading(phone, "Get ready")
    player.touch(phone, "go")
    expect(playing.one(phone, "done")).to_be_visible()

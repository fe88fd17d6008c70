"""Which way is in, only a guide can tell; how deep is compared with herself; a word comes seldom and with a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rebrace.engine.breath.events import BreathCue, Breathed, BreathEvent, Phase, Said, Turned
from rebrace.engine.breath.fold import START, guided, step
from rebrace.engine.breath.reading import reading
from rebrace.engine.catalogue.policies.breath import BreathPolicy
from rebrace.engine.wire import breathing
from tests.engine.breath.lying import POLICY, Lying, even, felt, recording
from tests.examples.catalogue import catalogue as made

UPSIDE_DOWN = Lying(up=(0.1, 0.0, -1.0), towards=(-1.0, 0.4, 0.0))


def cues(said: list[BreathEvent]) -> list[BreathCue]:
    return [each.cue for each in said if isinstance(each, Said)]


def followed(lying: Lying, period: float, seconds: float, *, share_in: float = 0.4) -> list[BreathEvent]:
    """What is said while she follows a guide."""
    breath, said = START, list[BreathEvent]()
    for time, sample in recording(lying, even(period, share_in), seconds):
        breath = guided(breath, Phase.IN if time / period % 1 < share_in else Phase.OUT)
        breath, events = step(breath, time, sample, POLICY)
        said += events
    return said


def test_without_a_guide_nobody_knows_which_way_is_in() -> None:
    breath, said = felt(recording(Lying(), even(5.0), 40))
    assert {each.phase for each in said if isinstance(each, Turned)} == {Phase.UNKNOWN}
    assert reading(breath).phase is Phase.UNKNOWN


def test_a_guide_tells_which_way_is_in_however_the_phone_lies() -> None:
    for lying in (Lying(), UPSIDE_DOWN):
        turns = [each for each in followed(lying, 8.0, 64) if isinstance(each, Turned)][-6:]
        outs = [each.at % 8.0 for each in turns if each.phase is Phase.OUT]
        ins = [each.at % 8.0 for each in turns if each.phase is Phase.IN]
        assert len(outs) == len(ins) == 3
        assert all(3.2 < each < 8 for each in outs)
        assert all(0 < each < 3.2 for each in ins)


def test_slow_even_breath_needs_no_word() -> None:
    assert cues(followed(Lying(), 10.0, 100)) == []


def test_quick_breath_is_asked_to_go_slower_out_and_seldom() -> None:
    said = cues(felt(recording(Lying(), even(3.0), 60))[1])
    assert set(said) == {BreathCue.SLOWER_OUT}
    assert 1 <= len(said) <= 3


def test_an_out_breath_shorter_than_the_in_breath_is_asked_to_slow() -> None:
    assert BreathCue.SLOWER_OUT in cues(followed(Lying(), 9.0, 90, share_in=0.75))


def test_breath_shallower_than_her_own_asks_for_wider_ribs() -> None:
    breath = even(6.0)

    def fullness(time: float) -> float:
        return breath(time) * (1.0 if time < 42 else 0.4)

    _, said = felt(recording(Lying(degrees=4), fullness, 66))
    depths = [each.depth for each in said if isinstance(each, Breathed) and each.depth is not None]
    assert BreathCue.WIDEN_RIBS in cues(said)
    assert max(depths[:4]) < 115
    assert min(depths) < 60


def test_the_phones_worker_gets_plain_numbers_and_words() -> None:
    driven = breathing.begin(replace(made(), policies={BreathPolicy: POLICY}))
    driven.guide("in")
    said = [each for time, (x, y, z) in recording(Lying(), even(6.0), 30) for each in driven.step(time, x, y, z)]
    counted = [each for each in said if each["kind"] == "breathed"]
    assert counted[-1]["number"] == driven.reading()["count"]
    assert driven.reading().keys() == {"phase", "level", "count", "rate", "depth"}
    assert all(0 <= level <= 100 for level in _levels(even(6.0)))


def _levels(fullness: Callable[[float], float]) -> list[int]:
    breath, levels = START, list[int]()
    for time, sample in recording(Lying(), fullness, 30):
        breath, _ = step(breath, time, sample, POLICY)
        levels.append(reading(breath).level)
    return levels

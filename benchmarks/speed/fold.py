"""Folding two years of facts, and one more fact on top; `python -m benchmarks.speed.fold`."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

from benchmarks.recording import record
from rebrace.content.loader import built_in
from rebrace.engine.flows.folding import apply, rebuild
from rebrace.engine.wire.states import decode_state, encode_state
from tests.examples.two_years import two_years

DAYS = 7
ROUNDS = 7


def measure() -> dict[str, object]:
    """Medians over a few rounds; times in milliseconds, sizes in bytes."""
    catalogue = built_in().catalogue
    facts = two_years(catalogue)
    state = rebuild(facts, catalogue)
    encoded = encode_state(state)
    last_week = [fact for fact in facts if (facts[-1].at - fact.at).days < DAYS]
    return {
        "facts": len(facts),
        "rebuild_ms": round(_median_ms(lambda: rebuild(facts, catalogue)), 1),
        "apply_one_ms": round(
            _median_ms(lambda: [apply(state, fact, catalogue) for fact in last_week]) / len(last_week), 4
        ),
        "state_bytes": len(encoded.encode()),
        "state_encode_ms": round(_median_ms(lambda: encode_state(state)), 2),
        "state_decode_ms": round(_median_ms(lambda: decode_state(encoded)), 2),
    }


def _median_ms(work: Callable[[], object]) -> float:
    return median(_once_ms(work) for _ in range(ROUNDS))


def _once_ms(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return 1000 * (perf_counter() - begun)


if __name__ == "__main__":
    record("fold", measure(), [])

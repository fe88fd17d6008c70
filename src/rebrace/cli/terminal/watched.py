"""What the coach says of a video."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from rebrace.content.loader import Content
from rebrace.engine.wire.coaching import begin
from rebrace.vision.annotated import annotated
from rebrace.vision.captions import Captions
from rebrace.vision.pictures import length, pictures
from rebrace.vision.posing import watcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A whole video."""

    events: tuple[dict[str, Any], ...]
    """Each with the second it was said at, as `at`."""
    summary: dict[str, Any]


def watched(path: Path, exercise: str, rung: str, content: Content, *, film: Path | None, quiet: bool) -> Watched:
    """Watch a video picture by picture, as a phone would; `film` is where to draw it."""
    coaching = begin(content.catalogue, exercise, rung)
    captions = Captions(content.words, exercise)
    events: list[dict[str, Any]] = []
    with ExitStack() as stack:
        whole = length(path)
        model = stack.enter_context(watcher(content.catalogue))
        drawing = stack.enter_context(annotated(film)) if film else None
        bar = stack.enter_context(
            click.progressbar(length=max(round(whole * 10), 1), label="video", file=sys.stderr, hidden=quiet)
        )
        for picture in pictures(path):
            frame = model.frame(picture)
            told = coaching.step(frame.time, frame.points, frame.aspect)
            events += [{"at": round(frame.time, 2), **each} for each in told]
            if drawing is not None:
                drawing.add(picture, frame, captions.at(frame.time, told))
            bar.update(max(round(picture.time * 10) - bar.pos, 0))
    return Watched(events=tuple(events), summary=coaching.summary())


def lines(found: Watched) -> Iterator[str]:
    """A line for each thing that was said, then the sum."""
    for each in found.events:
        rest = " ".join(f"{name} {_short(told)}" for name, told in each.items() if name not in {"at", "kind"} and told)
        yield f"{each['at']:7.2f} s  {each['kind'].replace('_', ' ')}  {rest}".rstrip()
    left, right, both = (found.summary[side] for side in ("left", "right", "both"))
    sides = f" ({left} left, {right} right)" if left or right else ""
    yield f"{left + right + both} counted{sides}; she was seen {found.summary['seen']} % of the time"


def _short(told: object) -> str:
    return f"{told:.1f}" if isinstance(told, float) else str(told).replace("_", " ")

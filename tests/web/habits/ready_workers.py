"""A worker that is made ready once and can then be started again and again, each time within a moment.

`python -m tests.web.habits.ready_workers`: every line on standard input starts a worker in a process group of its own,
whose number is answered. It is the product's own worker; only what happens before it is not repeated.
"""

from __future__ import annotations

import os
import signal
import sys

from rebrace.web.serving import readiness

EVERY = 0.05
"""Seconds between two looks."""


def main() -> None:
    """Make ready, then fork a worker for every line."""
    readiness.configure()
    readiness.prepare_work()
    from rebrace.web.bridge.knowledge import judge  # noqa: PLC0415 - it needs the settings
    from rebrace.web.working.worker import Worker  # noqa: PLC0415 - it needs the settings

    judge()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are gone at once
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            os.setsid()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            Worker(every=EVERY).run()
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

"""A server that is made ready once and can then be started again and again, each time within a moment.

`python -m tests.service.warm PORT`: every line on standard input starts the server in a process group of its own, whose
number is answered. It is the product's own server; only what happens before it is not repeated.
"""

from __future__ import annotations

import os
import sys

from rebrace.web.serving import readiness, server


def main(port: int) -> None:
    """Make ready, then fork a server for every line."""
    place = server.Place(host="127.0.0.1", port=port, workers=1)
    readiness.configure()
    readiness.prepare()
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            os.setsid()
            server.serve(place)
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]))

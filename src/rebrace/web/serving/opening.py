"""Opens the first page in a browser once it is there. A program of its own, beside the server."""

import sys
import time
import webbrowser
from typing import Final
from urllib.error import URLError
from urllib.request import urlopen

_TRIES: Final = 100
_PAUSE_SECONDS: Final = 0.1


def main(address: str) -> int:
    """Wait until the address answers, then open it; returns 1 when it never does."""
    for _ in range(_TRIES):
        try:
            urlopen(address).close()  # noqa: S310 - the address is our own server's
        except (URLError, OSError):
            time.sleep(_PAUSE_SECONDS)
        else:
            return 0 if webbrowser.open(address) else 1
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""What the first screen of someone new costs her: compressed bytes and requests, as a browser makes them."""

import re
import tempfile
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from benchmarks.recording import at_most, record
from tests.service.running import serving

LINKED = re.compile(r'<(?:link|script|img|use|source|video)\b[^>]*?(?:href|src)="([^"#]+)')
KILOBYTE = 1000


def measure() -> dict[str, Any]:
    """Bytes of every file that the first screen needs, as they travel."""
    with tempfile.TemporaryDirectory(prefix="rebrace-bench-") as home, serving(Path(home)) as server:
        files = {address: fetch(server.port, address) for address in ("/", *linked(server.port))}
    return {"files": files, "requests": len(files), "kilobytes": round(sum(files.values()) / KILOBYTE, 2)}


def linked(port: int) -> list[str]:
    """Every address that the page makes a browser load."""
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/")
    html = connection.getresponse().read().decode()
    connection.close()
    return sorted(set(LINKED.findall(html)))


def fetch(port: int, address: str) -> int:
    """Bytes of head and body, as they travel."""
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", address, headers={"Accept-Encoding": "gzip, deflate, br, zstd"})
    answer = connection.getresponse()
    head = sum(len(name) + len(value) + len(": \r\n") for name, value in answer.getheaders())
    body = len(answer.read())
    connection.close()
    if answer.status != HTTPStatus.OK:
        raise RuntimeError(f"{address} answers {answer.status}")
    return head + body


if __name__ == "__main__":
    found = measure()
    record(
        "first_screen",
        found,
        [at_most("kilobytes", 40, found["kilobytes"]), at_most("requests", 6, found["requests"])],
    )

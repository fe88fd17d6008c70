"""Asking one server for one page over and over, on several connections at once."""

import asyncio
import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hammered:
    """What came of it; times in milliseconds."""

    requests_per_second: float
    median_ms: float
    p99_ms: float
    slowest_ms: float
    requests: int
    bytes_of_page: int


def hammer(port: int, path: str, headers: dict[str, str], *, connections: int, seconds: float) -> Hammered:
    """Ask as fast as answers come, on so many connections; any answer but 200 is an error."""
    return asyncio.run(_hammer(port, _request(path, headers), connections, seconds))


def _request(path: str, headers: dict[str, str]) -> bytes:
    lines = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode()


async def _hammer(port: int, request: bytes, connections: int, seconds: float) -> Hammered:
    began = time.perf_counter()
    parts = await asyncio.gather(*(_one(port, request, began + seconds) for _ in range(connections)))
    took = time.perf_counter() - began
    times = sorted(each for times, _ in parts for each in times)
    return Hammered(
        requests_per_second=round(len(times) / took, 1),
        median_ms=round(times[len(times) // 2] * 1000, 2),
        p99_ms=round(times[len(times) * 99 // 100] * 1000, 2),
        slowest_ms=round(times[-1] * 1000, 2),
        requests=len(times),
        bytes_of_page=max(size for _, size in parts),
    )


async def _one(port: int, request: bytes, until: float) -> tuple[list[float], int]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    times: list[float] = []
    size = 0
    while (began := time.perf_counter()) < until:
        writer.write(request)
        size = await _answer(reader)
        times.append(time.perf_counter() - began)
    writer.close()
    await writer.wait_closed()
    return times, size


async def _answer(reader: asyncio.StreamReader) -> int:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    if not head.startswith("http/1.1 200"):
        raise RuntimeError(f"not a page: {head.splitlines()[0]}")
    length = int(head.split("content-length:")[1].split("\r\n")[0])
    await reader.readexactly(length)
    return length

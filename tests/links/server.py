"""A local web server that misbehaves: it speaks HTTP by hand, so that it can break every rule of it.

It listens on this machine alone.
"""

import asyncio
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from ssl import SSLContext
from typing import TypeAlias

HERE = ("127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Question:
    """What the server was asked, and when: seconds of one clock."""

    host: str
    method: str
    path: str
    headers: Mapping[str, str]
    start: float
    end: float


@dataclass(slots=True)
class Talk:
    """One connection to the server."""

    host: str
    method: str
    path: str
    headers: Mapping[str, str]
    writer: asyncio.StreamWriter
    times: int
    """How often this path was asked for by this method, this time included."""

    async def send(self, *parts: bytes) -> None:
        """Send bytes as they are."""
        for part in parts:
            self.writer.write(part)
            await self.writer.drain()

    async def say(self, status: int = 200, body: str | bytes = "", **headers: str) -> None:
        """Answer as HTTP has it. Names of headers are written with underscores."""
        content = body.encode() if isinstance(body, str) else body
        head = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(content)), "Connection": "close"}
        head |= {name.replace("_", "-"): value for name, value in headers.items()}
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        await self.send(
            f"HTTP/1.1 {status} As asked\r\n{lines}\r\n".encode(), b"" if self.method == "HEAD" else content
        )


Deed: TypeAlias = Callable[[Talk], Awaitable[None]]


@dataclass(slots=True)
class Server:
    """The server: what it does by path, and what it was asked. A path that it does not know is not found."""

    deeds: dict[str, Deed] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    counted: dict[tuple[str, str, str], int] = field(default_factory=dict)
    port: int = 0
    delay: float = 0
    """Seconds before each answer."""

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one question."""
        # Who hangs up on us, and the end of the test, are no mistakes of the server.
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            written = (await reader.readuntil(b"\n")).decode("latin-1")
            if not written.endswith("HTTP/1.1\r\n"):
                writer.transport.abort()
                return
            written += (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            first, *rest = written.rstrip().split("\r\n")
            method, path, _ = first.split(" ")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
            host = headers["host"].rpartition(":")[0]
            times = self.counted[host, method, path] = self.counted.get((host, method, path), 0) + 1
            start = time.monotonic()
            await asyncio.sleep(self.delay)
            try:
                with suppress(ConnectionError):
                    await self.deeds.get(path, not_found)(Talk(host, method, path, headers, writer, times))
            finally:
                self.questions.append(Question(host, method, path, headers, start, time.monotonic()))
        writer.close()

    def asked(self, path: str) -> list[str]:
        """The methods by which a path was asked for, in order."""
        return [question.method for question in self.questions if question.path == path]


async def not_found(talk: Talk) -> None:
    """An honest answer about a page that is not there."""
    await talk.say(404, "<title>Page not found</title>")


def shows(body: str | bytes, status: int = 200, **headers: str) -> Deed:
    """A page that is always the same."""

    async def deed(talk: Talk) -> None:
        await talk.say(status, body, **headers)

    return deed


def leads(to: str, status: int = 302) -> Deed:
    """A page that sends people elsewhere."""
    return shows("", status, Location=to)


@contextmanager
def serving(deeds: Mapping[str, Deed], tls: SSLContext | None = None, delay: float = 0) -> Iterator[Server]:
    """Run a server in a thread of its own."""
    server = Server(dict(deeds), delay=delay)
    # One port on both kinds of address, found by asking for any on one of them.
    with socket.create_server(("127.0.0.1", 0)) as free:
        server.port = free.getsockname()[1]
    ready, over = threading.Event(), asyncio.Event()
    loops: list[asyncio.AbstractEventLoop] = []

    async def serve() -> None:
        loops.append(asyncio.get_running_loop())
        async with await asyncio.start_server(server.meet, HERE, server.port, ssl=tls):
            ready.set()
            await over.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert ready.wait(5)
    try:
        yield server
    finally:
        loops[0].call_soon_threadsafe(over.set)
        thread.join()
